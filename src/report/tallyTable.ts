import { bump } from '../internal/counts.ts'
import { emptyTally } from '../metrics/index.ts'
import type { Tally } from '../metrics/index.ts'

/** Codes above this do not fit into a byte; the few runs that have so many reasons count them by name. */
export const LAST_CODE = 254

/** The code of every reason beyond {@link LAST_CODE}. */
export const UNCODED = 255

/** The accounts of all groups of a column, counted by code on flat memory. */
export interface TallyTable {
  /** The code of a reason: 0 stands for measured, {@link UNCODED} for one that has to be counted by name. */
  readonly codeOf: (reason: string) => number
  readonly reserve: (groups: number) => void
  /** Counts the rows of a block; `reasonOf` names those that are uncoded. */
  readonly add: (codes: Uint8Array, groups: Int32Array, length: number, reasonOf: (row: number) => string) => void
  /** Counts the notes of one measured row. */
  readonly note: (bits: number, group: number) => void
  readonly tally: (group: number) => Tally
}

/** Accounts whose notes have these names. */
export function tallyTable(noteNames: readonly string[]): TallyTable {
  const reasons: string[] = ['']
  const codes = new Map<string, number>()
  const uncoded = new Map<number, Record<string, number>>()
  let stride = 8
  let reserved = 0
  let counts = new Float64Array(0)
  let notes = new Float64Array(0)

  function regrow(groups: number, width: number): void {
    const size = Math.max(groups, reserved < groups ? reserved * 2 : reserved)
    const grown = new Float64Array(size * width)
    for (let group = 0; group < reserved; group++) {
      grown.set(counts.subarray(group * stride, (group + 1) * stride), group * width)
    }
    counts = grown
    stride = width
    if (noteNames.length > 0) {
      const more = new Float64Array(size * noteNames.length)
      more.set(notes.subarray(0, Math.min(notes.length, more.length)))
      notes = more
    }
    reserved = size
  }

  return {
    codeOf: (reason) => {
      const known = codes.get(reason)
      if (known !== undefined) return known
      if (reasons.length > LAST_CODE) return UNCODED
      const code = reasons.push(reason) - 1
      codes.set(reason, code)
      if (code >= stride) regrow(reserved, stride * 2)
      return code
    },
    reserve: (groups) => {
      if (groups > reserved) regrow(groups, stride)
    },
    add: (rowCodes, groups, length, reasonOf) => {
      for (let row = countRows(counts, stride, rowCodes, groups, 0, length); row < length;) {
        bumpUncoded(uncoded, groups[row]!, reasonOf(row))
        row = countRows(counts, stride, rowCodes, groups, row + 1, length)
      }
    },
    note: (bits, group) => {
      for (let bit = 0; bit < noteNames.length; bit++) {
        if ((bits & (1 << bit)) !== 0) notes[group * noteNames.length + bit]! += 1
      }
    },
    tally: (group) => {
      const tally = emptyTally()
      if (group >= reserved) return tally
      for (let code = 0; code < reasons.length; code++) {
        const seen = counts[group * stride + code]!
        tally.records += seen
        if (code === 0) tally.samples = seen
        else if (seen > 0) bump(tally.excluded, reasons[code]!, seen)
      }
      for (const [reason, seen] of Object.entries(uncoded.get(group) ?? {})) {
        tally.records += seen
        bump(tally.excluded, reason, seen)
      }
      noteNames.forEach((name, bit) => {
        const seen = notes[group * noteNames.length + bit]!
        if (seen > 0) bump(tally.notes, name, seen)
      })
      return tally
    },
  }
}

function bumpUncoded(uncoded: Map<number, Record<string, number>>, group: number, reason: string): void {
  let counts = uncoded.get(group)
  if (counts === undefined) uncoded.set(group, (counts = {}))
  bump(counts, reason)
}

/** Counts rows as far as they are coded; the first that is not, or `length`. What a closure holds would be loaded anew for every row. */
function countRows(
  counts: Float64Array,
  stride: number,
  codes: Uint8Array,
  groups: Int32Array,
  from: number,
  length: number,
): number {
  for (let row = from; row < length; row++) {
    const code = codes[row]!
    if (code === UNCODED) return row
    const at = groups[row]! * stride + code
    counts[at] = counts[at]! + 1
  }
  return length
}
