import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { select } from '../../src/stats/select.ts'
import { doubles } from '../arbitraries/doubles.ts'

/** Selects from a copy, and says what is wrong with the outcome. */
const flaw = (values: readonly number[], place: number): string | null => {
  const given = Float64Array.from(values)
  const sorted = Float64Array.from(values).sort()
  const found = sorted[place] as number
  if (!Object.is(select(given, place), found)) return 'another value'
  if (!given.subarray(0, place).every((before) => before <= found)) return 'a larger one before'
  if (!given.subarray(place).every((after) => after >= found)) return 'a smaller one after'
  return given.sort().every((value, index) => value === sorted[index]) ? null : 'a value lost'
}

describe('select', () => {
  it('finds what a full sort would put at the place, and parts the others around it', () => {
    const lists = fc.array(
      doubles.map((value) => value + 0),
      { minLength: 1, maxLength: 60 },
    )
    fc.assert(
      fc.property(lists, fc.nat(), (values, nat) => {
        expect(flaw(values, nat % values.length)).toBeNull()
      }),
    )
  })

  it('does so in long lists of every kind of order', () => {
    const size = 5000
    const orders: readonly ((index: number) => number)[] = [
      (index) => index,
      (index) => -index,
      (index) => Math.abs(index - size / 2),
      (index) => index % 7,
      () => 1,
      (index) => (index * 7919) % size,
      (index) => (index % 2 ? index : size - index),
      (index) => index ** 2 % 1009,
      (index) => (index % 100) * 1000 + Math.floor(index / 100),
    ]
    for (const order of orders) {
      const values = Array.from({ length: size }, (_, index) => order(index))
      for (const place of [0, 1, 700, 2499, 2500, 4500, 4999]) expect(flaw(values, place)).toBeNull()
    }
  })

  it('finds it also where every pivot is the largest that is left', () => {
    const values = [500, ...Array.from({ length: 500 }, (_, index) => index)]
    for (const place of [0, 1, 10, 499, 500]) expect(flaw(values, place)).toBeNull()
  })
})
