import type { Duration } from '../time/index.ts'
import { outOfRange } from '../internal/accepts.ts'
import { readOptions } from '../internal/options.ts'
import type { Specs } from '../internal/options.ts'
import { oneOf, optional } from '../internal/specs.ts'
import { localeOption, localesOf } from './locale.ts'
import type { Locale } from './locale.ts'
import { durationUnits, splitDuration } from './splitDuration.ts'
import type { DurationUnit } from './splitDuration.ts'

/** How the units are written. */
export type DurationStyle = 'symbol' | 'short' | 'long' | 'narrow' | 'digital'

/** How {@link formatDuration} writes. */
export interface FormatDurationOptions {
  /**
   * The language, as a BCP 47 tag or several in the order of preference. The machine's own language never matters.
   *
   * @defaultValue `'en'`
   */
  readonly locale?: Locale | undefined
  /**
   * `'symbol'`: the international symbols (1 h 5 min 3 s). `'short'`, `'long'`, `'narrow'`: the language's own words
   * (1 Std., 5 Min.). `'digital'`: 1:05:03.
   *
   * @defaultValue `'symbol'` in English, `'short'` in every other language
   */
  readonly style?: DurationStyle | undefined
  /**
   * The largest unit to use. Where a duration is business time, `'hour'` keeps eight working hours from reading as a
   * third of a day.
   *
   * @defaultValue `'day'`, with the style `'digital'` `'hour'`
   */
  readonly largest?: DurationUnit | undefined
  /**
   * The smallest unit to use; what is smaller is rounded, halves away from zero.
   *
   * @defaultValue `'second'`
   */
  readonly smallest?: DurationUnit | undefined
  /**
   * How many neighbouring units to use at most, from the first that is not zero. Not for the style `'digital'`.
   *
   * @defaultValue `2`
   */
  readonly parts?: number | undefined
  /**
   * What stands for a missing duration.
   *
   * @defaultValue `'–'`
   */
  readonly placeholder?: string | undefined
}

/** The options of {@link formatDuration}, for functions that pass them on. */
export function durationSpecs(): Specs<FormatDurationOptions, 'locale' | 'placeholder'> {
  return {
    locale: localeOption(),
    style: optional(oneOf('symbol', 'short', 'long', 'narrow', 'digital')),
    largest: optional(oneOf(...durationUnits)),
    smallest: optional(oneOf(...durationUnits)),
    parts: {
      given: 'optional',
      accepts: 'a whole number, 1 or more',
      kind: 'number',
      test: (value) => Number.isInteger(value) && (value as number) >= 1,
    },
    placeholder: { given: 'default', accepts: 'a string', test: (value) => typeof value === 'string', default: '–' },
  }
}

/** The options as given, with the defaults that do not depend on other options. */
export type ReadDurationOptions = FormatDurationOptions & { readonly locale: Locale; readonly placeholder: string }

const symbols: Readonly<Record<DurationUnit, string>> = {
  week: 'wk',
  day: 'd',
  hour: 'h',
  minute: 'min',
  second: 's',
  millisecond: 'ms',
}

/**
 * Writes a duration for people: the two largest units that matter, rounded, in any language that `Intl` knows.
 *
 * Rounding comes first, so that neither `60 s` nor `24 h` is ever shown; units that are zero are left out; a negative
 * duration has its sign once, in front. A day is 24 hours. The words come from the Unicode CLDR data of the runtime,
 * and may differ a little between runtimes; the international symbols of the style `'symbol'` do not.
 *
 * @param ms - milliseconds, whole or not; `null`, `undefined` and what is no finite number show as the placeholder
 * @param options - language, style and units
 * @returns the text, never empty unless the placeholder is
 * @throws TypeError or RangeError if an option is unknown or not among the accepted values
 * @example
 * ```ts
 * formatDuration(65_000) // => '1 min 5 s'
 * formatDuration(hours(1) + minutes(5)) // => '1 h 5 min'
 * formatDuration(hours(50), { largest: 'hour' }) // => '50 h'
 * formatDuration(65_000, { style: 'long' }) // => '1 minute, 5 seconds'
 * formatDuration(65_000, { style: 'digital' }) // => '0:01:05'
 * formatDuration(null) // => '–'
 * ```
 * @see {@link https://tc39.es/ecma402/#durationformat-objects} for the styles `short`, `long` and `narrow`
 * @since 0.1.0
 */
