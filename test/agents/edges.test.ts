import { expect, test } from 'vitest'
import { staffedTime } from '../../src/metrics/index.ts'

const activity = { agentId: 'ann', state: 'available', from: 100, to: 200 } as const

test.each([
  ['as long as the activity', 100, 200, 100, undefined],
  ['longer on either side', 99, 201, 100, undefined],
  ['later by a millisecond', 101, 200, 99, { 'out-of-period': 1 }],
  ['earlier over by a millisecond', 100, 199, 99, { 'out-of-period': 1 }],
])('a period %s tells what it has cut off, and only that', (_name, from, to, value, excludedSamples) => {
  expect(staffedTime([activity], { during: { from, to } })).toMatchObject({ value, records: 1, excluded: {} })
  expect(staffedTime([activity], { during: { from, to } }).excludedSamples).toStrictEqual(excludedSamples)
})
