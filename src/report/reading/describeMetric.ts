import { identityOf } from '../../internal/identity.ts'
import type { AnyMetric } from '../../metric/index.ts'
import { MEASURE_WORDS } from './measureWords.ts'
import { nameInWords, valueInWords } from './optionWords.ts'
import { requireMetric } from '../engine/requireMetric.ts'

/**
 * The definition behind a metric's number in words, for the footnote of a report: what it is the mean, share or count of,
 * in which unit and in which direction it is good, then every option with the value in force, first those that were chosen
 * and then those left at their defaults, and last the name and version under which states are stored.
 *
 * The same definition always gives the same words, and two metrics that count differently give different ones, as far as
 * their options can be told apart: a function without a name of its own looks like any other (`named` gives it one). Times
 * are in words to the millisecond, instants in UTC, calendars and other things with a name under that name.
 *
 * @param metric - a metric with its required options bound
 * @returns a few sentences in English
 * @throws TypeError for what is no metric, and for a family whose required options are not bound
 * @example
 * ```ts
 * describeMetric(averageSpeedOfAnswer.with({ channels: ['voice'] }))
 * // => 'Average speed of answer: the mean, in milliseconds, of the time that an answered leg waited in its queue; lower is better. Chosen: channels voice. By default: calendar wall; directions inbound; per leg; place queued. Definition: averageSpeedOfAnswer, version 1.'
 * ```
 * @since 0.1.0
 */
export function describeMetric<R>(metric: AnyMetric<R>): string {
  requireMetric('describeMetric: metric', metric)
  const { label, id, version } = metric
  const [defaults, chosen] = optionsOf(metric)
  return [
    `${label}: ${valueOf(metric)}.`,
    chosen.length > 0 ? `Chosen: ${chosen.join('; ')}.` : '',
    defaults.length > 0 ? `By default: ${defaults.join('; ')}.` : '',
    id === '' ? 'Definition: without a name.' : `Definition: ${id}, version ${version}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** What the value is, in which unit, and which direction is the better one. */
function valueOf<R>(metric: AnyMetric<R>): string {
  const { unit, better, statistic } = metric
  const counted = statistic.id === 'share' ? 'from 0 to 1' : (UNITS[unit] ?? `in ${unit}`)
  return `${statisticOf(metric)}${counted === '' ? '' : `, ${counted},`} of ${measureOf(metric)}; ${DIRECTIONS[better]}`
}

/** Units that are said in another way than "in EUR", or that go without saying. */
const UNITS: Readonly<Record<string, string>> = {
  ms: 'in milliseconds',
  'per-hour': 'per hour',
  count: '',
  number: '',
  ratio: '',
  score: '',
}

const DIRECTIONS = { lower: 'lower is better', higher: 'higher is better', neutral: 'neither direction is better' }

/** A measure in words; one of the user's own is known by its name alone, whatever measure of the library it is called like. */
function measureOf<R>({ measure: { id, unit } }: AnyMetric<R>): string {
  if (id === '') return 'a measure without a name'
  const known = unit === 'number' ? undefined : MEASURE_WORDS[id]
  return known ?? `the measure ${id}`
}

function statisticOf<R>({ statistic: { id }, options }: AnyMetric<R>): string {
  // Quantiles are known by how they keep their samples; which of them it is the options say.
  if ('quantiles' in options) return typeof options['p'] === 'number' ? percentile(options['p']) : 'the median'
  return STATISTICS[id] ?? `the statistic ${id}`
}

const STATISTICS: Readonly<Record<string, string>> = {
  count: 'the number',
  maximum: 'the maximum',
  mean: 'the mean',
  minimum: 'the minimum',
  'net-score': 'the balance, from -100 to 100,',
  ratio: 'the ratio',
  share: 'the share',
  survival: 'the Kaplan-Meier estimate',
  total: 'the sum',
}

/** 0.9 is "the 90th percentile". */
function percentile(p: number): string {
  const percent = String(Number((100 * p).toPrecision(12)))
  const [, teen, digit] = /(1?)(\d)$/.exec(percent) ?? []
  return `the ${percent}${teen === '' ? (ENDINGS[Number(digit)] ?? 'th') : 'th'} percentile`
}

const ENDINGS: readonly string[] = ['th', 'st', 'nd', 'rd']

/** The options in words, in the order of their names: those at their defaults, and the others. */
function optionsOf<R>(metric: AnyMetric<R>): readonly [defaults: readonly string[], chosen: readonly string[]] {
  const all = Object.entries({ ...metric.measure.options, ...metric.options })
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const defaults: string[] = []
  const chosen: string[] = []
  for (const [name, value] of all) {
    const list = isDefault(metric, name, value) ? defaults : chosen
    list.push(`${nameInWords(name)} ${briefly(metric, name, value)}`)
  }
  return [defaults, chosen]
}

/** Whether a metric has this value for an option that nobody binds; an option that has to be bound has no default. */
function isDefault<R>(metric: AnyMetric<R>, name: string, value: unknown): boolean {
  const { with: bind } = metric as { readonly with?: (options: object) => AnyMetric<R> }
  if (bind === undefined) return false
  try {
    const free = bind({ [name]: undefined }).options[name]
    const identity = identityOf(free)
    return free === value || (identity !== undefined && identity === identityOf(value))
  } catch {
    return false
  }
}

/** Whole tables, which a metric is only read with, would bury the rest. */
function briefly<R>(metric: AnyMetric<R>, name: string, value: unknown): string {
  const isTable = Array.isArray(value) && value.some((one) => typeof one === 'object') && metric.reading.includes(name)
  return isTable
    ? `${value.length} ${value.length === 1 ? 'entry' : 'entries'}`
    : valueInWords(name, value, saysOf(metric, name))
}

/** Whether the numbers of an option are lengths of time or instants. */
function saysOf<R>({ specs, measure }: AnyMetric<R>, name: string): 'duration' | 'instant' | undefined {
  return (specs[name] ?? measure.specs?.()[name])?.says
}
