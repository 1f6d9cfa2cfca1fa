import type { BlockColumns, BlockReader } from '../metrics/index.ts'
import type { GroupTable } from './groupTable.ts'

/**
 * A block's records read into columns, and how many of each kind every group has: the account of all measures that
 * share the reader and the groups, counted once.
 */
export interface BlockSource {
  readonly columns: BlockColumns
  /** The kinds that have turned up. */
  readonly seen: readonly number[]
  /** How many records of a kind a group has seen. */
  readonly count: (group: number, kind: number) => number
  /** Whether the reader could read all records of the block. */
  readonly isPlain: () => boolean
  readonly fill: (length: number) => void
}

/** A source that reads these records and counts their kinds by group. */
export function blockSource(
  reader: BlockReader,
  rows: number,
  seen: { readonly records: readonly unknown[] },
  groups: Int32Array,
  table: GroupTable,
): BlockSource {
  const columns = reader.columns(rows)
  const { kinds } = columns
  // The few kinds that turn up are numbered, so that a group's counts lie side by side.
  const slots = new Uint8Array(reader.kinds).fill(NO_SLOT)
  let width = 8
  const kindsSeen: number[] = []
  let reserved = 0
  let counts = new Float64Array(0)
  let isPlain = true

  function grow(groupCount: number, newWidth: number): void {
    const size = Math.max(groupCount, reserved < groupCount ? 2 * reserved : reserved)
    const wider = new Float64Array(size * newWidth)
    for (let group = 0; group < reserved; group++) {
      wider.set(counts.subarray(group * width, (group + 1) * width), group * newWidth)
    }
    counts = wider
    width = newWidth
    reserved = size
  }

  function slotOf(kind: number): number {
    if (kindsSeen.length === width) grow(reserved, 2 * width)
    return (slots[kind] = kindsSeen.push(kind) - 1)
  }

  function add(length: number): void {
    let all = true
    for (let row = 0; row < length; row++) {
      const kind = kinds[row]!
      if (kind === 0) all = false
      let slot = slots[kind]!
      if (slot === NO_SLOT) slot = slotOf(kind) // which may widen the table
      const at = groups[row]! * width + slot
      counts[at] = counts[at]! + 1
    }
    isPlain = all
  }

  return {
    columns,
    seen: kindsSeen,
    count: (group, kind) => {
      const slot = slots[kind]!
      return slot === NO_SLOT || group >= reserved ? 0 : counts[group * width + slot]!
    },
    isPlain: () => isPlain,
    fill: (length) => {
      reader.read(columns, seen.records, length)
      if (table.size() > reserved) grow(table.size(), width)
      add(length)
    },
  }
}

const NO_SLOT = 255
