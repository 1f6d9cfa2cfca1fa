import type { Token } from '../../group/index.ts'

/** The groups of a run: every distinct tuple of tokens has a number, counted from 0 in the order of appearance. */
export interface GroupTable {
  /** How many numbers groups have. */
  readonly size: () => number
  /** The small number of a token of one dimension. */
  readonly tokenId: (dimension: number, token: Token) => number
  /** The number of the group that has these token numbers, one for each dimension. */
  readonly groupId: (tokenIds: readonly number[]) => number
  /** The numbers of the groups of a block, from one column of token numbers for each dimension. */
  readonly fill: (columns: readonly Int32Array[], groups: Int32Array, length: number) => void
  /** The numbers of the groups that a record belongs to, in the order of appearance. */
  readonly inUse: () => readonly number[]
  /** The tokens of a group. */
  readonly tokensOf: (group: number) => readonly Token[]
}

/** A table for groups of so many dimensions; without any dimension everything is the one group 0. */
export function groupTable(dimensions: number): GroupTable {
  const tokens = Array.from({ length: dimensions }, (): Token[] => [])
  const ids = Array.from({ length: dimensions }, () => new Map<Token, number>())
  // A tuple is numbered pair by pair: the number so far with the next token's number, in a table that both index.
  const pairs = Array.from({ length: Math.max(dimensions - 1, 0) }, pairTable)
  const groups: number[][] = dimensions === 0 ? [[]] : []
  // A token may have its number before a record is known to belong to its group.
  let named = groups.length

  function name(group: number, tokenIds: () => number[]): void {
    if (groups[group] !== undefined) return
    groups[group] = tokenIds()
    named += 1
  }

  function groupId(tokenIds: readonly number[]): number {
    let id = tokenIds[0] ?? 0
    for (let next = 1; next < dimensions; next++) id = pairs[next - 1]!.idOf(id, tokenIds[next]!)
    name(id, () => [...tokenIds])
    return id
  }

  return {
    size: () => groups.length,
    groupId,
    tokenId: (dimension, token) => {
      const known = ids[dimension]!
      let id = known.get(token)
      if (id === undefined) {
        id = known.size
        known.set(token, id)
        tokens[dimension]!.push(token)
      }
      return id
    },
    fill: (columns, out, length) => {
      const first = columns[0]
      if (first === undefined) {
        out.fill(0, 0, length)
        return
      }
      out.set(length === first.length ? first : first.subarray(0, length))
      for (let next = 1; next < dimensions; next++) pairs[next - 1]!.fill(out, columns[next]!, length)
      const size = dimensions === 1 ? ids[0]!.size : pairs[dimensions - 2]!.size()
      for (let row = 0; row < length && named < size; row++)
        name(out[row]!, () => columns.map((column) => column[row]!))
    },
    inUse: () => Array.from(groups.keys()).filter((group) => groups[group] !== undefined),
    tokensOf: (group) => groups[group]!.map((id, dimension) => tokens[dimension]![id]),
  }
}

/** Numbers pairs of small numbers, counted from 0 in the order of appearance. */
interface PairTable {
  readonly idOf: (left: number, right: number) => number
  readonly size: () => number
  /** Replaces each left number by the number of its pair. */
  readonly fill: (left: Int32Array, right: Int32Array, length: number) => void
}

/** The largest table that is looked up by index; pairs beyond it are looked up by name. */
const LARGEST_DIRECT = 4_194_304

function pairTable(): PairTable {
  let width = 8
  let height = 8
  let direct = new Int32Array(width * height).fill(-1)
  const rest = new Map<string, number>()
  let size = 0

  function room(left: number, right: number): boolean {
    if (left < height && right < width) return true
    const newWidth = powerAbove(right, width)
    const newHeight = powerAbove(left, height)
    if (newWidth * newHeight > LARGEST_DIRECT) return false
    const grown = new Int32Array(newWidth * newHeight).fill(-1)
    for (let row = 0; row < height; row++) grown.set(direct.subarray(row * width, (row + 1) * width), row * newWidth)
    direct = grown
    width = newWidth
    height = newHeight
    return true
  }

  function idOf(left: number, right: number): number {
    if (!room(left, right)) {
      const name = `${left} ${right}`
      const known = rest.get(name)
      if (known !== undefined) return known
      rest.set(name, size)
      return size++
    }
    const at = left * width + right
    const known = direct[at]!
    if (known >= 0) return known
    direct[at] = size
    return size++
  }

  return {
    idOf,
    size: () => size,
    fill: (left, right, length) => {
      for (let row = 0; row < length; row++) {
        const l = left[row]!
        const r = right[row]!
        const known = l < height && r < width ? direct[l * width + r]! : -1
        left[row] = known >= 0 ? known : idOf(l, r)
      }
    },
  }
}

function powerAbove(index: number, least: number): number {
  let size = least
  while (size <= index) size *= 2
  return size
}
