import { readOptions } from '../internal/options.ts'
import type { Specs } from '../internal/options.ts'
import { flag } from '../internal/specs.ts'
import { durationFormatter, durationSpecs } from './formatDuration.ts'
import type { FormatDurationOptions, ReadDurationOptions } from './formatDuration.ts'
import { digitsOption, numberFormatter, percentFormatter } from './formatNumber.ts'
import { localesOf } from './locale.ts'

/** What {@link formatResult} needs of a result. */
export interface FormattableResult {
  /** The value; `null` where there was nothing to count. */
  readonly value: number | null
  /** `'ms'`, `'ratio'`, `'count'`, `'score'`, `'per-hour'`, or a unit of one's own. */
  readonly unit: string
  /** The samples behind the value. */
  readonly count?: number | undefined
  /** The range that holds the true value with the given confidence. */
  readonly confidenceInterval?:
    | {
        /** The lower end, in the unit of the value. */
        readonly low: number
        /** The upper end, in the unit of the value. */
        readonly high: number
        /** The probability asked for, between 0 and 1. */
        readonly confidence: number
      }
    | undefined
}

/** How {@link formatResult} writes. The options of {@link formatDuration} apply to results in milliseconds. */
export interface FormatResultOptions extends FormatDurationOptions {
  /**
   * The exact number of decimals, of percentages too.
   *
   * @defaultValue up to one decimal of a percentage; of other numbers two below 10, one below 100, else none
   */
  readonly digits?: number | undefined
  /**
   * Whether to add the confidence interval, where the result has one.
   *
   * @defaultValue `false`
   */
  readonly interval?: boolean | undefined
  /**
   * Whether to add the number of samples, as `n = 120`.
   *
   * @defaultValue `false`
   */
  readonly sampleSize?: boolean | undefined
}

/** The options of {@link formatResult}, for functions that pass them on. */
export function resultSpecs(): Specs<FormatResultOptions, 'locale' | 'placeholder' | 'interval' | 'sampleSize'> {
  return { ...durationSpecs(), digits: digitsOption(), interval: flag(false), sampleSize: flag(false) }
}

/** The options as given, with the defaults that do not depend on other options. */
export type ReadResultOptions = FormatResultOptions & ReadDurationOptions

/**
 * Writes a result for people, by its unit: milliseconds as a duration, a ratio as a percentage, counts and scores as
 * numbers, what is per hour with `/h`, anything else as a number and its unit.
 *
 * @param result - a metric's result; a `null` value shows as the placeholder, and so does what is no finite number
 * @param options - language, decimals, units of time, and what to add
 * @returns the text
 * @throws TypeError or RangeError if an option is unknown or not among the accepted values
 * @example
 * ```ts
 * formatResult({ value: 65_000, unit: 'ms' }) // => '1 min 5 s'
 * formatResult({ value: 0.853, unit: 'ratio' }) // => '85.3%'
 * formatResult({ value: 12_345, unit: 'count' }) // => '12,345'
 * formatResult({ value: 6.5, unit: 'per-hour' }) // => '6.5/h'
 * formatResult({ value: null, unit: 'ms', count: 0 }, { sampleSize: true }) // => '– (n = 0)'
 * ```
 * @example
 * ```ts
 * const confidenceInterval = { low: 0.724, high: 0.861, confidence: 0.95 }
 * formatResult({ value: 0.8, unit: 'ratio', confidenceInterval }, { interval: true }) // => '80% (95% CI 72.4% – 86.1%)'
 * ```
 * @since 0.1.0
 */
export function formatResult(result: FormattableResult, options: FormatResultOptions = {}): string {
  const read = readOptions('formatResult', resultSpecs(), options)
  return resultFormatter('formatResult', read)(result)
}

/** The same with the options read once, for functions that write many results. */
export function resultFormatter(owner: string, options: ReadResultOptions): (result: FormattableResult) => string {
  const locales = localesOf(options.locale)
  const number = numberFormatter(locales, options.digits)
  const percent = percentFormatter(locales, options.digits)
  const confidence = percentFormatter(locales, undefined)
  const samples = numberFormatter(locales, 0)
  const duration = durationFormatter(owner, options)

  return (result) => {
    const { confidenceInterval: range, count } = result
    const additions: string[] = []
    if (options.interval && range) {
      const ends = [range.low, range.high].map((end) => inUnit(end, result.unit))
      additions.push(`${confidence(range.confidence)} CI ${ends.join(' – ')}`)
    }
    if (options.sampleSize && count !== undefined) additions.push(`n = ${samples(count)}`)
    const value = inUnit(result.value, result.unit)
    return additions.length > 0 ? `${value} (${additions.join(', ')})` : value
  }

  function inUnit(value: number | null, unit: string): string {
    if (unit === 'ms') return duration(value)
    if (typeof value !== 'number' || !Number.isFinite(value)) return options.placeholder
    if (unit === 'ratio') return percent(value)
    if (unit === 'count' || unit === 'score') return number(value)
    return unit === 'per-hour' ? `${number(value)}/h` : `${number(value)} ${unit}`
  }
}
