/**
 * Which promises are about to be broken, which ones are already, and since when.
 *
 * Run it with `npm run example examples/slaAtRisk.ts`.
 */
import assert from 'node:assert/strict'
import {
  atRisk,
  evaluateSla,
  formatDuration,
  formatTable,
  hours,
  minutes,
  slaCompliance,
  slaPolicy,
} from 'support-metrics'
import type { Ticket } from 'support-metrics'

const policies = slaPolicy({
  name: 'standard',
  targets: [
    { target: 'first-response', goal: hours(1) },
    { target: 'requester-wait', goal: { urgent: hours(2), default: hours(8) } }, // pauses while the ticket is pending
  ],
})

const at = (time: string): number => Date.parse(`2026-03-30T${time}Z`)
const replied = (time: string) => ({ type: 'message', at: at(time), from: 'agent' }) as const
const pending = (time: string) => ({ type: 'status', at: at(time), to: 'pending' }) as const
const tickets: Ticket[] = [
  { id: 'T1', createdAt: at('08:30'), events: [] },
  { id: 'T2', createdAt: at('09:40'), events: [] },
  { id: 'T3', createdAt: at('08:20'), events: [replied('08:50')], priority: 'urgent' },
  { id: 'T4', createdAt: at('09:00'), events: [replied('09:15'), pending('09:15')] }, // the customer's turn
]

// Nothing reads the clock: "now" is what you say it is, so this morning can be looked at again tomorrow.
const asOf = at('10:00')
const time = (instant: number | null | undefined): string =>
  instant == null ? '–' : new Date(instant).toISOString().slice(11, 16)

const soon = atRisk(tickets, { policies, asOf, within: hours(1) })
console.log(`Due within an hour of ${time(asOf)}, the soonest first:`)
for (const one of soon) console.log(`  ${one.ticketId} ${one.target}: ${formatDuration(one.remaining)} left`)

const outcomes = tickets.flatMap((ticket) => evaluateSla(ticket, policies, { asOf }))
const columns = ['ticketId', 'target', 'state', 'due', 'breached'] as const
const lines = outcomes.map((one) => ({ ...one, due: time(one.dueAt), breached: time(one.breachedAt) }))
console.log(`\n${formatTable(lines, { columns })}`)

// By hand: T3 is urgent and waits since 8:20, so 20 of its 120 minutes are left; T2 came in at 9:40 and has 40 of 60.
assert.deepEqual(
  soon.map(({ ticketId, remaining }) => [ticketId, remaining]),
  [['T3', minutes(20)], ['T2', minutes(40)]], // prettier-ignore
)
// T1 was due an hour after 8:30. T4's wait stands still, so nobody knows when it will be due.
assert.equal(outcomes[0]?.breachedAt, at('09:30'))
assert.deepEqual([outcomes[7]?.state, outcomes[7]?.dueAt], ['paused', null])
// Met or breached so far are three first responses, two of them in time.
assert.equal(slaCompliance(tickets, { policies, asOf }).value, 2 / 3)
