import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addExact, addSquare, isExactSum, mergeExact, placesOf, wholeOf } from '../../src/stats/exactSum.ts'
import type { ExactSum } from '../../src/stats/exactSum.ts'
import { doubles } from '../arbitraries/doubles.ts'
import { expectNumbers, shuffled } from '../laws/foldLaws.ts'
import { scaled } from './reference.ts'

const exactly = (values: readonly number[]): bigint => values.reduce((sum, value) => sum + scaled(value), 0n)
const sumOf = (values: readonly number[], add: (sum: ExactSum, value: number) => void): ExactSum => {
  const sum = [0]
  values.forEach((value) => {
    add(sum, value)
  })
  return sum
}

describe('exactSum', () => {
  it('sums any doubles without rounding', () => {
    fc.assert(
      fc.property(fc.array(doubles), (values) => {
        expect(wholeOf(sumOf(values, addExact), 1092)).toBe(exactly(values) << 18n)
      }),
    )
  })

  it('sums the squares of any doubles without rounding', () => {
    fc.assert(
      fc.property(fc.array(doubles), (values) => {
        const squares = values.reduce((sum, value) => sum + scaled(value) ** 2n, 0n)
        expect(wholeOf(sumOf(values, addSquare), 2184)).toBe(squares << 36n)
      }),
    )
  })

  it('has one form for a number, however it came about', () => {
    fc.assert(
      fc.property(
        fc
          .array(doubles)
          .chain((values) =>
            fc.tuple(fc.constant(values), shuffled([...values, ...values.map((value) => -value)]), fc.nat()),
          ),
        ([values, cancelling, at]) => {
          expect(sumOf(cancelling, addExact)).toStrictEqual([0])
          const left = sumOf(values.slice(0, at), addExact)
          mergeExact(left, sumOf(values.slice(at), addExact))
          expect(left).toStrictEqual(sumOf([...values].reverse(), addExact))
          expectNumbers(left)
          left.forEach((digit) => {
            expect(Number.isInteger(digit) && digit >= -(2 ** 51) && digit < 2 ** 51).toBe(true)
          })
        },
      ),
    )
  })

  it('stays in digits at 2^51 and around it', () => {
    for (const [values, digits] of [
      [[2 ** 51], [-(2 ** 51), 0, 1]],
      [[2 ** 51, -1], [2 ** 51 - 1]],
      [[-(2 ** 51)], [-(2 ** 51)]],
      [
        [-(2 ** 51), -1],
        [2 ** 51 - 1, 0, -1],
      ],
      [[2 ** 52], [0, 0, 1]],
      [
        [2 ** 53 - 1, 2 ** 53 - 1],
        [-2, 0, 4],
      ],
      [[0.5], [1, -(2 ** 51)]],
    ] as const) {
      expect(sumOf(values, addExact)).toStrictEqual(digits)
    }
    const sum = [2 ** 51 - 1]
    addSquare(sum, 1)
    expect(sum).toStrictEqual([-(2 ** 51), 0, 1])
  })

  it('knows its own digits', () => {
    fc.assert(
      fc.property(fc.array(doubles), (values) => {
        expect(isExactSum(sumOf(values, addExact))).toBe(true)
        expect(isExactSum(sumOf(values, addSquare), 2)).toBe(true)
      }),
    )
  })

  it('knows digits that it never leaves', () => {
    expect(
      [[2 ** 51 - 1], [-(2 ** 51)], [0, 2 ** 51 - 1], [0, 0, -1]].map((digits) => isExactSum(digits)),
    ).toStrictEqual([true, true, true, true])
    for (const digits of [
      [],
      [2 ** 51],
      [-(2 ** 51) - 1],
      [1, 0],
      [0, 2 ** 51],
      [-0],
      [0.5],
      [NaN],
      [1, undefined, 1],
      '5',
      null,
    ]) {
      expect(isExactSum(digits)).toBe(false)
    }
  })

  it('knows that no sum is finer than its doubles, or far beyond them', () => {
    const smallest = sumOf([Number.MIN_VALUE], addExact)
    const square = sumOf([Number.MIN_VALUE], addSquare)
    expect([isExactSum(smallest), isExactSum(square, 2)]).toStrictEqual([true, true])
    expect([...smallest, ...square].filter((digit) => digit !== 0)).toStrictEqual([2 ** 18, 2 ** 36])
    expect(isExactSum([...smallest.slice(0, -1), 2 ** 17])).toBe(false)
    expect(isExactSum([...square.slice(0, -1), 2 ** 35], 2)).toBe(false)
    expect(isExactSum([...smallest, 2 ** 50])).toBe(false)
    expect(isExactSum([...square, 2 ** 50], 2)).toBe(false)
  })

  it('leaves out what is not finite', () => {
    for (const value of [NaN, Infinity, -Infinity]) {
      expect(sumOf([1, value], addExact)).toStrictEqual([1])
      expect(sumOf([2, value], addSquare)).toStrictEqual([4])
    }
  })

  it('knows how many places its digits have', () => {
    expect([[1], [1, 2], [1, 2, 3], [1, 2, 3, 4]].map(placesOf)).toStrictEqual([0, 52, 52, 104])
    expect(wholeOf([3, 1], 52)).toBe(3n * 2n ** 52n + 1n)
    expect(wholeOf([3, 0, 1, -1, 5], 104)).toBe((3n << 104n) + (1n << 156n) - 1n + (5n << 208n))
  })

  it('takes two to the thirty additions and more', () => {
    const sum = [0]
    // Doubling by merging is 2^40 additions of a year in milliseconds.
    addSquare(sum, 31_557_600_000)
    for (let round = 0; round < 40; round++) mergeExact(sum, [...sum])
    expect(wholeOf(sum, 0)).toBe((31_557_600_000n ** 2n) << 40n)
  })
})
