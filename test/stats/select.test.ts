import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { select } from '../../src/stats/select.ts'
import { doubles } from '../arbitraries/doubles.ts'

/** Selects from a copy, and says what is wrong with the outcome. */
const flaw = (values: readonly number[], place: number): string | null => {
  const given = Float64Array.from(values)
  const sorted = Float64Array.from(values).sort()
  const found = sorted[place] as number
  if (!Object.is(select(given, given.length, place), found)) return 'another value'
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

  it('reads little more than it must', () => {
    const size = 6000
    const shuffled = (salt: number): Float64Array => {
      let state = salt
      return Float64Array.from({ length: size }, () => (state = (state * 48_271) % 2_147_483_647))
    }
    for (const share of [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1]) {
      const place = Math.round(share * (size - 1))
      const reads = [1, 2, 3, 4].map((salt) => readsOf(shuffled(salt), place))
      const average = reads.reduce((sum, each) => sum + each, 0) / reads.length
      // Floyd and Rivest compare n + min(k, n - k) times; each comparison reads one, each exchange two.
      expect(average, `at ${share}`).toBeLessThan(2.5 * (size + Math.min(place, size - place)))
    }
  })
})

/** How many elements are read until the one at the place is found. */
function readsOf(values: Float64Array, place: number): number {
  let reads = 0
  const watched = new Proxy(values, {
    get: (target, name) => {
      if (/^\d+$/.test(String(name))) reads += 1
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
  select(watched, values.length, place)
  return reads
}
