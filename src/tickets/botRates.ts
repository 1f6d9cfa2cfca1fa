import { repeats } from '../link/index.ts'
import { shareOf } from '../metric/index.ts'
import type { ConfidenceOptions, Linking } from '../metric/index.ts'
import type { Ticket } from '../model/index.ts'
import { automatedResolution, botInvolvement, containment, handover } from './bots.ts'
import type { AutomatedResolutionOptions, BotOptions, ContainmentOptions } from './bots.ts'
import type { TicketOptions } from './ticketBody.ts'
import type { TicketMetric } from './ticketMetric.ts'

/** Joins the tickets of a customer where it is asked whether the customer came back. */
const linking: Linking<Ticket> = {
  of: ({ recontactWithin }) => (recontactWithin === undefined ? undefined : repeats),
}

/**
 * The share (0 to 1) of tickets that a bot settled alone: bot-engaged, solved now, no public message of an agent and no
 * handover / bot-engaged tickets. Engaged means that a bot wrote and the customer wrote after it.
 *
 * Intercom Fin's resolution rate and Copilot's count assumed resolutions too, which is the default; with
 * `assumed: 'exclude'` such tickets leave both sides. Dynamics' deflection also counts conversations that the customer
 * left: that is {@link containmentRate}. Chatwoot divides by all conversations (`outOf: 'all'`). None of them looks whether
 * the customer came back; with `recontactWithin`, of which the field's texts say that it should be asked, a ticket counts
 * only if the customer did not within that time after the last solve.
 *
 * Excluded: `invalid`, `merged`, `spam`, `deleted`, `not-yet`, `out-of-period` (placed at the creation), `truncated`,
 * `not-bot-engaged`, `assumed`; with `recontactWithin` also `no-customer` and, of all tickets alike, those whose window is
 * not over at `asOf` (`window-open`). The value is `null` where no bot was engaged.
 *
 * @throws TypeError for `recontactWithin` without `asOf`
 * @example
 * ```ts
 * const talk = [{ type: 'message', at: 0, from: 'bot' }, { type: 'message', at: 5, from: 'customer' }] as const
 * automatedResolutionRate([
 *   { id: '1', createdAt: 0, createdBy: 'customer', events: [...talk, { type: 'status', at: 9, to: 'solved' }] },
 *   { id: '2', createdAt: 0, createdBy: 'customer', events: [...talk, { type: 'handover', at: 9 }] },
 * ]).value // => 0.5
 * ```
 * @see https://www.intercom.com/help/en/articles/7022438-reporting-metrics-attributes
 * @since 0.1.0
 */
export const automatedResolutionRate: TicketMetric<AutomatedResolutionOptions & ConfidenceOptions> =
  /* @__PURE__ */ shareOf(automatedResolution, {
    id: 'automatedResolutionRate',
    label: 'Automated resolution rate',
    better: 'higher',
    linking,
  })

/**
 * The share (0 to 1) of bot-engaged tickets that the bot handed over to a human, once or more often. Dynamics calls it
 * escalation, Chatwoot hand-off rate (of all conversations: `outOf: 'all'`). See {@link automatedResolutionRate} for what
 * is excluded, and the empty case.
 *
 * @example
 * ```ts
 * const talk = [{ type: 'message', at: 0, from: 'bot' }, { type: 'message', at: 5, from: 'customer' }] as const
 * handoverRate([{ id: '2', createdAt: 0, createdBy: 'customer', events: [...talk, { type: 'handover', at: 9 }] }]).value // => 1
 * ```
 * @see https://github.com/MicrosoftDocs/dynamics-365-customer-engagement
 * @since 0.1.0
 */
export const handoverRate: TicketMetric<BotOptions & ConfidenceOptions> = /* @__PURE__ */ shareOf(handover, {
  id: 'handoverRate',
  label: 'Handover rate',
  better: 'neutral',
})

/**
 * The share (0 to 1) of bot-engaged tickets that stayed with the bot: no public message of an agent and no handover,
 * settled or not. By itself it misleads, since a customer who gives up is contained; {@link automatedResolutionRate} asks
 * whether the matter was solved, and `recontactWithin` whether the customer came back: within that time after the last
 * solve, or after the last event of a ticket that is not solved. See there for what is excluded, and the empty case.
 *
 * @throws TypeError for `recontactWithin` without `asOf`
 * @example
 * ```ts
 * const talk = [{ type: 'message', at: 0, from: 'bot' }, { type: 'message', at: 5, from: 'customer' }] as const
 * containmentRate([{ id: '1', createdAt: 0, createdBy: 'customer', events: talk }]).value // => 1
 * ```
 * @see https://github.com/MicrosoftDocs/dynamics-365-customer-engagement
 * @since 0.1.0
 */
export const containmentRate: TicketMetric<ContainmentOptions & ConfidenceOptions> = /* @__PURE__ */ shareOf(
  containment,
  {
    id: 'containmentRate',
    label: 'Containment rate',
    better: 'neutral',
    linking,
  },
)

/**
 * The share (0 to 1) of all tickets that a bot was engaged in: a bot wrote and the customer wrote after it. See
 * {@link automatedResolutionRate} for what is excluded (nothing is `not-bot-engaged` here). The value is `null` where
 * there are no tickets.
 *
 * @example
 * ```ts
 * botInvolvementRate([{ id: '1', createdAt: 0, events: [] }]).value // => 0
 * ```
 * @see https://intercom.com/help/en/articles/7837533-fin-report
 * @since 0.1.0
 */
export const botInvolvementRate: TicketMetric<TicketOptions & ConfidenceOptions> = /* @__PURE__ */ shareOf(
  botInvolvement,
  { id: 'botInvolvementRate', label: 'Bot involvement rate', better: 'neutral' },
)
