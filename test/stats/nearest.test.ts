import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/stats/nearest.ts'
import { doubles } from '../arbitraries/doubles.ts'
import { nearestDouble, scaled } from './reference.ts'

const smallest = 1n << 1074n

describe('nearest', () => {
  it('rounds a quotient once, to the nearest double and on a tie to the even one', () => {
    const sizes = fc.oneof(fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }), doubles.map(scaled))
    fc.assert(
      fc.property(
        sizes,
        fc.oneof(
          fc.bigInt({ min: 1n, max: 2n ** 70n }),
          fc.nat(1100).map((bits) => 1n << BigInt(bits)),
        ),
        (numerator, denominator) => {
          const expected = nearestDouble(numerator, denominator)
          if (Math.abs(expected) < Number.MAX_VALUE) expect(nearest(numerator, denominator)).toBe(expected)
        },
      ),
    )
  })

  it('gives every double back', () => {
    fc.assert(
      fc.property(doubles, (value) => {
        expect(nearest(scaled(value), 1n << 1074n)).toBe(value + 0)
      }),
    )
  })

  it('breaks ties to even, also between the smallest doubles', () => {
    expect(nearest(1n, 2n * smallest)).toBe(0)
    expect(nearest(-1n, 2n * smallest)).toBe(0)
    expect(nearest(3n, 2n * smallest)).toBe(1e-323)
    expect(nearest(5n, 2n * smallest)).toBe(1e-323)
    expect(nearest((5n << 1200n) + 1n, (2n << 1200n) * smallest)).toBe(1.5e-323)
    expect(nearest(2n ** 53n + 1n, 1n)).toBe(2 ** 53)
    expect(nearest(2n ** 53n + 3n, 1n)).toBe(2 ** 53 + 4)
    expect(nearest(-(2n ** 53n) - 3n, 1n)).toBe(-(2 ** 53) - 4)
  })

  it('is infinite only beyond the largest double', () => {
    expect(nearest(scaled(Number.MAX_VALUE), smallest)).toBe(Number.MAX_VALUE)
    expect(nearest(2n ** 1024n, 1n)).toBe(Infinity)
    expect(nearest(-(2n ** 1024n), 1n)).toBe(-Infinity)
    expect(nearest(2n ** 1024n, 2n)).toBe(2 ** 1023)
    expect(nearest(1n, -3n)).toBe(-1 / 3)
  })
})
