import { Temporal } from 'temporal-polyfill'

/** An instant on the calendar and clock of a zone, as the Temporal polyfill reads them. */
export function zoned(zone: string, instant: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
}

/** Local minus UTC time in milliseconds, as the Temporal polyfill has it. */
export function offsetOf(zone: string, instant: number): number {
  return zoned(zone, instant).offsetNanoseconds / 1e6
}

/** A local time, given as if it were UTC, as a date and time without a zone. */
export function plain(local: number): Temporal.PlainDateTime {
  return zoned('UTC', local).toPlainDateTime()
}
