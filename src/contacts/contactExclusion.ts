import type { InteractionExclusion } from '../queue/index.ts'
import type { TicketExclusion } from '../tickets/index.ts'

/** Why a ticket or a conversation is not counted: one reason each, the first in this order. */
export type ContactExclusion =
  | Extract<TicketExclusion, 'invalid' | 'merged' | 'spam' | 'deleted'>
  | Extract<InteractionExclusion, 'callback-leg' | 'outbound' | 'internal'>
  | Extract<TicketExclusion, 'not-yet' | 'out-of-period' | 'truncated' | 'unresolved'>
  | 'not-answered'
  | Extract<TicketExclusion, 'no-customer' | 'window-open'>
