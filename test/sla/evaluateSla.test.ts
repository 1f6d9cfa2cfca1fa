import { describe, expect, test } from 'vitest'
import { businessCalendar } from '../../src/calendar/index.ts'
import type { Ticket, TicketEvent } from '../../src/model/index.ts'
import { evaluateSla, slaPolicy } from '../../src/sla/index.ts'
import type { SlaOutcome, SlaTargetDefinition } from '../../src/sla/index.ts'
import { assigned, moved, said, ticket } from '../tickets/build.ts'

/** The outcomes of one target. */
function outcomes(target: SlaTargetDefinition, events: readonly TicketEvent[], asOf: number, header?: Partial<Ticket>) {
  return evaluateSla(ticket(events, header), slaPolicy({ name: 'p', targets: [target] }), { asOf })
}

/** The short form of outcomes: state, start, end, elapsed. */
function short(found: readonly SlaOutcome[]): unknown[] {
  return found.map(({ state, startedAt, stoppedAt, elapsed }) => [state, startedAt, stoppedAt, elapsed])
}

const reprioritised = (at: number, to: string, from?: string): TicketEvent => ({
  type: 'priority',
  at,
  to,
  ...(from !== undefined && { from }),
})

describe('an outcome', () => {
  test('carries all there is to know', () => {
    const events = [
      assigned(1, { group: 'first-line', agentId: 'ada' }),
      moved(2, 'pending'),
      moved(5, 'open'),
      assigned(6, { group: 'experts' }),
      moved(9, 'solved', { by: 'agent', agentId: 'ben' }),
      assigned(11, { group: 'archive', agentId: null }),
    ]
    const target = { target: 'requester-wait', goal: 10 } as const
    expect(outcomes(target, events, 20, { priority: 'high' })).toEqual([
      {
        ticketId: 't',
        policy: 'p',
        target: 'requester-wait',
        cycle: 1,
        priority: 'high',
        group: 'experts',
        agentId: 'ben',
        startedAt: 0,
        goal: 10,
        dueAt: 13,
        stoppedAt: 9,
        elapsed: 6,
        pausedTime: 3,
        remaining: 4,
        state: 'met',
      },
    ])
  })

  test('is credited to the author of the reply, and while it is open to whom the ticket is assigned', () => {
    const events = [assigned(1, { group: 'first-line', agentId: 'ada' }), said(4, 'agent', { agentId: 'cleo' })]
    const target = { target: 'first-response', goal: 10 } as const
    expect(outcomes(target, events, 3)).toMatchObject([{ agentId: 'ada', group: 'first-line' }])
    expect(outcomes(target, events, 4)).toMatchObject([{ agentId: 'cleo', group: 'first-line' }])
  })
})

describe('at exactly the goal', () => {
  const target = { target: 'first-response', goal: 10 } as const

  test('a target still runs, a millisecond later it is breached', () => {
    expect(outcomes(target, [], 10)).toMatchObject([{ state: 'running', remaining: 0, dueAt: 10 }])
    expect(outcomes(target, [], 11)).toMatchObject([{ state: 'breached', remaining: -1, dueAt: 10, breachedAt: 10 }])
  })

  test('a reply meets it, a millisecond later no more', () => {
    expect(outcomes(target, [said(10, 'agent')], 50)).toMatchObject([{ state: 'met' }])
    expect(outcomes(target, [said(11, 'agent')], 50)).toMatchObject([{ state: 'breached', stoppedAt: 11 }])
  })

  test('the hours of a calendar may end: it is due at the closing and breached after the next opening', () => {
    const calendar = businessCalendar({
      timeZone: 'UTC',
      hours: { mon: [['09:00', '10:00']], tue: [['09:00', '10:00']] },
    })
    const monday = Date.UTC(2026, 2, 16)
    const hour = 3_600_000
    const evaluated = (asOf: number): readonly SlaOutcome[] =>
      evaluateSla(
        { id: 't', createdAt: monday + 9 * hour, events: [] },
        slaPolicy({ name: 'p', targets: [{ target: 'resolution', goal: hour, calendar }] }),
        { asOf },
      )
    const closing = monday + 10 * hour
    expect(evaluated(monday + 20 * hour)).toMatchObject([{ state: 'running', remaining: 0, dueAt: closing }])
    expect(evaluated(monday + 33 * hour)).toMatchObject([{ state: 'running', dueAt: closing }])
    expect(evaluated(monday + 33 * hour + 1)).toMatchObject([{ state: 'breached', breachedAt: closing }])
  })
})

