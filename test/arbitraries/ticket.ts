import fc from 'fast-check'
import type { Actor, Ticket, TicketEvent } from '../../src/model/index.ts'
import { lapse, moment } from './moments.ts'
import { agentId, channel, customerId, group, id, priority, tags, topic } from './names.ts'
import { historyOf, step } from './ticketHistory.ts'

const rest = fc.record({ channel, customerId, topic, tags, followUpOf: id('t') }, { requiredKeys: [] })

/** Most tickets count; some were thrown away, and some have lost part of their history. */
const standing: fc.Arbitrary<Pick<Ticket, 'discarded' | 'mergedInto' | 'historyComplete'>> = fc.oneof(
  { weight: 12, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: id('t').map((mergedInto) => ({ discarded: 'merged' as const, mergedInto })) },
  { weight: 1, arbitrary: fc.constantFrom('spam', 'deleted').map((discarded) => ({ discarded })) },
  { weight: 1, arbitrary: fc.boolean().map((historyComplete) => ({ historyComplete })) },
)

const author: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 5, arbitrary: fc.constant('customer') },
  { weight: 2, arbitrary: fc.constantFrom('agent', 'bot', 'system') },
)

const opening = fc.record({
  id: id('t'),
  createdAt: moment,
  author,
  said: fc.boolean(),
  authorKnown: fc.boolean(),
  headerKnown: fc.boolean(),
})

const header = fc.record({ assigneeId: agentId, group, priority }, { requiredKeys: [] })

/**
 * A valid ticket: its events are in time order, its statuses follow each other, a customer's message reopens it
 * when it is solved, and its header states what the last events left.
 */
export const ticketArbitrary: fc.Arbitrary<Ticket> = fc
  .tuple(opening, rest, standing, header, fc.array(fc.tuple(lapse(2 * 86_400_000), step), { maxLength: 12 }))
  .map(([{ id, createdAt, author, said, authorKnown, headerKnown }, rest, standing, initial, steps]) => {
    const first: readonly TicketEvent[] = said ? [{ type: 'message', at: createdAt, from: author }] : []
    const { events, current } = historyOf(createdAt, initial, steps)
    return {
      ...rest,
      ...standing,
      id,
      createdAt,
      ...(authorKnown ? { createdBy: author } : {}),
      ...(headerKnown ? current : {}),
      events: [...first, ...events],
    }
  })
