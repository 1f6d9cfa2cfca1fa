import fc from 'fast-check'
import type { Interaction, InteractionBase, Ring } from '../../src/model/index.ts'
import { lapse, moment } from './moments.ts'
import { agentId, channel, customerId, id, queue, tags, topic } from './names.ts'

type Base = Omit<InteractionBase, 'id' | 'arrivedAt' | 'rings'>

/** The optional half of a leg. A conversation belongs to one customer, and a customer has few. */
const base: fc.Arbitrary<Base> = fc
  .record(
    {
      channel,
      direction: fc.constantFrom('inbound', 'inbound', 'inbound', 'outbound', 'callback', 'internal'),
      queue,
      agentId,
      customerId,
      conversation: fc.integer({ min: 1, max: 2 }),
      arrivedBy: fc.constantFrom('customer', 'customer', 'transfer', 'overflow'),
      topic,
      tags,
      resolved: fc.boolean(),
    },
    { requiredKeys: ['channel'] },
  )
  .map(({ conversation, ...rest }) =>
    conversation === undefined ? rest : { ...rest, conversationId: `${rest.customerId ?? 'stranger'}/${conversation}` },
  )

/** Devices that rang between `from` and `to`, in order; the last one as `last` says. */
function ringsOf(ringers: readonly string[], from: number, to: number, last: Ring['result']): readonly Ring[] {
  const each = Math.floor((to - from) / Math.max(1, ringers.length))
  return ringers.map((agent, index) => ({
    agentId: agent,
    at: from + each * index,
    ...(index % 2 === 0 ? { duration: each } : {}),
    result: index === ringers.length - 1 ? last : index % 2 === 0 ? 'no-answer' : 'declined',
  }))
}

interface Course {
  readonly id: string
  readonly queuedAt: number
  readonly menu: number | undefined
  readonly wait: number
  readonly ringers: readonly string[] | undefined
}

const course: fc.Arbitrary<Course> = fc.record({
  id: id('i'),
  queuedAt: moment,
  menu: fc.option(lapse(180_000), { nil: undefined }),
  wait: fc.oneof(lapse(60_000), lapse(1_800_000)),
  ringers: fc.option(fc.array(agentId, { maxLength: 3 }), { nil: undefined }),
})

function started({ id, queuedAt, menu }: Course): { id: string; queuedAt: number; arrivedAt?: number } {
  return { id, queuedAt, ...(menu === undefined ? {} : { arrivedAt: queuedAt - menu }) }
}

function rung({ queuedAt, wait, ringers }: Course, last: Ring['result']): { rings?: readonly Ring[] } {
  return ringers === undefined ? {} : { rings: ringsOf(ringers, queuedAt, queuedAt + wait, last) }
}

/** The leg as it went, the device that accepted being that of the agent who took it. */
function takenBy(agent: string | undefined, leg: Course): Course {
  if (agent === undefined || leg.ringers === undefined || leg.ringers.length === 0) return leg
  return { ...leg, ringers: [...leg.ringers.slice(0, -1), agent] }
}

const parts = fc.record(
  {
    talk: lapse(1_200_000),
    hold: lapse(300_000),
    holds: fc.integer({ min: 0, max: 3 }),
    ended: fc.constant(true),
    wrapTime: lapse(300_000),
    transferred: fc.boolean(),
  },
  { requiredKeys: [] },
)

const answeredArbitrary: fc.Arbitrary<Interaction> = fc.tuple(base, course, parts).map(([rest, leg, part]) => {
  const answeredAt = leg.queuedAt + leg.wait
  const { talk, hold, ended, ...others } = part
  return {
    ...rest,
    ...started(leg),
    ...rung(takenBy(rest.agentId, leg), 'accepted'),
    ...others,
    outcome: 'answered',
    answeredAt,
    ...(talk === undefined ? {} : { talkTime: talk }),
    ...(hold === undefined ? {} : { holdTime: hold }),
    ...(ended === undefined ? {} : { endedAt: answeredAt + (talk ?? 90_000) + (hold ?? 0) }),
  }
})

const leftArbitrary: fc.Arbitrary<Interaction> = fc
  .tuple(base, course, fc.constantFrom('abandoned', 'abandoned', 'abandoned', 'overflowed', 'callback', 'voicemail'))
  .map(([rest, leg, outcome]) => ({
    ...rest,
    ...started(leg),
    ...rung(leg, 'caller-left'),
    outcome,
    leftAt: leg.queuedAt + leg.wait,
  }))

/** A call to a customer who did not pick up. */
const unreachedArbitrary: fc.Arbitrary<Interaction> = fc
  .tuple(base, course, fc.constantFrom('callback', 'outbound'))
  .map(([rest, leg, direction]) => ({
    ...rest,
    ...started(leg),
    direction,
    outcome: 'no-answer',
    leftAt: leg.queuedAt + leg.wait,
  }))

const waitingArbitrary: fc.Arbitrary<Interaction> = fc
  .tuple(base, course)
  .map(([rest, leg]) => ({ ...rest, ...started(leg), ...rung(leg, 'no-answer'), outcome: 'waiting' }))

const unqueuedArbitrary: fc.Arbitrary<Interaction> = fc
  .tuple(base, id('i'), moment, fc.constantFrom('blocked', 'self-served', 'abandoned-before-queue', 'closed'))
  .map(([rest, id, arrivedAt, outcome]) => ({ ...rest, id, outcome, arrivedAt }))

/** A valid leg of any outcome, its instants in order. */
export const interactionArbitrary: fc.Arbitrary<Interaction> = fc.oneof(
  { weight: 6, arbitrary: answeredArbitrary },
  { weight: 3, arbitrary: leftArbitrary },
  { weight: 1, arbitrary: unreachedArbitrary },
  { weight: 1, arbitrary: waitingArbitrary },
  { weight: 2, arbitrary: unqueuedArbitrary },
)
