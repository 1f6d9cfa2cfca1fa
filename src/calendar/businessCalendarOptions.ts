import type { Hours } from './dayHours.ts'

/** The days of the week as {@link BusinessCalendarOptions.hours} names them. */
export type DayName = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/** When a team is open. */
export interface BusinessCalendarOptions {
  /** The IANA name of the zone whose local time the hours are in. */
  readonly timeZone: string
  /**
   * The windows of each weekday; a day that is left out is closed. A window whose closing lies before its opening runs
   * past midnight and belongs to the date on which it opens.
   */
  readonly hours: { readonly [Day in DayName]?: readonly Hours[] | undefined }
  /**
   * Dates, as `'YYYY-MM-DD'`, on which no window opens.
   * @defaultValue []
   */
  readonly holidays?: readonly string[] | undefined
  /**
   * The windows of single dates instead of their weekday's, holidays included; no windows close the date.
   * @defaultValue {}
   */
  readonly exceptions?: { readonly [date: string]: readonly Hours[] } | undefined
}
