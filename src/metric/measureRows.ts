import type { Period } from '../time/index.ts'
import type { Scope } from './block.ts'
import { UNPLACED } from './kind.ts'
import type { Answer, Exclusion, MeasureBody, Sample } from './measure.ts'
import { cutToPeriod, soundSamples } from './samples.ts'

/** What the rows of a block come to under a measure. */
export interface Measured {
  /** The numbers of the rows whose code is {@link COUNTED}. */
  readonly values: Float64Array
  /** How each row counts: {@link COUNTED}, {@link SEVERAL}, or the place of its reason among the reasons. */
  readonly codes: Uint16Array
  /** The samples of the rows whose code is {@link SEVERAL}. */
  readonly samples: (readonly Sample[])[]
  /** The reasons that have turned up, from {@link INVALID} on. */
  readonly reasons: Exclusion[]
  /** For each sort of the scope the code of its rows, {@link ASKED} where they have to be asked. */
  readonly codesBySort: number[]
  /** For each sort of the scope the number of its rows, where it tells. */
  readonly numbersBySort: number[]
}

/** The code of a row that has a number. */
export const COUNTED = 0
/** The code of a row that has several samples. */
export const SEVERAL = 1
/** The code of a row that contradicts itself, or whose number is none. */
export const INVALID = 2
/** Stands in for the code of rows whose sort does not tell it. */
export const ASKED = 0xffff
/** The same, where a number would lie in no period. */
export const ASKED_UNPLACED = 0xfffe

/** Room for what so many rows come to. */
export function measuredRows(rows: number): Measured {
  return {
    values: new Float64Array(rows),
    codes: new Uint16Array(rows),
    samples: [],
    reasons: ['', '', 'invalid'],
    codesBySort: [],
    numbersBySort: [],
  }
}

/**
 * What some rows come to under a measure. This is the definition of being measured: the call for one record, a metric's
 * own call, and every engine go through it.
 */
export function measureRows<R>(measure: MeasureBody<R>, scope: Scope, from: number, to: number, out: Measured): void {
  const { values: found } = measure
  const { columns } = scope.block
  learnSorts(measure, scope.sorts, out)
  const { slots } = scope
  if (found === undefined) tell(slots, out, from, to)
  else if (typeof found === 'function') take(found(columns as never), slots, out, from, to)
  else if ('fill' in found) {
    found.fill(columns as never, out.values, from, to)
    take(out.values, slots, out, from, to)
  } else {
    tell(slots, out, from, to)
    const of = found.of as (columns: unknown, row: number) => Answer // the columns are of the measure's own kind
    for (let row = from; row < to;) row = ask(of, columns, measure.during, out, row, to)
  }
}

/** Asks the measure what it makes of the sorts that have turned up since it was asked last. */
export function learnSorts<R>({ bySort }: MeasureBody<R>, sorts: readonly number[], out: Measured): void {
  const { codesBySort, numbersBySort } = out
  for (let slot = codesBySort.length; slot < sorts.length; slot++) {
    const sort = sorts[slot]!
    const isUnplaced = (sort & UNPLACED) !== 0
    const told = bySort(sort & ~UNPLACED)
    numbersBySort[slot] = typeof told === 'number' ? told : 0
    if (told === undefined) codesBySort[slot] = isUnplaced ? ASKED_UNPLACED : ASKED
    else if (typeof told === 'string') codesBySort[slot] = codeOf(out, told)
    else codesBySort[slot] = isUnplaced ? codeOf(out, 'out-of-period') : COUNTED
  }
}

/** The code of a reason. */
export function codeOf({ reasons }: Pick<Measured, 'reasons'>, reason: Exclusion): number {
  for (let code = INVALID; code < reasons.length; code++) if (reasons[code] === reason) return code
  // Whoever has more reasons than there are codes has made them up.
  return reasons.length < ASKED_UNPLACED ? reasons.push(reason) - 1 : INVALID
}

/** The rows whose sort tells what they come to; the others are left to be asked. */
function tell(slots: Uint16Array, out: Measured, from: number, to: number): void {
  const { values, codes, codesBySort, numbersBySort } = out
  for (let row = from; row < to; row++) {
    const slot = slots[row]!
    codes[row] = codesBySort[slot]!
    values[row] = numbersBySort[slot]!
  }
}

/** Numbers as they stand in a column; the sum of two numbers may be too large for one. */
function take(column: Float64Array, slots: Uint16Array, out: Measured, from: number, to: number): void {
  const { values, codes, codesBySort, numbersBySort } = out
  const outside = codesBySort.includes(ASKED_UNPLACED) ? codeOf(out, 'out-of-period') : INVALID
  for (let row = from; row < to; row++) {
    const slot = slots[row]!
    const code = codesBySort[slot]!
    const number = code < ASKED_UNPLACED ? numbersBySort[slot]! : column[row]!
    values[row] = number
    codes[row] = code < ASKED_UNPLACED ? code : number - number !== 0 ? INVALID : code === ASKED ? COUNTED : outside
  }
}

/** Asks row by row, up to the first that throws; returns the row to go on with. */
function ask(
  of: (columns: unknown, row: number) => Answer,
  columns: unknown,
  during: Period | undefined,
  out: Measured,
  from: number,
  to: number,
): number {
  const { values, codes, samples } = out
  let row = from
  try {
    for (; row < to; row++) {
      const code = codes[row]!
      if (code < ASKED_UNPLACED) continue
      const answer = of(columns, row)
      if (typeof answer === 'number') {
        values[row] = answer + 0
        codes[row] = answer - answer !== 0 ? INVALID : code === ASKED ? COUNTED : codeOf(out, 'out-of-period')
      } else if (typeof answer === 'string') codes[row] = answer === '' ? INVALID : codeOf(out, answer)
      else {
        const all = soundSamples(answer)
        samples[row] = during === undefined ? all : cutToPeriod(all, during)
        codes[row] = SEVERAL
      }
    }
    return to
  } catch {
    // A function of the user's that throws says nothing of this record, and nothing of the others.
    codes[row] = INVALID
    return row + 1
  }
}
