import fc from 'fast-check'
import { expect, it } from 'vitest'
import { snapshot } from 'support-metrics/fold'
import { deepFreeze } from '../laws/foldLaws.ts'

/** Every object and array somewhere within. */
const within = (value: unknown): object[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(within)] : []

it('snapshot equals its original and shares no part with it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const copy = snapshot(deepFreeze(value))
      expect(copy).toStrictEqual(value)
      expect(JSON.stringify(copy)).toBe(JSON.stringify(value))
      const parts = new Set(within(value))
      expect(within(copy).some((part) => parts.has(part))).toBe(false)
    }),
  )
})

it('snapshot keeps a key named __proto__', () => {
  const state: unknown = JSON.parse('{"__proto__":{"count":1}}')
  expect(JSON.stringify(snapshot(state))).toBe('{"__proto__":{"count":1}}')
})
