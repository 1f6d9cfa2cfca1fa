const OFFSET_BASIS = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

/**
 * The 64-bit FNV-1a hash of an ASCII text, as 16 hexadecimal digits: the same in every process and version.
 *
 * @see {@link http://www.isthe.com/chongo/tech/comp/fnv/ | FNV hash}, by Fowler, Noll and Vo
 */
export function stableHash(text: string): string {
  let hash = OFFSET_BASIS
  for (let i = 0; i < text.length; i++) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * PRIME)
  return hash.toString(16).padStart(16, '0')
}
