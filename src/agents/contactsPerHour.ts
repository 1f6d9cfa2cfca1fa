import { ratioOf } from '../metric/index.ts'
import type { AgentMetric } from './agentMetric.ts'
import { handledContacts } from './handledContacts.ts'
import type { ContactsPerHourOptions } from './handledContacts.ts'
import { linkedActivities } from './linkedActivities.ts'

/**
 * How many contacts agents handled in an hour of their work: the sum of `contacts` over the hours on the queue, which
 * are those available, ringing, in contact or in wrap-up (`over: 'staffed'` takes all hours logged in). An agent's time
 * counts once, however many contacts overlap. The contacts of an activity are spread evenly over it where a period or
 * a bucket cuts it.
 *
 * This is Genesys' interactions per hour.
 *
 * `count` is the number of activities counted, one that lies in several buckets once in each. Excluded: `invalid`,
 * `out-of-period`, `not-recorded` (no activity of the agent tells its `contacts`), `other-state` and `offline` (not
 * among the hours), and `overlapped` (wholly covered by an activity that counts in its stead, and without contacts).
 * The value is `null` where there are no hours.
 *
 * @example
 * ```ts
 * contactsPerHour([
 *   { agentId: 'ann', state: 'on-contact', from: 0, to: hours(1.5), contacts: 9 },
 *   { agentId: 'ann', state: 'available', from: hours(1.5), to: hours(2) },
 * ]).value // => 4.5
 * ```
 * @see https://help.mypurecloud.com/articles/select-and-manage-metrics
 * @since 0.1.0
 */
export const contactsPerHour: AgentMetric<ContactsPerHourOptions> = /* @__PURE__ */ ratioOf(handledContacts, {
  id: 'contactsPerHour',
  label: 'Contacts per hour',
  better: 'neutral',
  linking: linkedActivities,
})
