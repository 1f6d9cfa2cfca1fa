/**
 * Time that counts: a ticket that waits over Easter, measured on the wall clock and in the office's hours.
 *
 * Run it with `npm run example examples/businessHours.ts`.
 */
import assert from 'node:assert/strict'
import {
  averageFirstResponseTime,
  businessCalendar,
  formatDuration,
  formatResult,
  hours,
  minutes,
} from 'support-metrics'
import type { Ticket } from 'support-metrics'

const day = [['09:00', '17:00']] as const
const office = businessCalendar({
  timeZone: 'Europe/Vilnius',
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day },
  holidays: ['2026-04-06'], // Easter Monday
  exceptions: { '2026-04-04': [['10:00', '12:00']] }, // open on this one Saturday
})

const at = (local: string): number => Date.parse(`2026-04-${local}+03:00`)
const ticket: Ticket = {
  id: '1',
  createdAt: at('03T16:30'), // on Friday, half an hour before the office closes
  events: [{ type: 'message', at: at('07T09:45'), from: 'agent', agentId: 'ada' }], // on Tuesday
}

// Every measure of time takes a calendar; without one it counts all time.
const onTheWall = averageFirstResponseTime([ticket])
const inTheOffice = averageFirstResponseTime([ticket], { calendar: office })
console.log(`first response, all hours:    ${formatResult(onTheWall)}`)
console.log(`first response, office hours: ${formatResult(inTheOffice)}`)

// A calendar answers questions by itself, too.
const dueAt = office.add(ticket.createdAt, hours(4)) ?? NaN
console.log(
  `four office hours end at ${new Date(dueAt).toISOString()}, ${formatDuration(dueAt - ticket.createdAt)} later`,
)
console.log(`open on Easter Monday at noon: ${office.isOpen(at('06T12:00'))}`)

// By hand: 30 minutes on Friday, 2 hours on Saturday, none on Monday, 45 minutes on Tuesday.
assert.equal(inTheOffice.value, minutes(30) + hours(2) + minutes(45))
// Four hours are 30 minutes, 2 hours, and 1 hour 30 from nine o'clock on Tuesday.
assert.equal(dueAt, at('07T10:30'))
assert.equal(office.isOpen(at('06T12:00')), false)
