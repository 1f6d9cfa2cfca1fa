import { bump, sortedCounts } from '../internal/counts.ts'
import { wrongType } from '../internal/accepts.ts'
import type { Fold } from '../fold/index.ts'
import type { Link } from '../link/index.ts'
import { countOfSamples, exclusionOf, judged, viewed } from '../measures/index.ts'
import type { MeasureSteps, Sample } from '../measures/index.ts'
import type { Estimate, Statistic } from '../stats/index.ts'
import type { MetricState } from './metric.ts'
import type { Result, Unit } from './result.ts'
import { emptyTally, mergeTally } from './tally.ts'
import type { Tally } from './tally.ts'

/**
 * A metric one record at a time: each record is measured, what it yields goes into the statistic, what it does not
 * into the account. This is the definition; whatever works in blocks must agree with it.
 */
export function metricFold<R>(
  id: string,
  unit: Unit,
  steps: MeasureSteps<R>,
  statistic: Statistic,
  link: Link<R> | undefined,
): Fold<R, MetricState, Result> {
  return {
    empty: () => ({ tally: emptyTally(), statistic: statistic.empty() }),
    add: (state, record) => {
      if (link !== undefined) requireLinked(id, link, record)
      const { tally } = state
      const seen = viewed(steps, record)
      const value = judged(steps, seen)
      tally.records += 1
      if (typeof value === 'string') bump(tally.excluded, value)
      else if (typeof value === 'number') {
        tally.samples += 1
        state.statistic = statistic.add(state.statistic, value)
        if (steps.notes !== undefined) noteBits(tally, steps.notes.names, steps.notes.of(seen))
      } else {
        state.statistic = addSamples(tally, statistic, state.statistic, value)
        if (steps.notes !== undefined && exclusionOf(value) === undefined) {
          noteBits(tally, steps.notes.names, steps.notes.of(seen))
        }
      }
      return state
    },
    merge: (state, other) => {
      mergeTally(state.tally, other.tally)
      state.statistic = statistic.merge(state.statistic, other.statistic)
      return state
    },
    result: (state) => resultOf(unit, state.tally, statistic.result(state.statistic)),
  }
}

type Writable<T> = { -readonly [Field in keyof T]: T[Field] }

/**
 * The Result of an account and of what the statistic says.
 *
 * @example
 * ```ts
 * resultOf('ms', { ...emptyTally(), records: 2, samples: 1, excluded: { invalid: 1 } }, { value: 20 })
 * // => { value: 20, unit: 'ms', count: 1, records: 2, excluded: { invalid: 1 } }
 * ```
 * @since 0.1.0
 */
export function resultOf(unit: Unit, tally: Tally, estimate: Estimate): Result {
  const { value, count = tally.samples, confidenceInterval } = estimate
  const { records, excludedSamples, notes } = tally
  const result: Writable<Result> = { value, unit, count, records, excluded: sortedCounts(tally.excluded) }
  if (Object.keys(excludedSamples).length > 0) result.excludedSamples = sortedCounts(excludedSamples)
  if (Object.keys(notes).length > 0) result.notes = sortedCounts(notes)
  if (confidenceInterval !== undefined) result.confidenceInterval = confidenceInterval
  return result
}

/**
 * Refuses a record that has to be linked to others first, which cannot be done once records come in pieces.
 *
 * @example
 * ```ts
 * import { conversations } from 'support-metrics/link'
 *
 * const leg = { id: '1', conversationId: 'c', channel: 'voice', outcome: 'waiting', queuedAt: 0 } as const
 * requireLinked('example', conversations, leg) // => throws TypeError: linkConversations
 * ```
 * @since 0.1.0
 */
export function requireLinked<R>(id: string, link: Link<R>, record: R): void {
  if (!link.isLinked(record)) throw wrongType(`${id}, one record at a time,`, `records from ${link.by}`, record)
}

function addSamples(tally: Tally, statistic: Statistic, before: unknown, samples: readonly Sample[]): unknown {
  let state = before
  for (const sample of samples) {
    if ('excluded' in sample) bump(tally.excludedSamples, sample.excluded)
    else state = statistic.add(state, sample.value, sample.over ?? 1)
  }
  tally.samples += countOfSamples(samples)
  const reason = exclusionOf(samples)
  if (reason !== undefined) bump(tally.excluded, reason)
  return state
}

/**
 * Counts the notes that hold for a record.
 *
 * @example
 * ```ts
 * const tally = emptyTally()
 * noteBits(tally, ['missingHold', 'missingWrap'], 0b10)
 * tally.notes // => { missingWrap: 1 }
 * ```
 * @since 0.1.0
 */
export function noteBits(tally: Tally, names: readonly string[], bits: number): void {
  names.forEach((name, bit) => {
    if ((bits & (1 << bit)) !== 0) bump(tally.notes, name)
  })
}
