import type { AnyMetric, Sample } from '../metrics/index.ts'
import { judged, viewed } from '../metrics/index.ts'
import type { Clock, Duration, Instant } from '../time/index.ts'

/** A stretch of time that a clock was asked for. */
export interface Span {
  readonly from: Instant
  readonly to: Instant
  /** What the metric's clock counts from one to the other. */
  readonly elapsed: Duration
}

/** What became of one record under a metric. */
export interface Explanation<R> {
  /** The record as the metric saw it: linked, and as of the instant it was asked for. */
  readonly record: R
  /** The record's number; absent where it has several, or none. */
  readonly value?: number
  /** The record's samples, where it has several. */
  readonly samples?: readonly Sample[]
  /** Why the record does not count. */
  readonly excluded?: string
  /** The instant that puts it into a period. */
  readonly at?: Instant | undefined
  /** The agent its sample is credited to. */
  readonly agentId?: string | undefined
  /** The group its sample is credited to. */
  readonly group?: string | undefined
  /** The instants that the metric's clock was asked about, in the order of asking. */
  readonly spans: readonly Span[]
}

/**
 * For each record its number or the reason why it does not count, where it is placed, whom it is credited to, and the
 * instants that were used: enough for a person to check one ticket by hand.
 *
 * @param metric - a metric with its required options bound
 * @param records - the records that the metric would be called on
 * @returns an explanation for each record; for a metric that links records (conversations, surveys) for each linked one
 * @example
 * ```ts
 * const ticket = { id: '1', createdAt: 0, events: [{ type: 'message', at: 90_000, from: 'agent', agentId: 'ann' }] } as const
 * const [why] = explain(averageFirstResponseTime, [ticket])
 * why?.value // => 90000
 * why?.agentId // => 'ann'
 * why?.spans // => [{ from: 0, to: 90000, elapsed: 90000 }]
 * ```
 * @since 0.1.0
 */
export function explain<R>(metric: AnyMetric<R>, records: Iterable<R>): readonly Explanation<R>[] {
  const spans: Span[] = []
  const { link, measure, options } = listening(metric, spans)
  const linked = link === undefined ? [...records] : link.link(records, options['asOf'] as Instant | undefined)
  return (linked as readonly R[]).map((record) => {
    spans.length = 0
    const { steps } = measure
    const seen = viewed(steps, record)
    const value = judged(steps, seen)
    const used = { record: seen, spans: [...spans] }
    const isObject = typeof seen === 'object' && seen !== null
    const credit = isObject ? { agentId: steps.agentId(seen), group: steps.group(seen) } : {}
    if (typeof value === 'number') return { ...used, value, at: steps.place.of(seen), ...credit }
    if (typeof value === 'string') return { ...used, excluded: value, at: steps.place.of(seen), ...credit }
    return { ...used, samples: value }
  })
}

/** The same metric on a clock that remembers what it is asked, where it has a clock. */
function listening<R>(metric: AnyMetric<R>, spans: Span[]): AnyMetric<R> {
  const clock = metric.options['calendar'] as Clock | undefined
  if (clock === undefined) return metric
  const calendar: Clock = {
    ...clock,
    elapsed: (from, to) => {
      const elapsed = clock.elapsed(from, to)
      spans.push({ from, to, elapsed })
      return elapsed
    },
  }
  return (metric as AnyMetric<R> & { with: (options: object) => AnyMetric<R> }).with({ calendar })
}
