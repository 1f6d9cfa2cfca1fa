import { wrongType } from '../internal/accepts.ts'
import { optional, period } from '../internal/specs.ts'
import { placeOf } from '../model/index.ts'
import { isInstant } from '../time/index.ts'
import type { Instant, Period } from '../time/index.ts'
import { asMeasure, stepKey } from './defineMeasure.ts'
import type { MeasureMaker } from './defineMeasure.ts'
import type { AnyMeasure, Exclusion, MeasureInfo, MeasureSteps } from './measure.ts'

/** A measure in the user's own words: a number, a yes or no, or the reason why the record does not count. */
export type OwnMeasure<R> = ((record: R) => number | boolean | Exclusion) | AnyMeasure<R>

/**
 * A maker of a measure that exists already, or of a user's function; its only option is the period.
 *
 * @example
 * ```ts
 * const maker = ownMaker('example', ({ rating }: { rating: number }) => rating)
 * maker.make({})({ rating: 4 }) // => 4
 * ```
 * @since 0.1.0
 */
export function ownMaker<R>(
  owner: string,
  measure: OwnMeasure<R>,
  at?: (record: R) => Instant | undefined,
): MeasureMaker<R> {
  if (typeof measure !== 'function' || 'make' in measure) {
    throw wrongType(owner, 'a measure: a function of a record to a number, a boolean or an exclusion', measure)
  }
  const base = isMade(measure) ? measure : fromFunction(measure, at)
  return {
    id: base.id,
    unit: base.unit,
    specs: { during: optional(period()) },
    bound: base.options,
    make: ({ during }) => (during === undefined ? base : withPeriod(base, during as Period)),
  }
}

function isMade<R>(measure: OwnMeasure<R>): measure is AnyMeasure<R> {
  return 'steps' in measure
}

function withPeriod<R>(base: MeasureInfo<R>, during: Period): AnyMeasure<R> {
  const { id, unit, key, steps, remade } = base
  const options = { ...base.options, during }
  return asMeasure(
    {
      id,
      unit,
      key: typeof key === 'string' ? stepKey(key, during) : {},
      options,
      remade: remade && ((others) => withPeriod(remade(others), during)),
    },
    { ...steps, during, block: undefined },
  )
}

function fromFunction<R>(
  measure: (record: R) => number | boolean | Exclusion,
  at: ((record: R) => Instant | undefined) | undefined,
): AnyMeasure<R> {
  const id = (measure as { readonly id?: unknown }).id
  const steps: MeasureSteps<R> = {
    gate: { key: 'any', of: (record) => (isBroken(record) ? 'invalid' : undefined) },
    place:
      at === undefined
        ? { key: 'by-kind', of: placeOf }
        : { key: at, of: (record) => (isBroken(record) ? undefined : known(at(record))) },
    pooled: false,
    value: (record) => {
      const value = measure(record)
      if (typeof value === 'boolean') return value ? 1 : 0
      return typeof value === 'number' || typeof value === 'string' ? value : 'invalid'
    },
    agentId: (record) => text(record, 'agentId') ?? text(record, 'assigneeId'),
    group: (record) => text(record, 'group') ?? text(record, 'queue'),
  }
  const named = typeof id === 'string' ? id : ''
  return asMeasure({ id: named, unit: 'number', key: at === undefined ? measure : {}, options: {} }, steps)
}

/** What is no record at all is not shown to functions that were written for records. */
function isBroken(record: unknown): boolean {
  return record === null || record === undefined
}

/** What a user's function says of broken data may be no instant at all. */
function known(at: unknown): Instant | undefined {
  return isInstant(at) ? at : undefined
}

function text(record: unknown, field: string): string | undefined {
  const value: unknown = (record as Readonly<Record<string, unknown>> | null | undefined)?.[field]
  return typeof value === 'string' ? value : undefined
}
