import { wrongType } from '../../internal/accepts.ts'
import { identityOf } from '../../internal/identity.ts'
import type { AnyMeasure, AnyMetric } from '../../metric/index.ts'
import type { Asked, Plan } from '../engine/plan.ts'
import { placesOf } from './statePlaces.ts'
import type { StatePlaces } from './statePlaces.ts'

/** What a stored state says of the metric it belongs to. */
export interface MetricIdentity {
  /** The metric's name. */
  readonly id: string
  /** The version of its definition. */
  readonly version: number
  /** The options that decide what is counted, defaults filled in, in canonical JSON. */
  readonly options: Readonly<Record<string, unknown>>
  /** The way the samples are kept. */
  readonly statistic: string
}

/** The options that decide what is counted, by name. */
function countingOptions<R>(metric: AnyMetric<R>): Readonly<Record<string, unknown>> {
  const options = { ...metric.measure.options, ...metric.options }
  const counting = Object.entries(options).filter(([name]) => !metric.reading.includes(name))
  return Object.fromEntries(counting.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The identity that is stored with a state. */
export function identityFor<R>(owner: string, name: string, metric: AnyMetric<R>): MetricIdentity {
  if (metric.id === '') {
    throw wrongType(owner, `metrics with an id, as in mean(measure, { id }); "${name}"`, 'a metric without one')
  }
  const options = Object.entries(countingOptions(metric)).map(([option, value]) => {
    const identity = identityOf(value)
    if (identity === undefined) {
      throw wrongType(
        `${owner}: ${name}: ${option}`,
        'JSON, or something with an id, as named(id, ...) gives one',
        value,
      )
    }
    return [option, JSON.parse(identity) as unknown] as const
  })
  return {
    id: metric.id,
    version: metric.version,
    options: Object.fromEntries(options),
    statistic: metric.statistic.id,
  }
}

/** Refuses a stored state whose metric is another one, and says in what it differs. */
export function requireSame(owner: string, name: string, ours: MetricIdentity, theirs: MetricIdentity): void {
  const differ = (what: string, mine: string | number, other: string | number): TypeError =>
    new TypeError(
      `${owner} accepts a state of the same definition: ${name} differs in ${what}, ${mine} here, ${other} there`,
    )
  if (ours.id !== theirs.id) throw differ('its metric', ours.id, theirs.id)
  if (ours.version !== theirs.version) throw differ('its version', ours.version, theirs.version)
  for (const option of new Set([...Object.keys(ours.options), ...Object.keys(theirs.options)])) {
    const [mine, other] = [ours, theirs].map(({ options }) => JSON.stringify(options[option] ?? 'not given'))
    if (mine !== other) throw differ(`the option ${option}`, mine ?? '', other ?? '')
  }
  if (ours.statistic !== theirs.statistic) throw differ('its statistic', ours.statistic, theirs.statistic)
}

/** Where the states of our plan are in theirs; refuses a plan that counts something else. */
export function matchingInquiries<R>(owner: string, ours: Plan<R>, theirs: Plan<R>): StatePlaces {
  const [mine, others] = [idsOf(ours), idsOf(theirs)]
  if (mine !== others)
    throw new TypeError(`${owner} accepts a state of the same definition: by differs, ${mine} here, ${others} there`)
  for (const name of new Set([...ours.asked, ...theirs.asked].map((one) => one.name))) {
    const [one, other] = [askedIn(ours, name), askedIn(theirs, name)]
    if (one === undefined || other === undefined) throw missing(owner, name, one === undefined ? 'there' : 'here')
    // Metrics that have no name can still be seen to be the same one.
    if (!isSameMetric(one.metric, other.metric)) {
      requireSame(owner, name, identityFor(owner, name, one.metric), identityFor(owner, name, other.metric))
    }
  }
  return placesOf(ours, (name) => askedIn(theirs, name)!.inquiry)
}

function askedIn<R>({ asked }: Plan<R>, name: string): Asked<R> | undefined {
  return asked.find((one) => one.name === name)
}

/** An error for a metric that only one side knows. */
export function missing(owner: string, name: string, where: 'here' | 'there'): TypeError {
  return new TypeError(`${owner} accepts a state of the same definition: the metric ${name} is only ${where}`)
}

function isSameMetric<R>(one: AnyMetric<R>, other: AnyMetric<R>): boolean {
  return (
    one.id === other.id &&
    one.version === other.version &&
    isSameMeasure(one.measure, other.measure) &&
    one.statistic.id === other.statistic.id &&
    one.link?.id === other.link?.id
  )
}

function isSameMeasure<R>(one: AnyMeasure<R>, other: AnyMeasure<R>): boolean {
  if (one === other) return true
  const options = identityOf(one.options)
  return (
    one.origin !== undefined &&
    one.origin === other.origin &&
    options !== undefined &&
    options === identityOf(other.options)
  )
}

function idsOf<R>({ dimensions }: Plan<R>): string {
  return JSON.stringify(Object.entries(dimensions).map(([name, { id }]) => [name, id ?? 'a function']))
}
