import { wrongType } from '../internal/accepts.ts'
import type { BusinessCalendar } from './calendar.ts'

/** A list that is not empty. */
export type AtLeastOne = readonly [BusinessCalendar, ...BusinessCalendar[]]

/**
 * Checks that what was given are calendars, and that there are any.
 *
 * @param owner - what they were given to, named in the error
 * @throws TypeError
 */
export function readCalendars(owner: string, given: readonly unknown[]): AtLeastOne {
  for (const calendar of given) {
    if (typeof (calendar as Partial<BusinessCalendar> | undefined | null)?.openTimes?.edges !== 'function')
      throw wrongType(owner, 'business calendars', calendar)
  }
  if (given.length === 0) throw wrongType(owner, 'one business calendar or more', given)
  return given as unknown as AtLeastOne
}
