import { isTicket } from '../internal/isTicket.ts'
import { eitherKind } from '../metric/index.ts'
import type { Kind } from '../metric/index.ts'
import type { Interaction, Ticket } from '../model/index.ts'
import { legs } from '../queue/index.ts'
import { tickets } from '../tickets/index.ts'

/** What tells of a customer who came to the team: a ticket, or a conversation. */
export type Contact = Interaction | Ticket

/** The kind of record that measures of contacts ask about. */
export const contacts: Kind<Contact> = /* @__PURE__ */ eitherKind('contact', isTicket, tickets, legs)
