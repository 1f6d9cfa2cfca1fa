import type { Cells } from '../section.ts'
import { raceOfEquals } from '../timing.ts'
import type { Contender } from '../timing.ts'
import { timingRows } from '../timingRows.ts'
import type { Pair } from './answer.ts'
import { errorOf } from './answer.ts'

/** Somebody with an answer, and how far it may be off. */
export interface QuantileContender extends Contender<Pair> {
  readonly within: number
  readonly run: () => Pair
}

/** Timings of contenders whose answers were checked, with their relative error. */
export async function raceOfQuantiles(
  contenders: readonly QuantileContender[],
  rounds: number,
): Promise<readonly Cells[]> {
  const expected = contenders[0]!.run()
  const errors = contenders.map(({ name, within, run }) => {
    const error = errorOf(expected, run())
    if (!(error <= within)) throw new Error(`${name} is off by ${error * 100} %`)
    return error
  })
  const rows = timingRows(await raceOfEquals(contenders, rounds))
  return rows.map((row, index) => ({ ...row, 'off by %': Number((errors[index]! * 100).toPrecision(2)) }))
}
