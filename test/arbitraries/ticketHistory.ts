import fc from 'fast-check'
import type { Actor, BotOutcomeEvent, TicketEvent, TicketStatus } from '../../src/model/index.ts'
import { agentId, group, priority } from './names.ts'

/** What somebody does to a ticket, before it is known when and in which state he finds it. */
export type Step =
  | {
      readonly do: 'write'
      readonly from: Actor
      readonly public: boolean | undefined
      readonly agentId: string | undefined
    }
  | { readonly do: 'move'; readonly to: TicketStatus; readonly by: Actor | undefined; readonly tellsFrom: boolean }
  | {
      readonly do: 'assign'
      readonly agentId?: string | null
      readonly group?: string | null
      readonly tellsFrom: boolean
    }
  | { readonly do: 'prioritise'; readonly to: string; readonly tellsFrom: boolean }
  | { readonly do: 'hand over' }
  | { readonly do: 'end the bot'; readonly outcome: BotOutcomeEvent['outcome'] }

function maybe<Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.option(arbitrary, { freq: 2, nil: undefined })
}

function write(from: fc.Arbitrary<Actor>): fc.Arbitrary<Step> {
  return fc.record({
    do: fc.constant('write' as const),
    from,
    public: fc.constantFrom(undefined, undefined, true, false),
    agentId: maybe(agentId),
  })
}

function move(to: fc.Arbitrary<TicketStatus>): fc.Arbitrary<Step> {
  return fc.record({
    do: fc.constant('move' as const),
    to,
    by: maybe(fc.constantFrom<Actor>('agent', 'agent', 'customer', 'bot', 'system')),
    tellsFrom: fc.boolean(),
  })
}

const assign: fc.Arbitrary<Step> = fc.record(
  {
    do: fc.constant('assign' as const),
    agentId: fc.option<string>(agentId, { freq: 6, nil: null }),
    group: fc.option<string>(group, { freq: 6, nil: null }),
    tellsFrom: fc.boolean(),
  },
  { requiredKeys: ['do', 'tellsFrom'] },
)

/** The steps of a ticket's life, the common ones more often. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: write(fc.constant('customer')) },
  { weight: 6, arbitrary: write(fc.constant('agent')) },
  { weight: 2, arbitrary: write(fc.constantFrom('bot', 'bot', 'system')) },
  { weight: 4, arbitrary: move(fc.constant('solved')) },
  { weight: 3, arbitrary: move(fc.constantFrom('open', 'pending', 'on-hold', 'closed')) },
  { weight: 3, arbitrary: assign },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('prioritise' as const), to: priority, tellsFrom: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'hand over' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('end the bot' as const),
      outcome: fc.constantFrom('confirmed', 'assumed', 'abandoned', 'escalated'),
    }),
  },
)

/** The fields of a ticket that its events change. */
export interface Header {
  readonly assigneeId?: string
  readonly group?: string
  readonly priority?: string
}

interface State {
  readonly status: TicketStatus
  readonly agentId: string | null
  readonly group: string | null
  readonly priority: string | undefined
}

function present<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>)
}

/** What a step becomes at `at`, for a ticket in `state`. A message of the customer reopens a solved ticket. */
function eventsOf(step: Step, at: number, state: State): readonly TicketEvent[] {
  switch (step.do) {
    case 'write': {
      const who = step.from === 'agent' ? present('agentId', step.agentId) : {}
      const message: TicketEvent = { type: 'message', at, from: step.from, ...present('public', step.public), ...who }
      if (step.from !== 'customer' || state.status !== 'solved') return [message]
      return [message, { type: 'status', at, from: 'solved', to: 'open', by: 'system' }]
    }
    case 'move':
      if (step.to === state.status) return []
      return [
        {
          type: 'status',
          at,
          to: step.to,
          ...present('by', step.by),
          ...(step.tellsFrom ? { from: state.status } : {}),
        },
      ]
    case 'assign': {
      const { agentId, group, tellsFrom } = step
      const from = tellsFrom ? { from: { agentId: state.agentId, group: state.group } } : {}
      return [{ type: 'assignment', at, ...present('agentId', agentId), ...present('group', group), ...from }]
    }
    case 'prioritise': {
      const from = step.tellsFrom ? present('from', state.priority) : {}
      return [{ type: 'priority', at, to: step.to, ...from }]
    }
    case 'hand over':
      return [{ type: 'handover', at }]
    case 'end the bot':
      return [{ type: 'bot-outcome', at, outcome: step.outcome }]
  }
}

function after(state: State, event: TicketEvent): State {
  if (event.type === 'status') return { ...state, status: event.to }
  if (event.type === 'priority') return { ...state, priority: event.to }
  if (event.type !== 'assignment') return state
  return {
    ...state,
    agentId: event.agentId === undefined ? state.agentId : event.agentId,
    group: event.group === undefined ? state.group : event.group,
  }
}

/** The events that follow from the steps, each a lapse after the one before, and the header they leave. */
export function historyOf(
  createdAt: number,
  initial: Header,
  steps: readonly (readonly [lapse: number, step: Step])[],
): { events: readonly TicketEvent[]; current: Header } {
  const events: TicketEvent[] = []
  let at = createdAt
  let state: State = {
    status: 'new',
    agentId: initial.assigneeId ?? null,
    group: initial.group ?? null,
    priority: initial.priority,
  }
  for (const [lapse, step] of steps) {
    at += lapse
    const happened = eventsOf(step, at, state)
    state = happened.reduce(after, state)
    events.push(...happened)
  }
  const current = {
    ...present('assigneeId', state.agentId ?? undefined),
    ...present('group', state.group ?? undefined),
    ...present('priority', state.priority),
  }
  return { events, current }
}
