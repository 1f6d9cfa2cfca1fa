import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flat, newScratch, rankedNumbers, sortedList } from '../../src/stats/places.ts'
import type { Numbers } from '../../src/stats/places.ts'
import { doubles } from '../arbitraries/doubles.ts'

const ascending = (values: Iterable<number>): number[] => [...Float64Array.from(values).sort()]
const unsigned = doubles.map((value) => value + 0)
const natural = fc.oneof(fc.nat(40), fc.nat(), fc.constantFrom(31, 32, 33, 63, 64, 65, 2 ** 31 - 1))

/** Lists of which most are long enough for a histogram. */
const longOf = (values: fc.Arbitrary<number>): fc.Arbitrary<number[]> =>
  fc.array(values, { minLength: 150, maxLength: 400, size: 'max' })

/** Every place, from within other numbers that do not belong to them. */
const found = (values: Numbers, places: readonly number[]): number[] => {
  const around =
    values.BYTES_PER_ELEMENT === 4 ? new Int32Array(values.length + 5) : new Float64Array(values.length + 5)
  around.set(values, 3)
  const before = [...around]
  const { size, at } = rankedNumbers(around, 3, 3 + values.length, newScratch())
  const answers = places.map(at)
  expect(size).toBe(values.length)
  expect([...around]).toStrictEqual(before)
  return answers
}

describe('rankedNumbers', () => {
  const places = fc.array(fc.nat(), { minLength: 1, maxLength: 20 })

  it('finds what a full sort puts at any place, in any order of asking, and moves nothing', () => {
    fc.assert(
      fc.property(longOf(unsigned), places, (values, some) => {
        const asked = some.map((place) => place % values.length)
        const sorted = ascending(values)
        expect(found(Float64Array.from(values), asked)).toStrictEqual(asked.map((place) => sorted[place]))
      }),
    )
  })

  it('does so for whole numbers in four bytes', () => {
    fc.assert(
      fc.property(longOf(natural), places, (values, some) => {
        const asked = some.map((place) => place % values.length)
        const sorted = ascending(values)
        expect(found(Int32Array.from(values), asked)).toStrictEqual(asked.map((place) => sorted[place]))
      }),
    )
  })

  it('does so where all fall into one bucket, or into the first and the last', () => {
    const shapes = [
      (index: number) => 1 + index * 2 ** -50,
      (index: number) => 1.7e12 + (index % 977),
      (index: number) => (index % 2 === 0 ? Number.MAX_VALUE : -Number.MAX_VALUE),
      (index: number) => (index % 3) - 1,
      () => -5,
    ]
    for (const shape of shapes) {
      const values = Float64Array.from({ length: 3000 }, (_, index) => shape((index * 7919) % 3000))
      const every = Array.from({ length: 3000 }, (_, place) => place)
      expect(found(values, every)).toStrictEqual(ascending(values))
    }
  })

  it('lets two that share their memory be asked by turns', () => {
    const memory = newScratch()
    const values = Float64Array.from({ length: 1000 }, (_, index) => (index * 7919) % 1000)
    const [first, second, few] = [
      rankedNumbers(values, 0, 400, memory),
      rankedNumbers(values, 400, 1000, memory),
      rankedNumbers(values, 0, 10, memory),
    ]
    const sorts = [values.slice(0, 400).sort(), values.slice(400).sort(), values.slice(0, 10).sort()] as const
    for (const share of [0, 0.5, 0.51, 0.9, 0.1, 0.999]) {
      for (const [ranked, sorted] of [
        [first, sorts[0]],
        [second, sorts[1]],
        [few, sorts[2]],
      ] as const) {
        const place = Math.floor(share * ranked.size)
        expect(ranked.at(place)).toBe(sorted[place])
      }
    }
  })
})

describe('flat', () => {
  it('keeps whole numbers of 31 bits in four bytes, and others as they are', () => {
    const kinds = [[0, 2 ** 31 - 1], [], [1, -1], [1, 2 ** 31], [1, 0.5], [1e300, 1]].map((list) => flat(list))
    expect(kinds.map((numbers) => numbers.BYTES_PER_ELEMENT)).toStrictEqual([4, 4, 8, 8, 8, 8])
    expect(kinds.map((numbers) => [...numbers])).toStrictEqual([
      [0, 2 ** 31 - 1],
      [],
      [1, -1],
      [1, 2 ** 31],
      [1, 0.5],
      [1e300, 1],
    ])
  })
})

describe('sortedList', () => {
  it('is a list in ascending order', () => {
    expect(sortedList(Float64Array.of(3, -1, 2.5))).toStrictEqual([-1, 2.5, 3])
    expect(sortedList(Int32Array.of(30, 4, 100))).toStrictEqual([4, 30, 100])
  })
})
