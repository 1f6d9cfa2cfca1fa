import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median, quantile, sketch } from 'support-metrics/stats'
import { buckets } from '../../src/stats/buckets.ts'
import type { SketchState } from 'support-metrics/stats'
import { doubles, wholes } from '../arbitraries/doubles.ts'
import { statisticLaws } from '../laws/statisticLaws.ts'
import type { Sample } from '../laws/statisticLaws.ts'
import { run } from './run.ts'

const quantiles = sketch()
/** The middles of the buckets that a state counts. */
const samplesOf =
  (bits: number) =>
  ({ zeros, positive, negative }: SketchState): Sample[] =>
    [[{ zero: zeros }, 0] as const, [positive, 1] as const, [negative, -1] as const].flatMap(([counts, sign]) =>
      Object.entries(counts).flatMap(([bucket, count]) =>
        Array<Sample>(count).fill({ value: sign && sign * buckets(bits).middleOf(Number(bucket)) }),
      ),
    )

statisticLaws(
  'sketch of whole numbers',
  median({ quantiles, confidence: 0.5 }),
  wholes.map((value) => ({ value })),
  { samplesOf: samplesOf(6) },
)
statisticLaws(
  'sketch of any doubles',
  quantile({ p: 0.8, quantiles: sketch({ accuracy: 0.1 }) }),
  doubles.map((value) => ({ value })),
  { samplesOf: samplesOf(3) },
)

/** How far off a value may be, with room for the rounding of an interpolation. */
const errorOf = (value: number, accuracy: number): number =>
  accuracy * Math.max(Math.abs(value), 2 ** -1022) * (1 + 1e-12)

describe('sketch', () => {
  it('is within its accuracy of the exact quantile by nearest rank, for any doubles', () => {
    const accuracies = fc.constantFrom(0.5, 0.1, 0.01, 0.001, 0.0001)
    const p = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(doubles, { minLength: 1 }), p, accuracies, (values, share, accuracy) => {
        const options = { p: share, method: 'nearest-rank' } as const
        const truth = run(quantile(options), values).value ?? NaN
        const { value } = run(quantile({ ...options, quantiles: sketch({ accuracy }) }), values)
        expect(Math.abs((value ?? NaN) - truth)).toBeLessThanOrEqual(errorOf(truth, accuracy))
      }),
    )
  })

  it('is within its accuracy of the exact linear quantile, for samples of one sign', () => {
    // In steps: closer to a sample than that, an interpolation may be little more than its own rounding.
    const p = fc.nat(1024).map((steps) => steps / 1024)
    const sizes = doubles.map((value) => Math.abs(value) / 2)
    fc.assert(
      fc.property(fc.array(sizes, { minLength: 1 }), p, fc.constantFrom(1, -1), (list, share, sign) => {
        const values = list.map((value) => sign * value)
        const truth = run(quantile({ p: share }), values).value ?? NaN
        const { value } = run(quantile({ p: share, quantiles }), values)
        expect(Math.abs((value ?? NaN) - truth)).toBeLessThanOrEqual(errorOf(truth, 0.01))
      }),
    )
  })

  it('holds for log-normal, heavy-tailed, constant, tiny and contrary samples', () => {
    const size = 20_000
    const uniform = (index: number): number => (((index * 7919) % size) + 0.5) / size
    const shapes: Record<string, (u: number) => number> = {
      logNormal: (u) => 60_000 * Math.exp(2 * Math.log(u / (1 - u)) * 0.6),
      heavyTailed: (u) => u ** -8,
      constant: () => 600_000,
      tiny: (u) => u * 1e-300,
      lowestOfBucket: (u) => 2 ** Math.floor(40 * u),
      highestOfBucket: (u) => 2 ** Math.floor(40 * u) * (1 - 2 ** -53),
      largest: (u) => Number.MAX_VALUE * (1 - u / 1000),
      twoPoints: (u) => (u < 0.5 ? 1 : 1e12),
    }
    for (const [name, shape] of Object.entries(shapes)) {
      const values = Array.from({ length: size }, (_, index) => shape(uniform(index)))
      for (const p of [0, 0.01, 0.25, 0.5, 0.9, 0.99, 1]) {
        const truth = run(quantile({ p }), values).value ?? NaN
        const { value } = run(quantile({ p, quantiles }), values)
        expect(Math.abs((value ?? NaN) / truth - 1), `${name} at ${p}`).toBeLessThanOrEqual(0.0079)
      }
    }
  })

  it('has a state of bounded size', () => {
    const tenYears = 3.2e11
    let state = quantiles.empty()
    for (let value = 1; value < tenYears; value *= 1.001) state = quantiles.add(state, value)
    expect(Object.keys(state.positive).length).toBeLessThan(2500)
    expect(state.negative).toStrictEqual({})
  })

  it('knows zero exactly, whatever its sign', () => {
    expect(run(median({ quantiles }), [0, -0, 5])).toStrictEqual({ value: 0 })
    expect(quantiles.add(quantiles.empty(), -0)).toStrictEqual({ zeros: 1, positive: {}, negative: {} })
  })

  it('is another state than one of other accuracy, or than all samples', () => {
    const ids = [sketch(), sketch({ accuracy: 0.009 }), sketch({ accuracy: 0.001 })].map((each) => each.id)
    expect(ids).toStrictEqual(['sketch-6', 'sketch-6', 'sketch-9'])
    expect(median({ quantiles }).id).toBe('sketch-6')
  })

  it('is null of no samples', () => {
    expect(run(median({ quantiles }), [])).toStrictEqual({ value: null })
  })

  it('refuses options it does not know', () => {
    expect(() => sketch({ accuracy: 0 })).toThrow(RangeError)
    expect(() => sketch({ accuracy: 1 })).toThrow('sketch: accuracy accepts a number from 0.0001 to 0.5, got 1')
    expect(() => sketch({ bits: 5 } as object)).toThrow(TypeError)
  })
})
