/**
 * A function with a name of its own, by which stored states recognise it: as a measure, as a dimension of a rollup, or
 * as an option. Two functions of one name must do the same.
 *
 * @param id - the name
 * @param of - the function; it is not changed
 * @returns a function that does the same and carries the name
 * @example
 * ```ts
 * const isVip = named('vip', (call: { tags?: readonly string[] }) => call.tags?.includes('vip') ?? false)
 * isVip({ tags: ['vip'] }) // => true
 * isVip.id // => 'vip'
 * ```
 * @since 0.1.0
 */
export function named<Args extends readonly unknown[], Out>(
  id: string,
  of: (...args: Args) => Out,
): ((...args: Args) => Out) & {
  /** The name by which stored states recognise the function. */
  readonly id: string
} {
  return Object.assign((...args: Args) => of(...args), { id })
}
