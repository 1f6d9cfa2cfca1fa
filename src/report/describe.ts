import type { AnyMetric } from '../metrics/index.ts'

/**
 * The definition behind a metric's number in words, for the footnote of a report: its name, what it makes of what, the
 * unit, and every option with the value in force. Two reports with the same description are comparable.
 *
 * @param metric - a metric with its required options bound
 * @returns a few sentences in English
 * @example
 * ```ts
 * describe(medianSpeedOfAnswer.with({ place: 'answered' }))
 * // => 'Median speed of answer: "values" of the measure speedOfAnswer, in ms (lower is better). Options: calendar wall, directions inbound, method linear, per leg, place answered, quantiles values. Version 1 of medianSpeedOfAnswer.'
 * ```
 * @since 0.1.0
 */
export function describe<R>(metric: AnyMetric<R>): string {
  const { label, id, unit, better, version, measure, statistic } = metric
  const direction = better === 'neutral' ? 'neither direction is better' : `${better} is better`
  const options = Object.entries({ ...measure.options, ...metric.options })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name} ${inWords(value)}`)
  const source = `"${statistic.id}" of the measure ${measure.id === '' ? 'without a name' : measure.id}`
  const bound = options.length > 0 ? ` Options: ${options.join(', ')}.` : ''
  const name = id === '' ? 'A metric without an id.' : `Version ${version} of ${id}.`
  return `${label}: ${source}, in ${unit} (${direction}).${bound} ${name}`
}

/** An option's value as a person would say it. */
function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(inWords).join(' + ')
  if (typeof value === 'string') return value
  if (typeof value !== 'object' && typeof value !== 'function') return String(value)
  if (value === null) return 'none'
  const { id } = value as { readonly id?: unknown }
  if (typeof id === 'string') return id
  if (typeof value === 'function') return 'a function'
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${key}: ${inWords(part)}`)
    .join(', ')} }`
}
