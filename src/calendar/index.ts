/**
 * Business time: a team's opening hours, holidays and exceptions in its own time zone, compiled into a clock that every
 * measure of time and every SLA target accepts as `calendar`. The guide is [Calendars](../../docs/calendars.md).
 *
 * @module
 */
export { alwaysOpen } from './alwaysOpen.ts'
export { businessCalendar } from './businessCalendar.ts'
export type { BusinessCalendarOptions, DayName } from './businessCalendarOptions.ts'
export type { BusinessCalendar } from './calendar.ts'
export { calendarSequence } from './calendarSequence.ts'
export type { CalendarPeriod, CalendarSequenceOptions } from './calendarSequence.ts'
export { differenceOf, intersectionOf, unionOf } from './combine.ts'
export type { Hours } from './dayHours.ts'
export type { OpenTimes, Repetition } from './openTimes.ts'
