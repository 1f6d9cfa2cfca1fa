import { expect, test } from 'vitest'
import { holding, transferring } from '../../src/measures/index.ts'
import type { Interaction } from '../../src/model/index.ts'

const abandoned: Interaction = { id: '1', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 30 }

test.each([
  ['holding', holding, { holds: 2, holdTime: 5 }],
  ['transferring', transferring, { transferred: true }],
])('%s asks only of what was answered, whatever else is recorded', (_name, measure, recorded) => {
  expect(measure()(abandoned)).toBe('abandoned')
  expect(measure()({ ...abandoned, ...recorded })).toBe('abandoned')
})

test('the directions asked for are all of those named', () => {
  const answered = { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 9, holds: 1 } as const
  const held = (direction: Interaction['direction']): unknown =>
    holding({ directions: ['inbound', 'outbound'] })({ ...answered, direction })
  expect([held('inbound'), held('outbound'), held(undefined)]).toStrictEqual([1, 1, 1])
  expect([held('callback'), held('internal')]).toStrictEqual(['callback-leg', 'internal'])
  expect(holding({ directions: ['inbound'] })({ ...answered, direction: 'callback' })).toBe('callback-leg')
})
