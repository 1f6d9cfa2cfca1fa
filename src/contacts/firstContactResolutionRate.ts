import { repeats } from '../link/index.ts'
import { shareOf } from '../metric/index.ts'
import type { ConfidenceOptions, Linking, MetricFamily } from '../metric/index.ts'
import type { ContactExclusion } from './contactExclusion.ts'
import { firstContactResolution, repeatContact } from './contactResolution.ts'
import type { ContactResolutionOptions } from './contactResolution.ts'
import type { Contact } from './contacts.ts'

/** A metric of contacts that has to be asked something. */
export type ContactMetricFamily<Options extends object> = MetricFamily<
  Contact,
  Options,
  Partial<Options>,
  ContactExclusion
>

const linking: Linking<Contact> = { of: () => repeats }

/**
 * The share (0 to 1) of contacts that settled the matter: solved tickets, or answered conversations, whose customer did
 * not come back within `window` after the last solve or the end of the conversation / all of them whose window has closed.
 *
 * This is the definition of the voice industry (no repeat within N days, 7 in the usual example). Vendors of ticket
 * systems call other things so: one reply ({@link oneTouchRate}; Zoho Desk, Salesforce), no further customer message
 * (Freshservice), one teammate (Intercom). An interaction with `resolved: false` fails; one without `resolved` is judged
 * by repeats alone. A repeat counts even if it was abandoned; legs of one conversation are not repeats of each other. A
 * contact whose window is still open at `asOf` is left out also if the customer is back already, since counting only
 * the quick failures would bias the share.
 *
 * Excluded: what other metrics of tickets or interactions exclude; `unresolved` tickets, `not-answered` conversations,
 * `no-customer` and `window-open`. Tickets are placed at their last solve, or with `place: 'created'` at their creation,
 * conversations at their first `queuedAt`. The value is `null` where no window has closed.
 *
 * @throws TypeError where `asOf` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const solved = (id: string, customerId: string, createdAt: number) =>
 *   ({ id, customerId, createdAt, events: [{ type: 'status', at: createdAt + hours(1), to: 'solved' }] }) as const
 * const tickets = [solved('1', 'kim', 0), solved('2', 'kim', days(3)), solved('3', 'lee', 0)]
 * firstContactResolutionRate(tickets, { asOf: days(20) }).value // => 0.6666666666666666
 * ```
 * @see https://www.callcentrehelper.com/first-call-resolution-208926.htm
 * @since 0.1.0
 */
export const firstContactResolutionRate: ContactMetricFamily<ContactResolutionOptions & ConfidenceOptions> =
  /* @__PURE__ */ shareOf(firstContactResolution, {
    id: 'firstContactResolutionRate',
    label: 'First contact resolution rate',
    better: 'higher',
    linking,
  })

/**
 * The share (0 to 1) of contacts after which the customer came back: solved tickets, or answered conversations, followed
 * by another contact of the same customer within `window` / all of them whose window has closed. Whether the matter was
 * said to be resolved does not count. See {@link firstContactResolutionRate} for what is a repeat, what is excluded, and
 * the empty case.
 *
 * @throws TypeError where `asOf` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const solved = (id: string, customerId: string, createdAt: number) =>
 *   ({ id, customerId, createdAt, events: [{ type: 'status', at: createdAt + hours(1), to: 'solved' }] }) as const
 * const tickets = [solved('1', 'kim', 0), solved('2', 'kim', days(3)), solved('3', 'lee', 0)]
 * repeatContactRate(tickets, { asOf: days(20) }).value // => 0.3333333333333333
 * ```
 * @see https://www.callcentrehelper.com/first-call-resolution-208926.htm
 * @since 0.1.0
 */
export const repeatContactRate: ContactMetricFamily<ContactResolutionOptions & ConfidenceOptions> =
  /* @__PURE__ */ shareOf(repeatContact, {
    id: 'repeatContactRate',
    label: 'Repeat contact rate',
    better: 'lower',
    linking,
  })
