import { describe, expect, test } from 'vitest'
import { patience } from '../../src/queue/patience.ts'
import type { Interaction } from '../../src/model/index.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'

const call = { id: '1', channel: 'voice', queuedAt: 100, agentId: 'ann', queue: 'sales' } as const

function left(outcome: 'abandoned' | 'overflowed' | 'callback' | 'voicemail' | 'no-answer'): Interaction {
  return deepFreeze({ ...call, outcome, leftAt: 130 })
}

const sample = { value: 30, at: 100, agentId: 'ann', group: 'sales' }

describe('patience', () => {
  test('ends where a customer gives up', () => {
    expect(patience()(left('abandoned'))).toEqual([{ ...sample, over: 1 }])
  })

  test.each(['overflowed', 'callback', 'voicemail'] as const)(
    'was longer than the wait of one that left as %s',
    (outcome) => {
      expect(patience()(left(outcome))).toEqual([{ ...sample, over: 0 }])
    },
  )

  test('was longer than the wait of one that was answered', () => {
    expect(patience()({ ...call, outcome: 'answered', answeredAt: 130 })).toEqual([{ ...sample, over: 0 }])
  })

  test('is longer than the wait so far, where there is an end of observation', () => {
    const waiting = { ...call, outcome: 'waiting' } as const
    expect(patience()(waiting)).toBe('waiting')
    expect(patience({ asOf: 120 })(waiting)).toEqual([{ ...sample, value: 20, over: 0 }])
    const later = patience({ asOf: 120 })(left('abandoned'))
    expect(later).toEqual([{ ...sample, value: 20, over: 0, agentId: undefined }])
    expect(patience({ asOf: 99 })(waiting)).toBe('not-yet')
  })

  test('is not asked of those who were never offered', () => {
    expect(patience()(left('no-answer'))).toBe('no-answer')
    expect(patience()({ id: '1', channel: 'voice', outcome: 'blocked', arrivedAt: 0 })).toBe('blocked')
    expect(patience()({ ...call, outcome: 'abandoned', leftAt: 99 })).toBe('invalid')
    expect(patience()({ ...left('abandoned'), direction: 'outbound' })).toBe('outbound')
  })

  test('is out of the period before it is anything else of its own', () => {
    const during = { from: 0, to: 100 }
    expect(patience({ during })(left('abandoned'))).toBe('out-of-period')
    expect(patience({ during })(left('no-answer'))).toBe('out-of-period')
    expect(patience({ during })({ ...call, outcome: 'waiting' })).toBe('out-of-period')
  })
})
