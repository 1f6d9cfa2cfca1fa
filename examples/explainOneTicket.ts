/**
 * "The report says that my ticket took seven hours. Prove it." Every stretch of time that was counted, one by one.
 *
 * Run it with `npm run example examples/explainOneTicket.ts`.
 */
import assert from 'node:assert/strict'
import { averageResolutionTime, businessCalendar, explain, formatDuration, formatTable, hours } from 'support-metrics'
import type { Ticket } from 'support-metrics'

const day = [['09:00', '17:00']] as const
const calendar = businessCalendar({
  timeZone: 'Europe/Vilnius',
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
})

const at = (local: string): number => Date.parse(`2026-03-${local}+02:00`)
const ticket: Ticket = {
  id: '4711',
  createdAt: at('20T15:00'), // Friday
  events: [
    { type: 'message', at: at('20T16:00'), from: 'agent', agentId: 'ada' },
    { type: 'status', at: at('20T16:00'), to: 'pending' },
    { type: 'message', at: at('23T10:00'), from: 'customer' }, // Monday
    { type: 'status', at: at('23T10:00'), to: 'open' },
    { type: 'status', at: at('23T16:00'), to: 'solved', agentId: 'ben' },
  ],
}

// The resolution time of this team: in business hours, without the time that the ticket waited for the customer.
const resolution = averageResolutionTime.with({ calendar, without: ['pending'] })
const [why] = explain(resolution, [ticket])
const { value, agentId, spans } = why ?? assert.fail('there is one ticket, so there is one explanation')

const { format } = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Vilnius',
})
console.log(`ticket ${ticket.id}: ${formatDuration(value)}, credited to ${agentId}`)
console.log(
  formatTable(
    spans.map((span) => ({ from: format(span.from), to: format(span.to), counted: formatDuration(span.elapsed) })),
  ),
)

// By hand: Friday from 15:00 to 16:00, Monday from 10:00 to 16:00. In between the customer was asked.
assert.deepEqual(
  spans.map(({ from, to, elapsed }) => [from, to, elapsed]),
  [[at('20T15:00'), at('20T16:00'), hours(1)], [at('23T10:00'), at('23T16:00'), hours(6)]], // prettier-ignore
)
assert.equal(value, hours(1) + hours(6))
