import type { BlockColumns } from '../metrics/index.ts'
import type { GroupTable } from './groupTable.ts'
import { jointColumns } from './jointColumns.ts'
import type { JointColumns } from './jointColumns.ts'
import { selections } from './selections.ts'
import type { Selection } from './selections.ts'

/**
 * How many of each kind every group has, counted once for all measures that share the columns and the groups, and the
 * rows of each set of kinds that some measure looks at.
 */
export interface BlockSource {
  readonly columns: BlockColumns
  /** The kinds that have turned up. */
  readonly seen: readonly number[]
  /** How many records of a kind a group has seen. */
  readonly count: (group: number, kind: number) => number
  /** The rows of the kinds marked with 1, found anew for every block; to be asked for while the run is planned. */
  readonly select: (marked: Uint8Array) => Selection
  /** The columns of a selection that are added up together. */
  readonly joint: (selection: Selection) => JointColumns
  /** Counts the rows of a block and finds the selections. */
  readonly fill: (length: number) => void
  /** Adds up what the columns of the block have offered. */
  readonly flush: () => void
}

/** A source that counts the kinds of these columns by group. */
export function blockSource(
  columns: BlockColumns,
  kindCount: number,
  groups: Int32Array,
  table: GroupTable,
): BlockSource {
  const { kinds } = columns
  const chosen = selections(kinds, groups)
  const joint = new Map<Selection, JointColumns>()
  // The few kinds that turn up are numbered, so that a group's counts lie side by side.
  const slots = new Uint8Array(kindCount).fill(NO_SLOT)
  const kindsSeen: number[] = []
  const inBlock = new Int32Array(NO_SLOT)
  let width = 8
  let reserved = 0
  let counts = new Float64Array(0)

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

  function slotOf(kind: number): void {
    if (kindsSeen.length === width) grow(reserved, 2 * width)
    slots[kind] = kindsSeen.push(kind) - 1
  }

  /** The rows of the only group there is: it has what the block has. */
  function addToOne(length: number): void {
    inBlock.fill(0, 0, kindsSeen.length)
    for (let row = 0; row < length;) {
      row = countKinds(slots, inBlock, kinds, row, length)
      if (row < length) slotOf(kinds[row]!)
    }
    for (let slot = 0; slot < kindsSeen.length; slot++) counts[slot] = counts[slot]! + inBlock[slot]!
  }

  function add(length: number): void {
    inBlock.fill(0, 0, kindsSeen.length)
    for (let row = 0; row < length;) {
      row = countRows(counts, width, slots, inBlock, kinds, groups, row, length)
      if (row < length) slotOf(kinds[row]!) // which may widen the table
    }
  }

  return {
    columns,
    seen: kindsSeen,
    count: (group, kind) => {
      const slot = slots[kind]!
      return slot === NO_SLOT || group >= reserved ? 0 : counts[group * width + slot]!
    },
    select: chosen.select,
    joint: (selection) => {
      let known = joint.get(selection)
      if (known === undefined) joint.set(selection, (known = jointColumns(selection, table)))
      return known
    },
    fill: (length) => {
      if (table.size() > reserved) grow(table.size(), width)
      if (table.size() === 1) addToOne(length)
      else add(length)
      chosen.fill(kindsSeen, inBlock, length)
    },
    flush: () => {
      for (const columns of joint.values()) columns.flush()
    },
  }
}

/** As there are fewer kinds, no slot has this number. */
const NO_SLOT = 255

/** Counts rows as far as their kinds have a slot; the first whose kind has none yet, or `length`. */
function countRows(
  counts: Float64Array,
  width: number,
  slots: Uint8Array,
  inBlock: Int32Array,
  kinds: Uint8Array,
  groups: Int32Array,
  from: number,
  length: number,
): number {
  for (let row = from; row < length; row++) {
    const slot = slots[kinds[row]!]!
    if (slot === NO_SLOT) return row
    const at = groups[row]! * width + slot
    counts[at] = counts[at]! + 1
    inBlock[slot] = inBlock[slot]! + 1
  }
  return length
}

/** Counts kinds as far as they have a slot; the first row whose kind has none yet, or `length`. */
function countKinds(slots: Uint8Array, inBlock: Int32Array, kinds: Uint8Array, from: number, length: number): number {
  for (let row = from; row < length; row++) {
    const slot = slots[kinds[row]!]!
    if (slot === NO_SLOT) return row
    inBlock[slot] = inBlock[slot]! + 1
  }
  return length
}
