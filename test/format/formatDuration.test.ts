import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDuration } from '../../src/format/index.ts'
import type { DurationUnit } from '../../src/format/index.ts'
import { hours, minutes } from '../../src/time/index.ts'

const units: readonly DurationUnit[] = ['week', 'day', 'hour', 'minute', 'second', 'millisecond']
const sizes = { wk: 604_800_000, d: 86_400_000, h: 3_600_000, min: 60_000, s: 1_000, ms: 1 } as const
const symbols = ['wk', 'd', 'h', 'min', 's', 'ms'] as const

/** The numbers and symbols of a text in the style `symbol`. */
function told(text: string): { readonly count: number; readonly size: number }[] {
  return [...text.matchAll(/([\d,]+) (wk|d|h|min|s|ms)\b/g)].map(([, count, symbol]) => ({
    count: Number((count as string).replaceAll(',', '')),
    size: sizes[symbol as keyof typeof sizes],
  }))
}

function valueOf(text: string): number {
  return (text.startsWith('-') ? -1 : 1) * told(text).reduce((sum, { count, size }) => sum + count * size, 0)
}

/** Instants that matter are near whole units, so half the numbers are. */
const length = fc.oneof(
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc
    .tuple(
      fc.constantFrom(...Object.values(sizes)),
      fc.integer({ min: -60, max: 60 }),
      fc.double({ min: -2, max: 2, noNaN: true }),
    )
    .map(([size, count, offset]) => size * count + offset),
  fc
    .tuple(fc.constantFrom(...Object.values(sizes)), fc.integer({ min: 1, max: 60 }))
    .map(([size, count]) => size * (count - 0.004)),
)
const range = fc
  .tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 6 }))
  .map(([one, other, parts]) => ({ from: Math.min(one, other), to: Math.max(one, other), parts }))

