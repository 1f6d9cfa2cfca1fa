import type { Dimension } from '../../group/index.ts'
import { ownMaker } from '../../metric/index.ts'
import type { AnyMetric, AnyMeasure } from '../../metric/index.ts'
import type { Link } from '../../link/index.ts'
import type { Statistic } from '../../stats/index.ts'
import type { Instant, Period } from '../../time/index.ts'
import { feedOf } from './feed.ts'
import type { Feed } from './feed.ts'
import { groupTable } from './groupTable.ts'
import type { GroupTable } from './groupTable.ts'
import type { Inquiry } from './inquiry.ts'
import { requireMetric } from './requireMetric.ts'
import type { Metrics } from './rowTypes.ts'
import { sameness } from './sameness.ts'

/** Records that are linked in one way, or not at all, and what is fed with them. */
export interface Linked<R> {
  readonly link: Link<R> | undefined
  /** The instant as of which the records are linked. */
  readonly asOf: Instant | undefined
  readonly feed: Feed<R>
}

/** What a metric asks of a run. */
export interface Asked<R> {
  readonly name: string
  readonly metric: AnyMetric<R>
  /** What it measures, within the period that was asked of all metrics. */
  readonly measure: AnyMeasure<R>
  /** The number of its inquiry among all inquiries of the plan. */
  readonly inquiry: number
  /** Reads the metric's value off one of the inquiry's states. */
  readonly statistic: Statistic
}

/** What a run computes: each distinct measure once, each distinct statistic of it once. */
export interface Plan<R> {
  readonly table: GroupTable
  readonly dimensions: Readonly<Record<string, Dimension<unknown>>>
  readonly inputs: readonly Linked<R>[]
  readonly inquiries: readonly Inquiry[]
  readonly asked: readonly Asked<R>[]
}

/** How a run is to go. */
export interface PlanOptions {
  /** Whether states are stored and merged: those that nobody stores may be brief. */
  readonly isStored: boolean
  /** The period that all metrics are asked for. */
  readonly during?: Period | undefined
  /** How many rows are read at a time. */
  readonly rows: number
}

/** The plan for these metrics over groups of these dimensions. */
export function planOf<R>(
  owner: string,
  metrics: Metrics<R>,
  dimensions: Readonly<Record<string, Dimension<unknown>>>,
  { isStored, during, rows }: PlanOptions,
): Plan<R> {
  const parts = Object.values(dimensions)
  const table = groupTable(parts.length)
  const once = sameness()
  const inputs: Linked<R>[] = []
  const inquiries: Inquiry[] = []
  const entries = Object.entries(metrics)
  for (const [name, metric] of entries) requireMetric(`${owner}: ${name}`, metric)

  const inputOf = (link: Link<R> | undefined, asOf: Instant | undefined): Linked<R> =>
    once(link === undefined ? ['as it is'] : ['linked', link, asOf], () => {
      const input = { link, asOf, feed: feedOf<R>(parts, table, rows) }
      inputs.push(input)
      return input
    })

  function inquiryInto(input: Linked<R>, measure: AnyMeasure<R>, statistic: Statistic): number {
    const { origin = measure, options } = measure
    for (let other = 0; ; other++) {
      const index = once(
        [inputs.indexOf(input), origin, fieldsOf(options), other],
        () => inquiries.push(input.feed.inquire(measure)) - 1,
      )
      if (inquiries[index]!.keep(statistic)) return index
    }
  }

  function askedBy([name, metric]: readonly [string, AnyMetric<R>]): Asked<R> {
    const { link, statistic } = metric
    const measure = within(metric.measure, during)
    const read = isStored ? statistic : (statistic.brief ?? statistic)
    const input = inputOf(link, link === undefined ? undefined : measure.asOf)
    return { name, metric, measure, inquiry: inquiryInto(input, measure, read), statistic: read }
  }

  // Records of one's own come last, since they can share the usual places of those that the library knows.
  const order = entries.map(({ 1: { measure } }) => (measure.kind.id === 'any' ? 1 : 0))
  const asked: Asked<R>[] = []
  for (const turn of [0, 1]) {
    entries.forEach((entry, index) => {
      if (order[index] === turn) asked[index] = askedBy(entry)
    })
  }
  return { table, dimensions, inputs, inquiries, asked }
}

/** Options as names and values, whatever these are. */
function fieldsOf(options: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The measure within a period. */
function within<R>(measure: AnyMeasure<R>, during: Period | undefined): AnyMeasure<R> {
  if (during === undefined) return measure
  return ownMaker('during', measure).make({ during })
}