describe('the six targets', () => {
  const events = [
    said(0, 'customer'),
    said(3, 'bot'),
    said(4, 'agent', { public: false }),
    said(5, 'agent'),
    moved(5, 'pending'),
    said(8, 'customer'),
    moved(8, 'open'),
    said(9, 'customer'),
    moved(10, 'on-hold'),
    said(14, 'agent'),
    moved(16, 'open'),
    said(20, 'agent'),
    moved(20, 'solved'),
  ]

  test.each([
    ['first-response', [['met', 0, 5, 5]]],
    ['next-response', [['met', 8, 14, 6]]],
    [
      'periodic-update',
      [
        ['met', 5, 14, 9],
        ['met', 14, 20, 6],
        ['cancelled', 20, 20, 0],
      ],
    ],
    ['requester-wait', [['met', 0, 20, 17]]],
    ['agent-work', [['met', 0, 20, 11]]],
    ['resolution', [['met', 0, 20, 20]]],
  ] as const)('%s starts, stops and pauses', (target, expected) => {
    expect(short(outcomes({ target, goal: 30 }, events, 30))).toEqual(expected)
  })

  test('an update that may pause stands still while the customer has to act', () => {
    const target = { target: 'periodic-update', goal: 30, pauseOn: ['pending'] } as const
    expect(short(outcomes(target, events, 30)).slice(0, 1)).toEqual([['met', 5, 14, 6]])
  })

  test('tickets that the team began promise no first response, but a next one', () => {
    const begun = [said(0, 'agent'), said(5, 'customer'), said(9, 'agent')]
    expect(outcomes({ target: 'first-response', goal: 9 }, begun, 20)).toEqual([])
    expect(short(outcomes({ target: 'next-response', goal: 9 }, begun, 20))).toEqual([['met', 5, 9, 4]])
  })

  test('before the first reply a question is part of the first response', () => {
    expect(outcomes({ target: 'next-response', goal: 9 }, [said(5, 'customer')], 20)).toEqual([])
  })
})

describe('a paused target', () => {
  const target = { target: 'requester-wait', goal: 10 } as const
  const events = [moved(4, 'pending'), moved(9, 'open')]

  test('has no due time until it runs on', () => {
    expect(outcomes(target, events, 3)).toMatchObject([{ state: 'running', dueAt: 10 }])
    expect(outcomes(target, events, 6)).toMatchObject([{ state: 'paused', dueAt: null, elapsed: 4, pausedTime: 2 }])
    expect(outcomes(target, events, 9)).toMatchObject([{ state: 'running', dueAt: 15, elapsed: 4, pausedTime: 5 }])
  })

  test('that was breached before is breached all the same, and keeps its due time', () => {
    expect(outcomes(target, [moved(12, 'pending')], 20)).toMatchObject([
      { state: 'breached', dueAt: 10, breachedAt: 10, elapsed: 12, pausedTime: 8 },
    ])
  })

  test('that reached its goal as it paused was due then', () => {
    const edge = [moved(10, 'pending'), moved(15, 'open')]
    expect(outcomes(target, edge, 12)).toMatchObject([{ state: 'paused', dueAt: null, remaining: 0 }])
    expect(outcomes(target, edge, 15)).toMatchObject([{ state: 'running', dueAt: 10 }])
    expect(outcomes(target, edge, 16)).toMatchObject([{ state: 'breached', dueAt: 10 }])
  })
})

describe('a change of priority', () => {
  const goal = { urgent: 5, low: 20, default: 10 }
  const retarget = { target: 'resolution', goal } as const
  const keep = { ...retarget, onPriorityChange: 'keep' } as const

  test('gives the whole time another goal', () => {
    expect(outcomes(retarget, [reprioritised(4, 'low', 'urgent')], 6)).toMatchObject([
      { state: 'running', goal: 20, dueAt: 20, priority: 'low' },
    ])
    expect(outcomes(keep, [reprioritised(4, 'low', 'urgent')], 6)).toMatchObject([
      { state: 'breached', goal: 5, breachedAt: 5, priority: 'urgent' },
    ])
  })

  test('breaches at once where the time is over already', () => {
    expect(outcomes(retarget, [reprioritised(8, 'urgent', 'low')], 8)).toMatchObject([
      { state: 'breached', goal: 5, dueAt: 8, breachedAt: 8, elapsed: 8 },
    ])
  })

  test('does not undo a breach', () => {
    expect(outcomes(retarget, [reprioritised(6, 'low', 'urgent'), moved(9, 'solved')], 20)).toMatchObject([
      { state: 'breached', goal: 5, priority: 'urgent', breachedAt: 5, elapsed: 9 },
    ])
  })

  test('in the last moment puts the due time off', () => {
    expect(outcomes(retarget, [reprioritised(5, 'low', 'urgent')], 6)).toMatchObject([{ state: 'running', dueAt: 20 }])
  })

  test('while the ticket is solved counts from the reopening', () => {
    const events = [moved(8, 'solved'), reprioritised(12, 'urgent', 'low'), moved(15, 'open')]
    expect(outcomes(retarget, events, 14)).toMatchObject([{ state: 'met', goal: 20, priority: 'low' }])
    expect(outcomes(retarget, events, 15)).toMatchObject([{ state: 'breached', goal: 5, breachedAt: 15 }])
  })

  test('that is not known leaves the default, and no name of a priority finds what objects inherit', () => {
    expect(outcomes(retarget, [], 1)).toMatchObject([{ goal: 10 }])
    expect(outcomes(retarget, [], 1, { priority: 'constructor' })).toMatchObject([{ goal: 10 }])
    expect(outcomes(retarget, [], 1, { priority: 'low' })).toMatchObject([{ goal: 20 }])
    expect(outcomes(retarget, [reprioritised(1, 'low')], 0, { priority: 'low' })).toMatchObject([{ goal: 10 }])
  })
})

