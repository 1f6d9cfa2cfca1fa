import { outOfRange, wrongType } from '../internal/accepts.ts'
import { DAY } from '../internal/gregorian.ts'
import type { Duration, Instant } from './instant.ts'

/** What the names of UTC look like: these never need `Intl`, whose first formatter takes 10 ms. */
const UTC_NAME = /^(etc\/)?(utc|uct|zulu|universal|greenwich|gmt([+-]?0)?)$/i

/** Whether a zone name is one of UTC's. */
export function namesUtc(name: string): boolean {
  return UTC_NAME.test(name)
}

/**
 * A function that asks the runtime's own data how far a zone's clocks are ahead of UTC at a whole second.
 * A question costs microseconds, the more the more fields are asked for: answers are worth keeping.
 *
 * @param name - an IANA zone name
 * @param owner - the function or option it was given to, named in the error
 * @throws TypeError for anything but a string, RangeError for a zone that the runtime does not know
 */
export function offsetReader(name: string, owner: string): (instant: Instant) => Duration {
  // Without a name Intl would take the zone of the process.
  if (typeof name !== 'string') throw wrongType(owner, ACCEPTED, name)
  if (namesUtc(name)) return () => 0
  const format = formatFor(name, owner)
  return (instant) => offsetFrom(format.formatToParts(instant), instant)
}

const ACCEPTED = 'an IANA zone name that the runtime knows, such as "Europe/Vilnius"'

function formatFor(timeZone: string, owner: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    throw outOfRange(owner, ACCEPTED, timeZone)
  }
}

/** Local time minus UTC, from what the local clock shows at an instant of whole seconds. */
function offsetFrom(parts: readonly Intl.DateTimeFormatPart[], instant: Instant): Duration {
  let [date, hour, minute, second] = [0, 0, 0, 0]
  for (const { type, value } of parts) {
    if (type === 'day') date = Number(value)
    else if (type === 'hour') hour = Number(value)
    else if (type === 'minute') minute = Number(value)
    else if (type === 'second') second = Number(value)
  }
  const midnight = Math.floor(instant / DAY) * DAY
  const local = midnight + daysAhead(date, midnight) * DAY + ((hour * 60 + minute) * 60 + second) * 1_000
  return local - instant
}

/** No clock is a day away from UTC, so the day of the month tells yesterday, today and tomorrow apart. */
function daysAhead(date: number, today: Instant): number {
  if (new Date(today).getUTCDate() === date) return 0
  return new Date(today + DAY).getUTCDate() === date ? 1 : -1
}
