import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mean } from 'support-metrics/stats'
import type { MeanState } from 'support-metrics/stats'
import golden from '../golden/stats-mean.json' with { type: 'json' }
import { decimals, doubles, wholes } from '../arbitraries/doubles.ts'
import { statisticLaws } from '../laws/statisticLaws.ts'
import type { Sample } from '../laws/statisticLaws.ts'
import { pilesAreExact } from './piles.ts'
import { nearestDouble, scaled } from './reference.ts'
import { run } from './run.ts'
import { areDigits, doublesOf, valueOf } from './sumsOf.ts'

const samples = (values: fc.Arbitrary<number>): fc.Arbitrary<{ value: number }> => values.map((value) => ({ value }))

/** One sample tells its state; of more it is told that no sum of squares is less than the square of the sum over their number. */
const samplesOf = ({ count, sum, squares }: MeanState): Sample[] | null | undefined => {
  if (count < 2) return doublesOf(count, sum)
  if (doublesOf(count, sum) === null || !areDigits(squares)) return null
  const isSpread = (BigInt(count) * valueOf(squares)) << (52n * 42n) >= valueOf(sum) ** 2n
  return isSpread ? undefined : null
}

statisticLaws('mean of whole numbers', mean({ confidence: 0.9 }), samples(wholes), { samplesOf })
statisticLaws('mean of any doubles', mean({ confidence: 0.9 }), samples(doubles), { samplesOf })

describe('mean', () => {
  it('is the exact mean, rounded once', () => {
    fc.assert(
      fc.property(fc.array(doubles, { minLength: 1 }), (values) => {
        const sum = values.reduce((total, value) => total + scaled(value), 0n)
        expect(run(mean(), values).value).toBe(nearestDouble(sum, BigInt(values.length) << 1074n))
      }),
    )
  })

  it('is right where the sum is beyond every double, and where it is below', () => {
    expect(run(mean(), [1.7e308, 1.7e308, 1.7e308])).toStrictEqual({ value: 1.7e308 })
    expect(run(mean(), [5e-324, 5e-324])).toStrictEqual({ value: 5e-324 })
    expect(run(mean(), [1e308, 1, -1e308])).toStrictEqual({ value: 1 / 3 })
  })

  it.each(golden.cases)('has the t interval of R ($name at $confidence)', ({ values, confidence, ...expected }) => {
    const { value, confidenceInterval } = run(mean({ confidence }), values)
    expect(confidenceInterval).toMatchObject({ confidence, method: 't' })
    // As near as the printed digits of the mean allow.
    const noise = 1e-9 * (expected.high - expected.low) + 4e-16 * Math.abs(expected.mean)
    expect(Math.abs((value ?? NaN) - expected.mean)).toBeLessThanOrEqual(noise)
    expect(Math.abs((confidenceInterval?.low ?? NaN) - expected.low)).toBeLessThanOrEqual(noise)
    expect(Math.abs((confidenceInterval?.high ?? NaN) - expected.high)).toBeLessThanOrEqual(noise)
  })

  it('has a variance from which nothing cancels', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(wholes, decimals), { minLength: 2, maxLength: 20 }),
        fc.constantFrom(0, 1e15, -(2 ** 60), 2 ** -40),
        (values, offset) => {
          // The offset may round some of the values: what counts is what they are then.
          const shifted = values.map((value) => value + offset)
          const n = BigInt(shifted.length)
          const sum = shifted.reduce((total, value) => total + scaled(value), 0n)
          const spread = shifted.reduce((total, value) => total + (n * scaled(value) - sum) ** 2n, 0n)
          const variance = nearestDouble(spread, (n ** 3n * (n - 1n)) << 2148n)
          const { value, confidenceInterval } = run(mean({ confidence: 0.5 }), shifted)
          const t = run(mean({ confidence: 0.5 }), [0, ...Array<number>(shifted.length - 1).fill(1)])
          const margin = ((t.confidenceInterval?.high ?? NaN) - (t.value ?? NaN)) * Number(n) * Math.sqrt(variance)
          const { low = NaN, high = NaN } = confidenceInterval ?? {}
          const noise = 1e-14 * (Math.abs(value ?? NaN) + margin)
          expect(Math.abs(high - (value ?? NaN) - margin)).toBeLessThanOrEqual(noise)
          expect(Math.abs(low - (value ?? NaN) + margin)).toBeLessThanOrEqual(noise)
        },
      ),
    )
  })

  it('has an interval that grows and shrinks with the samples', () => {
    const factors = fc.integer({ min: -400, max: 400 }).map((power) => 2 ** power)
    fc.assert(
      fc.property(fc.array(decimals, { minLength: 2, maxLength: 10 }), factors, (values, factor) => {
        const [one, other] = [values, values.map((value) => value * factor)].map(
          (samples) => run(mean({ confidence: 0.9 }), samples).confidenceInterval,
        )
        expect(other).toStrictEqual(one && { ...one, low: one.low * factor, high: one.high * factor })
      }),
    )
  })

  it('begins with sums of one digit', () => {
    expect(mean().empty()).toStrictEqual({ count: 0, sum: [0], squares: [0] })
  })

  it('has no interval for one sample, nor where an end is beyond every double', () => {
    expect(run(mean({ confidence: 0.95 }), [7])).toStrictEqual({ value: 7 })
    expect(run(mean({ confidence: 0.95 }), [1e308, -1e308])).toStrictEqual({ value: 0 })
    expect(run(mean({ confidence: 0.95 }), [7, 7])).toStrictEqual({
      value: 7,
      confidenceInterval: { low: 7, high: 7, confidence: 0.95, method: 't' },
    })
  })

  it('is null of no samples', () => {
    expect(run(mean({ confidence: 0.95 }), [])).toStrictEqual({ value: null })
  })

  pilesAreExact(mean())

  it('refuses options it does not know', () => {
    expect(() => mean({ confidence: 1 })).toThrow(RangeError)
    expect(() => mean({ confidence: '0.9' as unknown as number })).toThrow(TypeError)
    expect(() => mean({ p: 0.5 } as object)).toThrow('mean accepts the options confidence, got "p"')
  })
})
