import type { BlockRows, BlockSteps } from '../measure.ts'
import { MISSING_HOLD, MISSING_WRAP } from './handled.ts'
import { byOutcome } from './legBlock.ts'
import type { LegColumns } from './legBlock.ts'

// The loops of the handle times over blocks of legs. NaN, which is not equal to itself, stands for what is not recorded.

/** The block steps of a measure that looks at the answered legs one by one. */
export function answeredBlock(fill: (columns: LegColumns, rows: BlockRows) => void): BlockSteps {
  return byOutcome((outcome) => outcome === 'answered', fill)
}

/** Talk, hold and wrap-up; with `isStrict` only where all parts are recorded. */
export function fillHandleTimes(columns: LegColumns, rows: BlockRows, isStrict: boolean): void {
  const { kinds, leftAt, endedAt, talkTime, holdTime, wrapTime } = columns
  const { length, isByRow, values } = rows
  for (let row = 0; row < length; row++) {
    if (isByRow[kinds[row]!] !== 1) continue
    const talk = talkTime[row]!
    const sum = talk + holdTime[row]! + wrapTime[row]!
    if (sum < Infinity) {
      values[row] = sum
      continue
    }
    const wrap = wrapTime[row]!
    const hold = holdTime[row]!
    const isWrapMissing = wrap !== wrap
    const isHoldMissing = talk === talk && hold !== hold
    const contact = talk === talk ? talk + (isHoldMissing ? 0 : hold) : endedAt[row]! - leftAt[row]!
    if (contact !== contact || (isStrict && (isWrapMissing || isHoldMissing))) rows.exclude(row, 'incomplete')
    else {
      const time = contact + (isWrapMissing ? 0 : wrap)
      if (time === Infinity) {
        rows.exclude(row, 'invalid')
        continue
      }
      values[row] = time
      const bits = (isHoldMissing ? MISSING_HOLD : 0) + (isWrapMissing ? MISSING_WRAP : 0)
      if (bits !== 0) rows.note(row, bits)
    }
  }
}

/** Talk as recorded, else what hold leaves between answer and end. */
export function fillTalkTimes(columns: LegColumns, rows: BlockRows): void {
  const { kinds, leftAt, endedAt, talkTime, holdTime } = columns
  const { length, isByRow, values } = rows
  for (let row = 0; row < length; row++) {
    if (isByRow[kinds[row]!] !== 1) continue
    let talk = talkTime[row]!
    if (talk !== talk) {
      const hold = holdTime[row]!
      talk = endedAt[row]! - leftAt[row]! - (hold === hold ? hold : 0)
    }
    if (talk === talk) values[row] = talk
    else rows.exclude(row, 'not-recorded')
  }
}

/** Wrap-up as recorded. */
export function fillWrapTimes({ kinds, wrapTime }: LegColumns, rows: BlockRows): void {
  fillRecorded(kinds, wrapTime, rows)
}

/** Hold as recorded. */
export function fillHoldTimes({ kinds, holdTime }: LegColumns, rows: BlockRows): void {
  fillRecorded(kinds, holdTime, rows)
}

function fillRecorded(kinds: Uint8Array, times: Float64Array, rows: BlockRows): void {
  const { length, isByRow, values } = rows
  for (let row = 0; row < length; row++) {
    if (isByRow[kinds[row]!] !== 1) continue
    const time = times[row]!
    if (time === time) values[row] = time
    else rows.exclude(row, 'not-recorded')
  }
}