export function formatDuration(ms: Duration | null | undefined, options: FormatDurationOptions = {}): string {
  const read = readOptions('formatDuration', durationSpecs(), options)
  return durationFormatter('formatDuration', read)(ms)
}

/** The same with the options read once, for functions that write many durations. */
export function durationFormatter(owner: string, options: ReadDurationOptions): (ms: unknown) => string {
  const locales = localesOf(options.locale)
  const { placeholder, style = speaksEnglish(locales) ? 'symbol' : 'short' } = options
  const units = style === 'digital' ? digitalUnits(owner, options) : wordUnits(owner, options)
  const parts = style === 'digital' ? units.length : (options.parts ?? 2)
  const write = style === 'digital' ? digitalWriter(locales, units) : wordWriter(locales, units, style)

  return (ms) => {
    if (typeof ms !== 'number' || !Number.isFinite(ms)) return placeholder
    const counts = splitDuration(Math.abs(ms), units, parts)
    return write(counts, ms < 0 && counts.some((count) => count > 0))
  }
}

type Writer = (counts: readonly number[], negative: boolean) => string

function wordWriter(
  locales: string[],
  units: readonly DurationUnit[],
  style: Exclude<DurationStyle, 'digital'>,
): Writer {
  const whole = { maximumFractionDigits: 0 }
  const plain = new Intl.NumberFormat(locales, whole)
  const formats = units.map((unit) =>
    style === 'symbol'
      ? { format: (count: number) => `${plain.format(count)} ${symbols[unit]}` }
      : new Intl.NumberFormat(locales, { style: 'unit', unit, unitDisplay: style, ...whole }),
  )
  const list = style === 'symbol' ? undefined : new Intl.ListFormat(locales, { type: 'unit', style })

  return (counts, negative) => {
    const words: string[] = []
    formats.forEach((format, index) => {
      const count = counts[index] as number
      const alone = words.length === 0 && index === counts.length - 1
      if (count > 0 || alone) words.push(format.format(negative && words.length === 0 ? -count : count))
    })
    return list ? list.format(words) : words.join(' ')
  }
}

function digitalWriter(locales: string[], units: readonly DurationUnit[]): Writer {
  const first = new Intl.NumberFormat(locales, { useGrouping: false })
  const later = new Intl.NumberFormat(locales, { minimumIntegerDigits: 2 })
  const sign = new Intl.NumberFormat(locales).formatToParts(-1).find((part) => part.type === 'minusSign')?.value ?? '-'
  const fraction = { minimumFractionDigits: 3, maximumFractionDigits: 3 }
  const exact = new Intl.NumberFormat(locales, { minimumIntegerDigits: 2, ...fraction })

  return (counts, negative) => {
    const fields = counts.flatMap((count, index) => {
      if (units[index] === 'millisecond') return []
      if (units[index + 1] === 'millisecond') return [exact.format(count + (counts[index + 1] as number) / 1_000)]
      return [(index === 0 ? first : later).format(count)]
    })
    return (negative ? sign : '') + fields.join(':')
  }
}

function wordUnits(owner: string, { largest = 'day', smallest = 'second' }: FormatDurationOptions): DurationUnit[] {
  const units = durationUnits.slice(durationUnits.indexOf(largest), durationUnits.indexOf(smallest) + 1)
  if (units.length > 0) return units
  throw outOfRange(`${owner}: smallest`, `a unit not above the largest ("${largest}")`, smallest)
}

function digitalUnits(owner: string, options: FormatDurationOptions): DurationUnit[] {
  const { largest = 'hour', smallest = 'second', parts } = options
  const owned = (name: string) => `${owner}: ${name} with the style "digital"`
  if (!['hour', 'minute'].includes(largest)) throw outOfRange(owned('largest'), '"hour" or "minute"', largest)
  if (!['minute', 'second', 'millisecond'].includes(smallest)) {
    throw outOfRange(owned('smallest'), '"minute", "second" or "millisecond"', smallest)
  }
  if (parts !== undefined) throw outOfRange(owned('parts'), 'nothing', parts)
  return durationUnits.slice(durationUnits.indexOf(largest), durationUnits.indexOf(smallest) + 1)
}

function speaksEnglish(locales: string[]): boolean {
  return /^en(-|$)/.test(new Intl.NumberFormat(locales).resolvedOptions().locale)
}