describe('a reopened ticket', () => {
  const events = [moved(6, 'solved'), moved(20, 'open'), moved(25, 'solved')]
  const target = { target: 'resolution', goal: 10 } as const

  test('goes on where it stood, without the time it was solved', () => {
    expect(outcomes(target, events, 19)).toMatchObject([{ state: 'met', elapsed: 6, stoppedAt: 6, dueAt: 10 }])
    expect(outcomes(target, events, 22)).toMatchObject([{ state: 'running', elapsed: 8, pausedTime: 14, dueAt: 24 }])
    expect(outcomes(target, events, 30)).toMatchObject([{ state: 'breached', elapsed: 11, stoppedAt: 25, dueAt: 24 }])
  })

  test('keeps its first solve', () => {
    const first = { ...target, reopen: 'first-solve' } as const
    for (const asOf of [6, 22, 30]) expect(short(outcomes(first, events, asOf))).toEqual([['met', 0, 6, 6]])
  })

  test('starts a new cycle', () => {
    const found = outcomes({ ...target, reopen: 'new-cycle' }, events, 30)
    expect(found.map(({ cycle }) => cycle)).toEqual([1, 2])
    expect(short(found)).toEqual([
      ['met', 0, 6, 6],
      ['met', 20, 25, 5],
    ])
  })

  test('makes a new cycle each time', () => {
    const events = [moved(6, 'solved'), moved(20, 'open'), moved(25, 'solved'), moved(28, 'open')]
    expect(short(outcomes({ ...target, reopen: 'new-cycle' }, events, 30))).toEqual([
      ['met', 0, 6, 6],
      ['met', 20, 25, 5],
      ['running', 28, undefined, 2],
    ])
  })

  test('may have been created solved', () => {
    const born = [moved(20, 'open', { from: 'solved' })]
    expect(short(outcomes(target, born, 23))).toEqual([['running', 0, undefined, 3]])
    expect(short(outcomes({ ...target, reopen: 'first-solve' }, born, 23))).toEqual([['met', 0, 0, 0]])
  })
})

