import { generator } from '../random.ts'
import { contacts } from '../report/contacts.ts'
import type { Contact } from '../report/contacts.ts'

/** One leg of a customer's conversation. */
export type Leg = Omit<Contact, 'outcome'> & {
  readonly outcome: Contact['outcome'] | 'overflowed'
  readonly conversationId: string
  readonly customerId: string
}

/**
 * About so many legs in the order in which they began. Of ten conversations seven have one leg, two overflowed from
 * another queue before, and most others were transferred to the second line. A customer has four of them on average.
 */
export function legs(count: number): Leg[] {
  const random = generator(13)
  const conversations = Math.ceil(count / 1.29)
  const customers = Math.ceil(conversations / 4)
  return contacts(conversations)
    .flatMap((contact, index): Leg[] => {
      const ids = { conversationId: `v${index}`, customerId: `customer ${Math.floor(random() * customers)}` }
      const kind = random()
      if (kind < 0.7) return [own(ids, contact)]
      if (kind < 0.9) return [overflowed(ids, contact), own(ids, contact)]
      if (contact.outcome === 'abandoned') return [own(ids, contact)]
      return [own(ids, contact), transferred(ids, contact)]
    })
    .sort((a, b) => a.queuedAt - b.queuedAt)
}

type Ids = Pick<Leg, 'conversationId' | 'customerId'>

/** Written so that all have the same few hidden classes, as parsed JSON has. */
function own({ conversationId, customerId }: Ids, contact: Contact): Leg {
  return { conversationId, customerId, ...contact }
}

function overflowed({ conversationId, customerId }: Ids, { id, channel, queuedAt }: Contact): Leg {
  const [began, leftAt] = [queuedAt - 45_000, queuedAt]
  const queue = 'queue 20'
  return { conversationId, customerId, id: `${id}o`, channel, outcome: 'overflowed', queue, queuedAt: began, leftAt }
}

function transferred({ conversationId, customerId }: Ids, { id, channel, queuedAt, endedAt = queuedAt }: Contact): Leg {
  return {
    conversationId,
    customerId,
    id: `${id}t`,
    channel,
    outcome: 'answered',
    queue: 'queue 21',
    agentId: 'agent 200',
    queuedAt: endedAt,
    answeredAt: endedAt + 15_000,
    endedAt: endedAt + 195_000,
    talkTime: 180_000,
    holdTime: 0,
    wrapTime: 20_000,
  }
}
