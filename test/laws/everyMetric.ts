import fc from 'fast-check'
import * as exported from '../../src/metrics/index.ts'
import type { AnyMetric, MetricFamily, MetricInfo } from '../../src/metrics/index.ts'
import { slaPolicy } from '../../src/sla/index.ts'
import { hours } from '../../src/time/index.ts'
import { scheduledActivityArbitrary } from '../arbitraries/activity.ts'
import { RECORD_KINDS } from './recordKinds.ts'

/** A metric that is ready to be asked, and a kind of record that it measures. */
export interface RegisteredMetric {
  readonly name: string
  readonly kind: string
  readonly metric: AnyMetric<unknown>
}

/** What a metric is given where it requires an option: one value for every option of that name. */
const REQUIRED: Readonly<Record<string, unknown>> = {
  asOf: Date.UTC(2026, 2, 30, 12),
  p: 0.75,
  policies: slaPolicy({ name: 'one hour', targets: [{ target: 'first-response', goal: hours(1) }] }),
  scheduled: fc.sample(scheduledActivityArbitrary, { numRuns: 8, seed: 1 }),
  statuses: ['open', 'pending'],
  to: ['experts'],
  within: 20_000,
}

type AnyFamily = MetricFamily<unknown, Record<string, unknown>>

/** Everything that the room exports and that calls itself a metric, whatever the family. */
export function exportedMetrics(): readonly (readonly [name: string, metric: AnyFamily])[] {
  return Object.entries(exported).filter((entry): entry is [string, never] => isMetric(entry[1]))
}

function isMetric(value: unknown): boolean {
  if (typeof value !== 'function') return false
  const {
    id,
    label,
    unit,
    better,
    with: bind,
  } = value as unknown as Partial<Record<keyof MetricInfo | 'with', unknown>>
  return [id, label, unit, better].every((one) => typeof one === 'string') && typeof bind === 'function'
}

/**
 * Every exported metric with its required options bound, once for each kind of record that it measures. A metric of a
 * new family finds its way here by itself; where it needs an option that {@link REQUIRED} does not know, or measures
 * none of the known kinds, it is missing.
 */
export function everyMetric(): readonly RegisteredMetric[] {
  return exportedMetrics().flatMap(([name, family]) => {
    const metric = boundWhereNeeded(family)
    if (metric === undefined) return []
    return Object.keys(RECORD_KINDS)
      .filter((kind) => measures(metric, kind))
      .map((kind) => ({ name, kind, metric }))
  })
}

/** The metric with what it says it needs, or `undefined` where that is not known. */
function boundWhereNeeded(family: AnyFamily): AnyMetric<unknown> | undefined {
  const given: Record<string, unknown> = {}
  for (;;) {
    try {
      return family.with(given)
    } catch (error) {
      const [, option = ''] = /needs the option (\w+)/.exec(String(error)) ?? []
      if (!(option in REQUIRED) || option in given) return undefined
      given[option] = REQUIRED[option]
    }
  }
}

/** Whether a metric takes sound records of a kind for more than broken ones of its own. */
function measures(metric: AnyMetric<unknown>, kind: string): boolean {
  const sample = fc.sample(RECORD_KINDS[kind]!.arbitrary, { numRuns: 20, seed: 1 })
  return (metric(sample).excluded['invalid'] ?? 0) < 20
}
