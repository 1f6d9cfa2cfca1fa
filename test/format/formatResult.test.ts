import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatResult } from '../../src/format/index.ts'

const confidenceInterval = { low: 0.7236, high: 0.861, confidence: 0.95, method: 'wilson' }
const rate = Object.freeze({
  value: 0.8,
  unit: 'ratio',
  count: 1_200,
  records: 1_300,
  excluded: {},
  confidenceInterval,
})

describe('formatResult', () => {
  it('writes milliseconds as a duration, with the options of one', () => {
    expect(formatResult({ value: 65_000, unit: 'ms' })).toBe('1 min 5 s')
    expect(formatResult({ value: 65_000, unit: 'ms' }, { style: 'digital' })).toBe('0:01:05')
    expect(formatResult({ value: 65_000, unit: 'ms' }, { locale: 'de' })).toBe('1 Min., 5 Sek.')
  })

  it('writes a ratio as a percentage of one decimal at most', () => {
    expect(formatResult({ value: 0.853, unit: 'ratio' })).toBe('85.3%')
    expect(formatResult({ value: 0.85349, unit: 'ratio' })).toBe('85.3%')
    expect(formatResult({ value: 1, unit: 'ratio' })).toBe('100%')
    expect(formatResult({ value: 1.25, unit: 'ratio' })).toBe('125%')
    expect(formatResult({ value: 0.853, unit: 'ratio' }, { locale: 'lt' })).toBe('85,3\u00a0%')
  })

  it('writes numbers with grouping and the decimals that a reader can use', () => {
    expect(formatResult({ value: 1_234_567, unit: 'count' })).toBe('1,234,567')
    expect(formatResult({ value: 4.267, unit: 'score' })).toBe('4.27')
    expect(formatResult({ value: -37.56, unit: 'score' })).toBe('-37.6')
    expect(formatResult({ value: 9.996, unit: 'score' })).toBe('10')
    expect(formatResult({ value: 99.96, unit: 'score' })).toBe('100')
    expect(formatResult({ value: 123.4, unit: 'count' })).toBe('123')
    expect(formatResult({ value: 6.5, unit: 'per-hour' })).toBe('6.5/h')
    expect(formatResult({ value: 12.25, unit: 'agents' })).toBe('12.3 agents')
    expect(formatResult({ value: 1_234.5, unit: 'count' }, { locale: 'de', digits: 1 })).toBe('1.234,5')
  })

  it('writes exactly the digits asked for', () => {
    expect(formatResult({ value: 1, unit: 'ratio' }, { digits: 2 })).toBe('100.00%')
    expect(formatResult({ value: 42, unit: 'score' }, { digits: 1 })).toBe('42.0')
    expect(formatResult({ value: 1234.5, unit: 'count' }, { digits: 0 })).toBe('1,235')
  })

  it('writes no negative zero', () => {
    expect(formatResult({ value: -0.0004, unit: 'ratio' })).toBe('0%')
    expect(formatResult({ value: -0.0005, unit: 'ratio' })).toBe('-0.1%')
    expect(formatResult({ value: -0.004, unit: 'score' })).toBe('0')
    expect(formatResult({ value: -0, unit: 'score' }, { digits: 0 })).toBe('0')
    expect(formatResult({ value: -0.4, unit: 'score' }, { digits: 0 })).toBe('0')
    expect(formatResult({ value: -0.6, unit: 'score' }, { digits: 0 })).toBe('-1')
  })

  it('writes a placeholder where there was nothing to count', () => {
    for (const unit of ['ms', 'ratio', 'count', 'score', 'per-hour', 'agents']) {
      expect(formatResult({ value: null, unit })).toBe('–')
      expect(formatResult({ value: null, unit }, { placeholder: '' })).toBe('')
      expect(formatResult({ value: Number.NaN, unit })).toBe('–')
    }
  })

  it('adds the interval and the sample size where asked', () => {
    expect(formatResult(rate)).toBe('80%')
    expect(formatResult(rate, { interval: true })).toBe('80% (95% CI 72.4% – 86.1%)')
    expect(formatResult(rate, { sampleSize: true })).toBe('80% (n = 1,200)')
    expect(formatResult(rate, { interval: true, sampleSize: true, digits: 2 })).toBe(
      '80.00% (95% CI 72.36% – 86.10%, n = 1,200)',
    )
    expect(formatResult({ value: null, unit: 'ms', count: 0 }, { interval: true, sampleSize: true })).toBe('– (n = 0)')
    const wait = { value: 65_000, unit: 'ms', confidenceInterval: { low: 60_000, high: 70_000, confidence: 0.995 } }
    expect(formatResult(wait, { interval: true })).toBe('1 min 5 s (99.5% CI 1 min – 1 min 10 s)')
  })

  it('never writes what is no number', () => {
    const unit = fc.constantFrom('ms', 'ratio', 'count', 'score', 'per-hour', 'agents')
    const digits = fc.option(fc.nat(20), { nil: undefined })
    fc.assert(
      fc.property(fc.double(), unit, digits, (value, unit, digits) => {
        const text = formatResult({ value, unit, count: 3 }, { digits, interval: true, sampleSize: true })
        expect(text).toMatch(Number.isFinite(value) ? /^-?[\d,.]+/ : /^– \(n = 3\)$/)
        expect(text).not.toMatch(/NaN|∞|-0(\.0*)?(%| |$)/)
      }),
    )
  })

  it('refuses options it does not know, in words', () => {
    expect(() => formatResult(rate, { digits: 21 })).toThrow(
      new RangeError('formatResult: digits accepts a whole number from 0 to 20, got 21'),
    )
    expect(() => formatResult(rate, { digits: -1 })).toThrow(RangeError)
    expect(() => formatResult(rate, { digits: 0.5 })).toThrow(RangeError)
    expect(() => formatResult(rate, { interval: 'yes' as unknown as boolean })).toThrow(TypeError)
    expect(() => formatResult(rate, { columns: [] } as object)).toThrow(/formatResult accepts the options locale,/)
    expect(() => formatResult(rate, { style: 'digital', parts: 2 })).toThrow(/^formatResult: parts with the style/)
  })
})
