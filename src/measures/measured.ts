import type { Instant, Period } from '../time/index.ts'
import type { Exclusion, MeasureSteps, Sample } from './measure.ts'

/**
 * What a measure's steps yield for one record, in the published order: view, gate, period, value. This is the
 * definition; whatever asks the steps block by block must agree with it.
 *
 * @example
 * ```ts
 * const leg = { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 20 } as const
 * measured(speedOfAnswer().steps, leg) // => 20
 * measured(speedOfAnswer({ asOf: 10 }).steps, leg) // => 'waiting'
 * ```
 * @since 0.1.0
 */
export function measured<R>(steps: MeasureSteps<R>, record: R): number | Exclusion | readonly Sample[] {
  return judged(steps, viewed(steps, record))
}

/**
 * The record as it stood at the instant that the measure was asked for.
 *
 * @example
 * ```ts
 * const leg = { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 20 } as const
 * viewed(speedOfAnswer({ asOf: 10 }).steps, leg).outcome // => 'waiting'
 * ```
 * @since 0.1.0
 */
export function viewed<R>(steps: MeasureSteps<R>, record: R): R {
  return steps.view === undefined ? record : (steps.view.of(record) as R)
}

/**
 * What the steps after the view yield.
 *
 * @example
 * ```ts
 * const leg = { id: '1', channel: 'voice', outcome: 'waiting', queuedAt: 0 } as const
 * judged(speedOfAnswer().steps, leg) // => 'waiting'
 * ```
 * @since 0.1.0
 */
export function judged<R>(steps: MeasureSteps<R>, seen: R): number | Exclusion | readonly Sample[] {
  const stopped = steps.gate.of(seen)
  if (stopped !== undefined) return stopped
  const { during } = steps
  if (during === undefined) return sound(steps.value(seen))
  if (steps.pooled) return cutToPeriod(sound(steps.value(seen)), during)
  const at = steps.place.of(seen)
  if (at !== undefined && !isWithin(during, at)) return 'out-of-period'
  const value = sound(steps.value(seen))
  return typeof value === 'number' && at === undefined ? 'out-of-period' : value
}

/**
 * A value that no arithmetic can go wrong with: a finite number that is not -0, samples, or an exclusion. Any other
 * number is `invalid`.
 *
 * @example
 * ```ts
 * sound(5) // => 5
 * sound(NaN) // => 'invalid'
 * ```
 * @since 0.1.0
 */
export function sound(value: number | Exclusion | readonly Sample[]): number | Exclusion | readonly Sample[] {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : 'invalid'
  if (typeof value === 'string' || value.every(isSound)) return value
  return value.map((sample) => (isSound(sample) ? sample : { ...sample, excluded: 'invalid' }))
}

function isSound(sample: Sample): boolean {
  return 'excluded' in sample || (Number.isFinite(sample.value) && Number.isFinite(sample.over ?? 1))
}

/**
 * The samples of a record with those that lie outside the period left out by name.
 *
 * @example
 * ```ts
 * cutToPeriod([{ value: 5, at: 20 }], { from: 0, to: 10 }) // => [{ value: 5, at: 20, excluded: 'out-of-period' }]
 * ```
 * @since 0.1.0
 */
export function cutToPeriod(
  value: number | Exclusion | readonly Sample[],
  during: Period,
): number | Exclusion | readonly Sample[] {
  if (typeof value === 'string' || typeof value === 'number') return value
  return value.map((sample) =>
    sample.at !== undefined && isWithin(during, sample.at) ? sample : { ...sample, excluded: 'out-of-period' },
  )
}

/**
 * How many samples those of a record count for: pieces of the same thing count once.
 *
 * @example
 * ```ts
 * countOfSamples([{ value: 5 }, { value: 3, continues: true }]) // => 1
 * ```
 * @since 0.1.0
 */
export function countOfSamples(samples: readonly Sample[]): number {
  let whole = 0
  let pieces = 0
  for (const sample of samples) {
    if ('excluded' in sample) continue
    if (sample.continues === true) pieces += 1
    else whole += 1
  }
  return whole === 0 ? Math.min(pieces, 1) : whole
}

/**
 * The reason why a record counts nowhere, where none of its samples does. Of several, `out-of-period` goes first; where
 * there is no sample at all it is `nothing-measured`.
 *
 * @example
 * ```ts
 * exclusionOf([{ excluded: 'caller-left' }]) // => 'caller-left'
 * exclusionOf([{ value: 5 }, { excluded: 'caller-left' }]) // => undefined
 * ```
 * @since 0.1.0
 */
export function exclusionOf(samples: readonly Sample[]): Exclusion | undefined {
  let reason: Exclusion | undefined
  for (const sample of samples) {
    if (!('excluded' in sample)) return undefined
    if (reason === undefined || sample.excluded === 'out-of-period') reason = sample.excluded
  }
  return reason ?? 'nothing-measured'
}

/**
 * Whether an instant lies in a period; its end is not part of it.
 *
 * @example
 * ```ts
 * isWithin({ from: 0, to: 10 }, 10) // => false
 * ```
 * @since 0.1.0
 */
export function isWithin(period: Period, at: Instant): boolean {
  return at >= period.from && at < period.to
}
