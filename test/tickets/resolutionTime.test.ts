import { describe, expect, test } from 'vitest'
import { resolutionTime } from '../../src/measures/index.ts'
import type { Clock } from '../../src/time/index.ts'
import { assigned, moved, said, ticket } from './build.ts'
import { creditUnder, placeUnder } from '../metric/facets.ts'

const measure = resolutionTime()
const cycle = [
  moved(10, 'open'),
  moved(20, 'solved', { by: 'system' }),
  moved(30, 'open'),
  moved(50, 'pending'),
  moved(90, 'solved', { by: 'agent', agentId: 'ada' }),
  moved(99, 'closed', { by: 'system' }),
]

describe('the solve', () => {
  test('is the last step into solved or closed', () => {
    expect(measure(ticket(cycle))).toBe(90)
    expect(measure(ticket([moved(10, 'closed')]))).toBe(10)
    expect(measure(ticket([moved(10, 'solved'), moved(20, 'solved'), moved(30, 'closed')]))).toBe(10)
    expect(measure(ticket([moved(10, 'closed'), moved(20, 'solved')]))).toBe(10)
  })

  test('is the first such step', () => {
    expect(resolutionTime({ until: 'first-solve' })(ticket(cycle))).toBe(20)
  })

  test('is missing while the ticket is open', () => {
    expect(measure(ticket())).toBe('unresolved')
    expect(resolutionTime({ until: 'first-solve' })(ticket(cycle.slice(0, 4)))).toBe('unresolved')
  })

  test('is the creation of a ticket that was done from the start', () => {
    expect(measure(ticket([moved(50, 'closed', { from: 'solved' })]))).toBe(0)
    expect(measure(ticket([moved(50, 'open', { from: 'closed' }), moved(70, 'solved')]))).toBe(70)
  })
})

describe('statuses that do not count', () => {
  test('are taken off up to the solve', () => {
    expect(resolutionTime({ without: ['pending'] })(ticket(cycle))).toBe(50)
    expect(resolutionTime({ without: ['new', 'solved'] })(ticket(cycle))).toBe(70)
    expect(resolutionTime({ without: ['pending', 'solved', 'closed'], until: 'first-solve' })(ticket(cycle))).toBe(20)
    expect(resolutionTime({ without: ['new', 'open', 'pending', 'on-hold', 'solved', 'closed'] })(ticket(cycle))).toBe(
      0,
    )
  })

  test('are taken off by the clock', () => {
    const calendar: Clock = { elapsed: (from, to) => (to - from) * 3, add: () => null }
    expect(resolutionTime({ calendar })(ticket(cycle))).toBe(270)
    expect(resolutionTime({ calendar, without: ['pending'] })(ticket(cycle))).toBe(150)
  })
})

describe('who solved', () => {
  const human = resolutionTime({ solvedBy: 'human' })

  test.each(['bot', 'system'] as const)('a %s is left out where only humans count', (by) => {
    expect(human(ticket([moved(10, 'solved', { by })]))).toBe('auto-resolved')
  })

  test.each(['agent', 'customer', undefined] as const)('%s counts as human', (by) => {
    expect(human(ticket([moved(10, 'solved', by && { by })]))).toBe(10)
  })

  test('is asked of the solve that ends the time', () => {
    expect(human(ticket(cycle))).toBe(90)
    expect(resolutionTime({ solvedBy: 'human', until: 'first-solve' })(ticket(cycle))).toBe('auto-resolved')
  })

  test('is whoever created a ticket that was done from the start', () => {
    const born = [moved(50, 'closed', { from: 'solved' })]
    expect(human(ticket(born, { createdBy: 'bot' }))).toBe('auto-resolved')
    expect(human(ticket(born, { createdBy: 'agent' }))).toBe(0)
  })
})

test('the place is the last solve, or the creation', () => {
  const at = (options: object) => placeUnder(resolutionTime(options), ticket(cycle))
  expect([at({}), at({ until: 'first-solve' }), at({ place: 'created' })]).toEqual([90, 90, 0])
  expect(resolutionTime({ during: { from: 0, to: 90 } })(ticket(cycle))).toBe('out-of-period')
  expect(resolutionTime({ during: { from: 0, to: 90 } })(ticket())).toBe('unresolved')
})

describe('the credit', () => {
  const credit = (one: ReturnType<typeof ticket>, options = {}) => {
    const { agentId, group } = creditUnder(resolutionTime(options))
    return [agentId(one), group(one)]
  }
  const given = [
    assigned(5, { agentId: 'ben', group: 'first' }),
    ...cycle,
    assigned(95, { agentId: 'cleo', group: null }),
  ]

  test('goes to the solver and the group of that moment', () => {
    expect(credit(ticket(given))).toEqual(['ada', 'first'])
  })

  test('goes to the agent it was assigned to where the solver is not known', () => {
    expect(credit(ticket(given), { until: 'first-solve' })).toEqual(['ben', 'first'])
  })

  test('goes to whom an open ticket is assigned to', () => {
    const open = ticket([
      assigned(5, { agentId: 'ben', group: 'first' }),
      said(6, 'agent'),
      assigned(8, { group: 'second' }),
    ])
    expect(credit(open)).toEqual(['ben', 'second'])
  })
})
