import type { Instant, Period } from '../time/index.ts'
import type { Exclusion, Sample } from './measure.ts'

/** Samples that no arithmetic can go wrong with: one whose numbers are not finite is left out as `invalid`. */
export function soundSamples(samples: readonly Sample[]): readonly Sample[] {
  if (samples.every(isSound)) return samples
  return samples.map((sample) => (isSound(sample) ? sample : Object.assign({}, sample, { excluded: 'invalid' })))
}

function isSound(sample: Sample): boolean {
  return 'excluded' in sample || (Number.isFinite(sample.value) && Number.isFinite(sample.over ?? 1))
}

/** The samples of a record with those that lie outside the period left out by name. */
export function cutToPeriod(samples: readonly Sample[], during: Period): readonly Sample[] {
  return samples.map((sample) =>
    sample.at !== undefined && isWithin(during, sample.at)
      ? sample
      : Object.assign({}, sample, { excluded: 'out-of-period' }),
  )
}

/** How many samples those of a record count for: pieces of the same thing count once. */
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
 */
export function exclusionOf(samples: readonly Sample[]): Exclusion | undefined {
  let reason: Exclusion | undefined
  for (const sample of samples) {
    if (!('excluded' in sample)) return undefined
    if (reason === undefined || sample.excluded === 'out-of-period') reason = sample.excluded
  }
  return reason ?? 'nothing-measured'
}

/** Whether an instant lies in a period; its end is not part of it. */
export function isWithin(period: Period, at: Instant): boolean {
  return at >= period.from && at < period.to
}
