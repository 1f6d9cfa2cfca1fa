import { exclusionOf, judgeOf, requireRecords } from '../../metric/index.ts'
import type { AnyMetric, Judged, MeasureInfo, Records, Sample } from '../../metric/index.ts'
import type { Instant } from '../../time/index.ts'
import { listeningMeasure } from './listening.ts'
import type { Span } from './listening.ts'
import { requireMetric } from '../engine/requireMetric.ts'

/** What became of one record under a metric. */
export interface Explanation<R> {
  /** The record as the metric saw it: linked, and as of the instant it was asked for. */
  readonly record: R
  /** The record's number; absent where it has several, or none. */
  readonly value?: number
  /** The record's samples, where it has several: those that count, and those that do not with their reasons. */
  readonly samples?: readonly Sample[]
  /** Why the record does not count: for one with several samples, none of which does, the reason it is counted under. */
  readonly excluded?: string
  /** What was noticed in a record that counts, such as `missingWrap`. */
  readonly notes?: readonly string[]
  /** The instant that puts it into a period. */
  readonly at?: Instant | undefined
  /** The agent its sample is credited to. */
  readonly agentId?: string | undefined
  /** The group its sample is credited to. */
  readonly group?: string | undefined
  /**
   * The stretches that the metric's clock was asked for, in the order of asking: its `calendar`, the one of a measure that
   * was built with it, or those of the targets of its policies. These are asked for the stretches in which a target was
   * paused, or its ticket solved, like for any other; which they are is to be read off the ticket's statuses.
   * None for a metric that has no clock.
   */
  readonly spans: readonly Span[]
}

/**
 * For each record its number or the reason why it does not count, where it is placed, whom it is credited to, and the
 * instants that were used: enough for a person to check one ticket by hand. The explanations add up to the metric's
 * Result: as many numbers, reasons and notes as it counts.
 *
 * @param metric - a metric with its required options bound
 * @param records - the records that the metric would be called on
 * @returns an explanation for each record in their order; for a metric that links records (conversations, surveys) for
 * each linked one; none for no records
 * @throws TypeError for what is no metric, a family whose required options are not bound, or records that are not iterable
 * @example
 * ```ts
 * const ticket = { id: '1', createdAt: 0, events: [{ type: 'message', at: 90_000, from: 'agent', agentId: 'ann' }] } as const
 * const [why] = explain(averageFirstResponseTime, [ticket])
 * why?.value // => 90000
 * why?.agentId // => 'ann'
 * why?.spans // => [{ from: 0, to: 90000, elapsed: 90000 }]
 *
 * const policies = slaPolicy({ name: 'standard', targets: [{ target: 'first-response', goal: minutes(2) }] })
 * explain(slaCompliance.with({ policies, asOf: hours(1) }), [ticket])[0]?.spans
 * // => [{ from: 0, to: 90000, elapsed: 90000, of: 'first-response' }]
 * ```
 * @since 0.1.0
 */
export function explain<R>(metric: AnyMetric<R>, records: Records<R>): readonly Explanation<R>[] {
  requireMetric('explain: metric', metric)
  requireRecords('explain', records)
  const spans: Span[] = []
  const { link, measure } = metric
  const heard = listeningMeasure(measure, (span) => spans.push(span))
  const judge = judgeOf(heard)
  const linked = link === undefined ? [...records] : link.link(records, measure.asOf)
  return (linked as readonly R[]).map((record) => {
    spans.length = 0
    return explanationOf(heard, judge(record), [...spans])
  })
}

function explanationOf<R>(measure: MeasureInfo<R>, judged: Judged<unknown>, spans: readonly Span[]): Explanation<R> {
  const { answer, at } = judged
  const explanation: { -readonly [Field in keyof Explanation<R>]: Explanation<R>[Field] } = {
    record: judged.record as R,
    spans,
  }
  // Each sample has its own place and credit.
  const isPooled = typeof answer === 'object'
  if (isPooled) explanation.samples = answer
  if (typeof answer === 'number') explanation.value = answer
  const excluded = isPooled ? exclusionOf(answer) : typeof answer === 'string' ? answer : undefined
  if (excluded !== undefined) explanation.excluded = excluded
  const notes = (measure.notes?.names ?? []).filter((_, bit) => (judged.notes & (1 << bit)) !== 0)
  if (notes.length > 0) explanation.notes = notes
  return isPooled ? explanation : Object.assign(explanation, { at }, creditOf(measure, judged.record as R))
}

function creditOf<R>(
  { kind, credit = kind.credit }: MeasureInfo<R>,
  seen: R,
): Pick<Explanation<R>, 'agentId' | 'group'> {
  if (typeof seen !== 'object' || seen === null) return {}
  return { agentId: credit.agentId(seen), group: credit.group(seen) }
}
