import { days, firstContactResolutionRate, linkConversations } from 'support-metrics'
import type { Interaction } from 'support-metrics'
import { requireEqual } from './disagreement.ts'
import { conversationsByHand, firstContactsByHand } from './linking/byHand.ts'
import type { Joined } from './linking/byHand.ts'
import { legs } from './linking/legs.ts'
import type { Leg } from './linking/legs.ts'
import { TO } from './report/contacts.ts'
import type { Contact } from './report/contacts.ts'
import { written } from './section.ts'
import type { Scale, Section, Table } from './section.ts'
import { sixByHand } from './six/byHand.ts'
import type { Six } from './six/byHand.ts'
import { sixBy, sixWith } from './six/ours.ts'
import { raceOfEquals } from './timing.ts'
import { eachRows } from './timingRows.ts'

/** Questions that join several records before they measure any. */
export const linkingSection: Section = { title: 'Legs of a conversation, contacts of a customer', measure }

const WINDOW = days(7)
const AS_OF = TO + days(1)

async function measure({ size, rounds }: Scale): Promise<readonly Table[]> {
  const data = legs(size(500_000))
  requireSame(data)
  const timings = await raceOfEquals(
    [
      { name: 'support-metrics, six metrics by queue per leg', run: () => sixBy(data as Contact[], 'queue') },
      {
        name: "support-metrics, the same per: 'conversation'",
        run: () => perConversation(data),
        aim: '≤ 5 of per leg',
      },
      { name: 'the same per conversation by hand', run: () => perConversationByHand(data) },
      { name: 'support-metrics linkConversations', run: () => linkConversations(interactions(data)), aim: '≤ 0.6 µs' },
      { name: 'conversations by hand', run: () => conversationsByHand(data) },
      { name: 'support-metrics first contact resolution', run: () => firstContacts(data), aim: '≤ 1 µs' },
      { name: 'first contact resolution by hand', run: () => firstContactsByHand(data, WINDOW, AS_OF) },
    ],
    rounds,
  )
  return [
    {
      title: `${written(data.length)} legs, 1.28 to a conversation`,
      rows: eachRows(timings, { unit: 'µs', of: 'leg', count: data.length }),
      notes: ['By hand: the legs are taken for sound, and come in the order of time.'],
    },
  ]
}

/** The legs as the library knows them. */
function interactions(data: readonly Leg[]): readonly Interaction[] {
  return data as readonly Interaction[]
}

function perConversation(data: readonly Leg[]): Six {
  return sixBy(data as readonly Contact[], 'queue', sixWith({ per: 'conversation' }))
}

function perConversationByHand(data: readonly Leg[]): Six {
  return sixByHand(conversationsByHand(data) as readonly Contact[], ({ queue }) => queue)
}

function firstContacts(data: readonly Leg[]): ReturnType<typeof firstContactResolutionRate> {
  return firstContactResolutionRate(interactions(data), { asOf: AS_OF, window: WINDOW })
}

/** Throws unless the library and the passes by hand find the same. */
function requireSame(data: readonly Leg[]): void {
  const linked = linkConversations(interactions(data)) as unknown as readonly Joined[]
  requireEqual('linkConversations', timesOf(conversationsByHand(data)), timesOf(linked))
  requireEqual("per: 'conversation'", perConversationByHand(data), perConversation(data))
  const { closed, resolved } = firstContactsByHand(data, WINDOW, AS_OF)
  const { value, count } = firstContacts(data)
  const expected = new Map([['all', { closed, rate: resolved / closed }]])
  requireEqual('first contact resolution', expected, new Map([['all', { closed: count, rate: value ?? NaN }]]))
}

/** What is known of each conversation. */
function timesOf(conversations: readonly Joined[]): ReadonlyMap<string, Readonly<Record<string, number>>> {
  return new Map(
    conversations.map(({ id, queuedAt, answeredAt, leftAt, endedAt, talkTime, holdTime, wrapTime }) => {
      const times = { queuedAt, answeredAt, leftAt, endedAt, talkTime, holdTime, wrapTime }
      return [id, Object.fromEntries(Object.entries(times).map(([name, time]) => [name, time ?? NaN]))]
    }),
  )
}