describe('a solve without a reply', () => {
  const target = { target: 'first-response', goal: 10 } as const
  const solved = [moved(6, 'solved', { agentId: 'ben' })]

  test('cancels the response, unless it was breached already', () => {
    expect(outcomes(target, solved, 30)).toMatchObject([
      { state: 'cancelled', reason: 'solved-without-reply', stoppedAt: 6, elapsed: 6, agentId: 'ben' },
    ])
    expect(outcomes(target, [moved(11, 'closed')], 30)).toMatchObject([
      { state: 'breached', reason: 'solved-without-reply', stoppedAt: 11, breachedAt: 10 },
    ])
  })

  test('lets it run where the target says so', () => {
    const run = { ...target, unansweredAtSolve: 'run' } as const
    expect(short(outcomes(run, solved, 10))).toEqual([['running', 0, undefined, 10]])
    expect(short(outcomes(run, [...solved, said(9, 'agent')], 30))).toEqual([['met', 0, 9, 9]])
    expect(short(outcomes(run, solved, 30))).toEqual([['breached', 0, undefined, 30]])
  })

  test.each(['resume', 'first-solve', 'new-cycle'] as const)('is none where the reply comes with it: %s', (reopen) => {
    expect(short(outcomes({ ...target, reopen }, [...solved, said(6, 'agent'), moved(8, 'open')], 30))).toEqual([
      ['met', 0, 6, 6],
    ])
  })

  test.each([
    ['resume', [['met', 0, 22, 8]]],
    ['first-solve', [['cancelled', 0, 6, 6]]],
    [
      'new-cycle',
      [
        ['cancelled', 0, 6, 6],
        ['met', 20, 22, 2],
      ],
    ],
  ] as const)('can be taken back by a reopening: %s', (reopen, expected) => {
    expect(short(outcomes({ ...target, reopen }, [...solved, moved(20, 'open'), said(22, 'agent')], 30))).toEqual(
      expected,
    )
  })

  test.each([
    ['resume', [['met', 2, 22, 6]]],
    [
      'first-solve',
      [
        ['cancelled', 2, 6, 4],
        ['met', 20, 22, 2],
      ],
    ],
    [
      'new-cycle',
      [
        ['cancelled', 2, 6, 4],
        ['met', 20, 22, 2],
      ],
    ],
  ] as const)('of a question, and the customer asks again: %s', (reopen, expected) => {
    const told = [said(1, 'agent'), said(2, 'customer'), ...solved]
    const target = { target: 'next-response', goal: 10, reopen } as const
    for (const again of [
      [said(20, 'customer'), moved(20, 'open')],
      [moved(20, 'open'), said(20, 'customer')],
    ]) {
      expect(short(outcomes(target, [...told, ...again, said(22, 'agent')], 30))).toEqual(expected)
    }
  })

  test('a word of thanks to a solved ticket waits for nobody', () => {
    const thanks = [said(1, 'agent'), moved(1, 'solved'), said(5, 'customer')]
    const target = { target: 'next-response', goal: 10 } as const
    expect(short(outcomes(target, thanks, 90))).toEqual([['cancelled', 5, 5, 0]])
    expect(short(outcomes(target, [...thanks, moved(7, 'open')], 9))).toEqual([['running', 5, undefined, 2]])
  })

  test('ends the updates', () => {
    const target = { target: 'periodic-update', goal: 10 } as const
    expect(outcomes(target, [said(1, 'agent'), ...solved], 90)).toMatchObject([
      { state: 'cancelled', reason: 'solved', stoppedAt: 6, elapsed: 5 },
    ])
  })
})

describe('the policy of a ticket', () => {
  const policies = [
    slaPolicy({
      name: 'vip',
      appliesTo: ({ tags }) => tags?.includes('vip') ?? false,
      targets: [{ target: 'first-response', goal: 5 }],
    }),
    slaPolicy({
      name: 'urgent',
      appliesTo: ({ priority }) => priority === 'urgent',
      targets: [{ target: 'resolution', goal: 5 }],
    }),
  ]

  test('is the first that applies', () => {
    const named = (header: Partial<Ticket>): unknown =>
      evaluateSla(ticket([], header), policies, { asOf: 1 }).map(({ policy }) => policy)
    expect(named({ tags: ['vip'], priority: 'urgent' })).toEqual(['vip'])
    expect(named({ priority: 'urgent' })).toEqual(['urgent'])
    expect(named({})).toEqual([])
    expect(evaluateSla(ticket(), [], { asOf: 1 })).toEqual([])
  })

  test('is looked for as of the instant', () => {
    const later = ticket([reprioritised(5, 'urgent', 'low')], { priority: 'urgent' })
    expect(evaluateSla(later, policies, { asOf: 4 })).toEqual([])
    expect(evaluateSla(later, policies, { asOf: 5 })).toHaveLength(1)
  })

  test.each([
    ['created later', { createdAt: 9 }],
    ['discarded', { discarded: 'spam' as const }],
    ['without its whole history', { historyComplete: false }],
    ['broken', { createdAt: Number.NaN }],
  ])('promises nothing for a ticket %s', (_name, header) => {
    const all = slaPolicy({ name: 'all', targets: [{ target: 'resolution', goal: 5 }] })
    expect(evaluateSla(ticket([], header), all, { asOf: 5 })).toEqual([])
  })
})

describe('a call that makes no sense', () => {
  const policy = slaPolicy({ name: 'all', targets: [{ target: 'resolution', goal: 5 }] })

  test('is refused in words', () => {
    expect(() => evaluateSla(ticket(), policy, {} as never)).toThrow('evaluateSla needs the option asOf')
    expect(() => evaluateSla(ticket(), policy, { asOf: Number.NaN })).toThrow(RangeError)
    expect(() => evaluateSla(ticket(), policy, { asOf: 1, within: 2 } as never)).toThrow('"within"')
    expect(() => evaluateSla(ticket(), { name: 'raw', targets: [] }, { asOf: 1 })).toThrow(
      'evaluateSla: policies accepts a policy that slaPolicy made, or a list of such policies, got an object',
    )
    expect(() => evaluateSla(ticket(), [policy, null as never], { asOf: 1 })).toThrow(TypeError)
  })
})