describe('formatDuration', () => {
  it('tells the two largest units in English symbols', () => {
    expect(formatDuration(65_000)).toBe('1 min 5 s')
    expect(formatDuration(hours(1) + minutes(5) + 3_000)).toBe('1 h 5 min')
    expect(formatDuration(hours(27))).toBe('1 d 3 h')
    expect(formatDuration(0)).toBe('0 s')
    expect(formatDuration(20_000)).toBe('20 s')
  })

  it('leaves out units that are zero', () => {
    expect(formatDuration(hours(1))).toBe('1 h')
    expect(formatDuration(hours(1) + 5_000, { parts: 3 })).toBe('1 h 5 s')
    expect(formatDuration(hours(1) + 5_000)).toBe('1 h')
  })

  it('rounds before it splits', () => {
    expect(formatDuration(59_499)).toBe('59 s')
    expect(formatDuration(59_500)).toBe('1 min')
    expect(formatDuration(hours(1) - 400)).toBe('1 h')
    expect(formatDuration(hours(24) - 20_000)).toBe('1 d')
    expect(formatDuration(minutes(90), { parts: 1 })).toBe('2 h')
    expect(formatDuration(minutes(59.6), { smallest: 'minute' })).toBe('1 h')
  })

  it('keeps to the largest and the smallest unit', () => {
    expect(formatDuration(hours(50), { largest: 'hour' })).toBe('50 h')
    expect(formatDuration(hours(24 * 15), { largest: 'week' })).toBe('2 wk 1 d')
    expect(formatDuration(1_250, { smallest: 'millisecond' })).toBe('1 s 250 ms')
    expect(formatDuration(29_999, { smallest: 'minute' })).toBe('0 min')
    expect(formatDuration(1_234_567_890, { largest: 'second' })).toBe('1,234,568 s')
  })

  it('writes the sign once, and none before zero', () => {
    expect(formatDuration(-65_000)).toBe('-1 min 5 s')
    expect(formatDuration(-65_000, { style: 'digital' })).toBe('-0:01:05')
    expect(formatDuration(-400)).toBe('0 s')
    expect(formatDuration(-0)).toBe('0 s')
    expect(formatDuration(-400, { style: 'digital' })).toBe('0:00:00')
  })

  it('writes what is no finite number as the placeholder', () => {
    for (const missing of [null, undefined, Number.NaN, Infinity, -Infinity, '5', {}]) {
      expect(formatDuration(missing as number)).toBe('–')
      expect(formatDuration(missing as number, { placeholder: 'n/a' })).toBe('n/a')
    }
  })

  it('writes hours, minutes and seconds with colons', () => {
    expect(formatDuration(65_000, { style: 'digital' })).toBe('0:01:05')
    expect(formatDuration(hours(2_500), { style: 'digital' })).toBe('2500:00:00')
    expect(formatDuration(hours(1) + 5_000, { style: 'digital', largest: 'minute' })).toBe('60:05')
    expect(formatDuration(minutes(65.5), { style: 'digital', smallest: 'minute' })).toBe('1:06')
    expect(formatDuration(65_250, { style: 'digital', smallest: 'millisecond' })).toBe('0:01:05.250')
    expect(formatDuration(65_250, { style: 'digital', smallest: 'millisecond', locale: 'de' })).toBe('0:01:05,250')
  })

  it('speaks the language it is asked for', () => {
    expect(formatDuration(65_000, { style: 'long' })).toBe('1 minute, 5 seconds')
    expect(formatDuration(65_000, { style: 'narrow' })).toBe('1m 5s')
    expect(formatDuration(65_000, { locale: 'de' })).toBe('1 Min., 5 Sek.')
    expect(formatDuration(65_000, { locale: 'de', style: 'symbol' })).toBe('1 min 5 s')
    expect(formatDuration(hours(26), { locale: 'de', style: 'long' })).toBe('1 Tag, 2 Stunden')
    expect(formatDuration(65_000, { locale: 'ja' })).toBe('1 分 5 秒')
    expect(formatDuration(125_000, { locale: 'ar-EG', style: 'symbol' })).toBe('٢ min ٥ s')
    expect(formatDuration(65_000, { locale: ['tlh', 'de'] })).toBe('1 Min., 5 Sek.')
  })

  it.runIf('DurationFormat' in Intl)('agrees with Intl.DurationFormat where there is one', () => {
    interface Native {
      format(duration: Readonly<Record<string, number>>): string
    }
    const { DurationFormat } = Intl as unknown as {
      DurationFormat: new (locale: string, options: { style: string }) => Native
    }
    const locale = fc.constantFrom('en', 'de', 'fr', 'ja', 'ar-EG', 'lt', 'hi', 'he', 'pt-BR', 'fi')
    const style = fc.constantFrom('long' as const, 'short' as const, 'narrow' as const)
    const counts = fc.record({ days: fc.nat(999), hours: fc.nat(23), minutes: fc.nat(59), seconds: fc.nat(59) })
    fc.assert(
      fc.property(locale, style, counts, (locale, style, counts) => {
        fc.pre(counts.days + counts.hours + counts.minutes + counts.seconds > 0)
        const ms = ((counts.days * 24 + counts.hours) * 60 + counts.minutes) * 60_000 + counts.seconds * 1_000
        const native = new DurationFormat(locale, { style }).format(counts)
        expect(formatDuration(ms, { locale, style, parts: 4 })).toBe(native)
      }),
    )
  })

  it('is off by half of its last unit at most, for any length and units', () => {
    fc.assert(
      fc.property(length, range, (ms, { from, to, parts }) => {
        const options = { largest: units[from], smallest: units[to], parts }
        const text = formatDuration(ms, options)
        const reached = symbols.findIndex(
          (symbol, index) =>
            index >= from && (valueOf(text) !== 0 || index === to) && Math.abs(valueOf(text)) >= sizes[symbol],
        )
        const first = reached < 0 ? to : Math.min(reached, to)
        const last = symbols[Math.min(first + parts - 1, to)] as keyof typeof sizes
        expect(Math.abs(valueOf(text) - ms)).toBeLessThanOrEqual(sizes[last] / 2)
      }),
    )
  })

  it('never shows as many of a unit as make up the next', () => {
    fc.assert(
      fc.property(length, range, (ms, { from, to, parts }) => {
        const parsed = told(formatDuration(ms, { largest: units[from], smallest: units[to], parts }))
        expect(parsed.length).toBeGreaterThan(0)
        expect(parsed.length).toBeLessThanOrEqual(parts)
        for (const { count, size } of parsed) {
          const above = symbols[symbols.findIndex((symbol) => sizes[symbol] === size) - 1]
          if (above !== undefined && size !== sizes[symbols[from] as keyof typeof sizes]) {
            expect(count * size).toBeLessThan(sizes[above])
          }
        }
      }),
    )
  })

  it('reads back from its digital form', () => {
    fc.assert(
      fc.property(length, (ms) => {
        const text = formatDuration(ms, { style: 'digital', smallest: 'millisecond' })
        const [, sign, hour, minute, second] = /^(-?)(\d+):([0-5]\d):([0-5]\d\.\d{3})$/.exec(text) ?? []
        const value = (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second) * 1_000
        expect(Math.abs((sign === '-' ? -value : value) - ms)).toBeLessThanOrEqual(0.5001)
      }),
    )
  })

  it('never writes what is no number, for any finite length', () => {
    const style = fc.constantFrom('symbol' as const, 'short' as const, 'long' as const, 'narrow' as const)
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), style, (ms, style) => {
        expect(formatDuration(ms, { style })).toMatch(/^-?[\d,]+[^\d∞]/)
        expect(formatDuration(ms, { style, largest: 'week', smallest: 'millisecond', parts: 6 })).not.toMatch(
          /NaN|∞|e\+/,
        )
        expect(formatDuration(ms, { style: 'digital' })).toMatch(/^-?\d+:[0-5]\d:[0-5]\d$/)
      }),
      {
        examples: [
          [Number.MAX_VALUE, 'symbol'],
          [-Number.MAX_VALUE, 'long'],
          [5e-324, 'short'],
        ],
      },
    )
  })

  it('refuses options it does not know, in words', () => {
    const refused = (options: object) => () => formatDuration(1, options)
    expect(refused({ locale: 'xx_yy' })).toThrow(
      new RangeError('formatDuration: locale accepts a BCP 47 tag or a list of them, got "xx_yy"'),
    )
    expect(refused({ locale: [5] })).toThrow(TypeError)
    expect(refused({ styl: 'long' })).toThrow(
      new TypeError(
        'formatDuration accepts the options locale, style, largest, smallest, parts, placeholder, got "styl"',
      ),
    )
    expect(refused({ style: 'loud' })).toThrow(RangeError)
    expect(refused({ parts: 0 })).toThrow(
      new RangeError('formatDuration: parts accepts a whole number, 1 or more, got 0'),
    )
    expect(refused({ parts: 1.5 })).toThrow(RangeError)
    expect(refused({ placeholder: 0 })).toThrow(TypeError)
    expect(refused({ largest: 'second', smallest: 'hour' })).toThrow(
      new RangeError('formatDuration: smallest accepts a unit not above the largest ("second"), got "hour"'),
    )
    expect(refused({ smallest: 'week' })).toThrow(RangeError)
    expect(refused({ style: 'digital', largest: 'day' })).toThrow(
      /largest with the style "digital" accepts "hour" or "minute"/,
    )
    expect(refused({ style: 'digital', smallest: 'hour' })).toThrow(/smallest with the style "digital" accepts/)
    expect(refused({ style: 'digital', parts: 2 })).toThrow(/parts with the style "digital" accepts nothing, got 2/)
  })
})
