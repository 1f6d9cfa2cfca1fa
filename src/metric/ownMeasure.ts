import { wrongType } from '../internal/accepts.ts'
import { period } from '../internal/specs.ts'
import type { Instant, Period } from '../time/index.ts'
import { anyRecords } from './anyRecords.ts'
import { measureOf } from './judge.ts'
import { OUTSIDE } from './kind.ts'
import type { MeasureMaker } from './defineMeasure.ts'
import type { AnyMeasure, Exclusion, MeasureInfo } from './measure.ts'

/** A measure in the user's own words: a number, a yes or no, or the reason why the record does not count. */
export type OwnMeasure<R> = ((record: R) => number | boolean | Exclusion) | AnyMeasure<R>

/** How the answers of a user's function are taken. */
interface OwnAnswers<in R> {
  /** The instant that puts a record into a period; the usual one of its kind unless given. */
  readonly at?: ((record: R) => Instant | undefined) | undefined
  /** Whether an answer has to be a yes or a no, or their numbers 1 and 0. */
  readonly isYesOrNo?: boolean | undefined
}

/** A maker of a measure that exists already, or of a user's function; its only option is the period. */
export function ownMaker<R>(
  owner: string,
  measure: OwnMeasure<R>,
  answers: OwnAnswers<R> = {},
): MeasureMaker<R, { readonly during?: Period | undefined }> {
  if (typeof measure !== 'function' || 'make' in measure) {
    throw wrongType(owner, 'a measure: a function of a record to a number, a boolean or an exclusion', measure)
  }
  const base = isMade(measure) ? measure : fromFunction(measure, answers)
  const make = ({ during }: { readonly during?: Period | undefined }): AnyMeasure<R> =>
    during === undefined ? base : withPeriod(base, during)
  const { id, unit } = base
  return Object.assign((options = {}) => make(options), { id, unit, make, specs: () => ({ during: period() }) })
}

function isMade<R>(measure: OwnMeasure<R>): measure is AnyMeasure<R> {
  return 'bySort' in measure
}

/** The measure within a period, and within its own where it has one already. */
function withPeriod<R>(base: MeasureInfo<R>, given: Period): AnyMeasure<R> {
  const during = overlap(base.during, given)
  const { remade } = base
  // A measure whose samples are cut at the edges of the period has to be made for it.
  const made = remade?.({ during })
  if (made?.during === during) return made
  return measureOf({
    ...base,
    during,
    options: { ...base.options, during },
    remade: remade && ((others) => withPeriod(remade(others), during)),
  })
}

/** What lies in both periods; an empty one where nothing does. */
export function overlap(one: Period | undefined, other: Period): Period {
  if (one === undefined) return other
  const from = Math.max(one.from, other.from)
  return { from, to: Math.max(from, Math.min(one.to, other.to)) }
}

function fromFunction<R>(
  measure: (record: R) => number | boolean | Exclusion,
  { at, isYesOrNo = false }: OwnAnswers<R>,
): AnyMeasure<R> {
  const { id } = measure as { readonly id?: unknown }
  return measureOf<R>({
    id: typeof id === 'string' ? id : '',
    unit: 'number',
    options: {},
    // The same function is the same measure, as long as it is placed in the same way.
    origin: at === undefined && !isYesOrNo ? measure : undefined,
    kind: anyRecords,
    bySort: (sort) => (sort === 0 ? 'invalid' : (sort & OUTSIDE) !== 0 ? 'out-of-period' : undefined),
    at: at === undefined ? ({ at }: { readonly at: Float64Array }) => at : { of: at },
    values: {
      of: ({ records }: { readonly records: readonly unknown[] }, row) => {
        const answer: unknown = measure(records[row] as R)
        if (typeof answer === 'boolean') return answer ? 1 : 0
        if (typeof answer === 'string') return answer
        return typeof answer === 'number' && (!isYesOrNo || answer === 0 || answer === 1) ? answer : 'invalid'
      },
    },
  })
}
