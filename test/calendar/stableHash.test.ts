import { expect, test } from 'vitest'
import { stableHash } from '../../src/calendar/stableHash.ts'

test('stableHash is the published 64-bit FNV-1a', () => {
  expect(stableHash('')).toBe('cbf29ce484222325')
  expect(stableHash('a')).toBe('af63dc4c8601ec8c')
  expect(stableHash('foobar')).toBe('85944171f73967e8')
})
