import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { select } from '../../src/stats/select.ts'
import { doubles } from '../arbitraries/doubles.ts'

const expectSelected = (values: readonly number[], place: number): void => {
  const given = Float64Array.from(values)
  const sorted = Float64Array.from(values).sort()
  expect(select(given, place)).toBe(sorted[place])
  const found = sorted[place] as number
  expect(given.subarray(0, place).every((before) => before <= found)).toBe(true)
  expect(given.subarray(place).every((after) => after >= found)).toBe(true)
  expect(given.sort()).toEqual(sorted)
}

describe('select', () => {
  it('finds what a full sort would put at the place, and parts the others around it', () => {
    const lists = fc.array(
      doubles.map((value) => value + 0),
      { minLength: 1, maxLength: 60 },
    )
    fc.assert(
      fc.property(lists, fc.nat(), (values, nat) => {
        expectSelected(values, nat % values.length)
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
      for (const place of [0, 1, 700, 2499, 2500, 4500, 4999]) expectSelected(values, place)
    }
  })

  it('stays quick where every pivot is the worst: the list is sorted in the end', () => {
    // Each round takes off only the pivot where the value asked for is the smallest left and stands at the far end.
    const values = Array.from({ length: 500 }, (_, index) => (index % 2 ? 500 - index : index))
    for (let place = 0; place < values.length; place++) expectSelected(values, place)
  })
})
