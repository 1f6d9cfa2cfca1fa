import { expect, test } from 'vitest'
import { alwaysOpen } from '../../src/calendar/index.ts'

const LAST = 8.64e15

test('alwaysOpen tells the time of the wall', () => {
  expect(alwaysOpen.elapsed(-LAST, LAST)).toBe(2 * LAST)
  expect(alwaysOpen.add(5, 10)).toBe(15)
  expect(alwaysOpen.subtract(5, 10)).toBe(-5)
  expect(alwaysOpen.isOpen(-LAST)).toBe(true)
  expect(alwaysOpen.nextOpen(5)).toBe(5)
  expect(alwaysOpen.nextClose(5)).toBeNull()
})

test('alwaysOpen knows instants from what is none', () => {
  for (const at of [NaN, Infinity, -LAST - 1]) {
    expect(alwaysOpen.elapsed(at, 5)).toBe(0)
    expect(alwaysOpen.elapsed(5, at)).toBe(0)
    expect(alwaysOpen.isOpen(at)).toBe(false)
    for (const none of [alwaysOpen.nextOpen(at), alwaysOpen.add(at, 1), alwaysOpen.subtract(at, 1)])
      expect(none).toBeNull()
  }
  expect(alwaysOpen.add(LAST, 1)).toBeNull()
  expect(alwaysOpen.subtract(-LAST, 1)).toBeNull()
  expect(alwaysOpen.add(0, NaN)).toBeNull()
})
