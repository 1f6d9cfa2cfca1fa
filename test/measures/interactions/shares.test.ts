import { expect, test } from 'vitest'
import { holding, transferring } from '../../../src/measures/index.ts'
import type { Interaction } from '../../../src/model/index.ts'

const abandoned: Interaction = { id: '1', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 30 }

test.each([
  ['holding', holding, { holds: 2, holdTime: 5 }],
  ['transferring', transferring, { transferred: true }],
])('%s asks only of what was answered, whatever else is recorded', (_name, measure, recorded) => {
  expect(measure()(abandoned)).toBe('abandoned')
  expect(measure()({ ...abandoned, ...recorded })).toBe('abandoned')
})
