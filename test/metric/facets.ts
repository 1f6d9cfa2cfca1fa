import { judgeOf } from '../../src/metric/index.ts'
import type { MeasureInfo } from '../../src/metric/index.ts'

/** The instant that puts a record into a period under a measure. */
export function placeUnder<R>(measure: MeasureInfo<R>, record: R): number | undefined {
  return judgeOf(measure)(record).at
}

/** Whom a measure credits. */
export function creditUnder<R>({ kind, credit = kind.credit }: MeasureInfo<R>): typeof credit {
  return credit
}
