import { isTicket } from '../internal/isTicket.ts'
import { OF_FIRST_KIND } from '../metric/index.ts'
import type { Columns, Credit, MeasureBody, Place } from '../metric/index.ts'
import { placeOf } from '../model/index.ts'
import type { AnsweredInteraction, Interaction, Ticket } from '../model/index.ts'
import { legBody, legs } from '../queue/index.ts'
import { assignedAfter, eventsOf, lifeOf, ticketBody, toLastSolver } from '../tickets/index.ts'
import type { SolvePlaceOptions } from '../tickets/index.ts'
import type { Instant, Period } from '../time/index.ts'
import type { ContactExclusion } from './contactExclusion.ts'
import { contacts } from './contacts.ts'
import type { Contact } from './contacts.ts'

/** What every measure of contacts is asked. */
interface ContactOptions {
  readonly asOf: Instant
  readonly place: NonNullable<SolvePlaceOptions['place']>
  readonly transfers: 'allow' | 'fail'
  readonly during?: Period | undefined
}

/** What a contact counts as, from its end on, and knowing whether the matter was said not to be resolved. */
export type ContactValue = (
  contact: Contact,
  end: Instant,
  isUnresolved: boolean,
) => number | 'no-customer' | 'window-open'

/** A measure of solved tickets and answered conversations, each asked in the way of its kind. */
export function contactBody(options: ContactOptions, value: ContactValue): MeasureBody<Contact> {
  const { asOf, during, place, transfers } = options
  const failsTransferred = transfers === 'fail'
  const ofTickets = ticketBody({ asOf, during }, { value: ofTicket })
  const ofLegs = legBody({ asOf, during, directions: ['inbound'] }, { of: () => undefined })

  function ofTicket(ticket: Ticket): ReturnType<ContactValue> | 'unresolved' {
    const { status, lastSolve } = lifeOf(ticket)
    if (lastSolve === undefined || (status !== 'solved' && status !== 'closed')) return 'unresolved'
    return value(ticket, lastSolve.at, failsTransferred && isReassigned(ticket))
  }

  function ofConversation(leg: Interaction): number | ContactExclusion {
    if (leg.outcome !== 'answered') return 'not-answered'
    return value(leg, endOf(leg), leg.resolved === false || (failsTransferred && leg.transferred === true))
  }

  return {
    kind: contacts,
    bySort: (sort) => ((sort & OF_FIRST_KIND) === 0 ? ofLegs.bySort(sort) : ofTickets.bySort(sort & ~OF_FIRST_KIND)),
    values: {
      of: ({ records, sort }: Columns, row) =>
        (sort[row]! & OF_FIRST_KIND) === 0
          ? ofConversation(records[row] as Interaction)
          : ofTicket(records[row] as Ticket),
    },
    at: PLACES[place],
    asOf,
    during,
    credit,
  }
}

const PLACES: Readonly<Record<ContactOptions['place'], Place<Contact>>> = {
  solved: { of: (contact) => (isTicket(contact) ? lifeOf(contact).lastSolve?.at : placeOf(contact)) },
  created: { of: (contact) => (isTicket(contact) ? contact.createdAt : placeOf(contact)) },
}

/** Credits the last solve of a ticket, and the agent and the queue of a conversation. */
const credit: Credit<Contact> = {
  agentId: (contact) => (isTicket(contact) ? toLastSolver.agentId(contact) : legs.credit.agentId(contact)),
  group: (contact) => (isTicket(contact) ? toLastSolver.group(contact) : legs.credit.group(contact)),
}

/** When an answered conversation ended, as far as the data tells. */
function endOf({ answeredAt, endedAt, talkTime, holdTime }: AnsweredInteraction): Instant {
  return endedAt ?? answeredAt + (talkTime ?? 0) + (holdTime ?? 0)
}

/** Whether the ticket went through the hands of several agents. */
function isReassigned(ticket: Ticket): boolean {
  const agents = new Set([assignedAfter(ticket, 0, 'agentId')])
  for (const event of eventsOf(ticket)) if (event?.type === 'assignment') agents.add(event.agentId ?? undefined)
  agents.delete(undefined)
  return agents.size > 1
}
