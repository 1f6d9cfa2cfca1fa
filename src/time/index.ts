/**
 * Instants, durations, periods and time zones, and the clock that measures time between two instants. Instants are
 * milliseconds since 1970 UTC, durations milliseconds; both are plain numbers.
 *
 * @module
 */
export type { Clock } from './clock.ts'
export { days, hours, minutes, seconds } from './durations.ts'
export { isDuration, isInstant } from './instant.ts'
export type { Duration, Instant } from './instant.ts'
export type { Period } from './period.ts'
export { wallClock } from './wallClock.ts'
export { localHour, localWeekday } from './localTime.ts'
export { periodsOf } from './periods.ts'
export type { LocalPeriod, PeriodsOptions, PeriodUnit, Weekday } from './periods.ts'
export { timeZone } from './zone.ts'
export type { LocalTime, TimeZone } from './zone.ts'
