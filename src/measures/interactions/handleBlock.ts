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
export function fillHandleTimes(columns: LegColumns, block: BlockRows, isStrict: boolean): void {
  const { leftAt, endedAt, talkTime, holdTime, wrapTime } = columns
  const { length, rows, values } = block
  for (let index = 0; index < length; index++) {
    const row = rows[index]!
    const talk = talkTime[row]!
    const sum = talk + holdTime[row]! + wrapTime[row]!
    if (sum < Infinity) {
      values[index] = sum
      continue
    }
    const wrap = wrapTime[row]!
    const hold = holdTime[row]!
    const isWrapMissing = wrap !== wrap
    const isHoldMissing = talk === talk && hold !== hold
    const contact = talk === talk ? talk + (isHoldMissing ? 0 : hold) : endedAt[row]! - leftAt[row]!
    if (contact !== contact || (isStrict && (isWrapMissing || isHoldMissing))) block.exclude(index, 'incomplete')
    else {
      const time = contact + (isWrapMissing ? 0 : wrap)
      if (time === Infinity) {
        block.exclude(index, 'invalid')
        continue
      }
      values[index] = time
      const bits = (isHoldMissing ? MISSING_HOLD : 0) + (isWrapMissing ? MISSING_WRAP : 0)
      if (bits !== 0) block.note(index, bits)
    }
  }
}

/** Talk as recorded, else what hold leaves between answer and end. */
export function fillTalkTimes(columns: LegColumns, block: BlockRows): void {
  const { leftAt, endedAt, talkTime, holdTime } = columns
  const { length, rows, values } = block
  for (let index = 0; index < length; index++) {
    const row = rows[index]!
    let talk = talkTime[row]!
    if (talk !== talk) {
      const hold = holdTime[row]!
      talk = endedAt[row]! - leftAt[row]! - (hold === hold ? hold : 0)
    }
    if (talk === talk) values[index] = talk
    else block.exclude(index, 'not-recorded')
  }
}

/** Wrap-up as recorded. */
export function fillWrapTimes({ wrapTime }: LegColumns, block: BlockRows): void {
  fillRecorded(wrapTime, block)
}

/** Hold as recorded. */
export function fillHoldTimes({ holdTime }: LegColumns, block: BlockRows): void {
  fillRecorded(holdTime, block)
}

function fillRecorded(times: Float64Array, block: BlockRows): void {
  const { length, rows, values } = block
  for (let index = 0; index < length; index++) {
    const time = times[rows[index]!]!
    if (time === time) values[index] = time
    else block.exclude(index, 'not-recorded')
  }
}
