import { days, hours, type Duration, type Instant } from 'support-metrics'
import { dayOf, weekday } from './arrivals.ts'

const OPENS = hours(8)
const CLOSES = hours(18)

/** Whether the ticket desk works at that instant: from eight to six, Monday to Friday. */
export function deskIsOpen(at: Instant): boolean {
  const day = weekday(at)
  return day >= 1 && day <= 5 && at >= dayOf(at) + OPENS && at < dayOf(at) + CLOSES
}

/** The instant itself where the desk is open, else the next at which it opens. */
export function nextDeskTime(at: Instant): Instant {
  if (deskIsOpen(at)) return at
  const today = dayOf(at) + OPENS
  return nextDeskTime(at < today ? today : today + days(1))
}

/** About how long a customer takes to see a message and answer it: nobody answers at night. */
export function customerTime(at: Instant, wait: Duration): Instant {
  const due = at + wait
  const hour = (due - dayOf(due)) / hours(1)
  return hour < 6 ? due + hours(7) : due
}
