import { isInstant } from '../time/index.ts'
import { readDateTime } from './dateTime.ts'
import { refuse } from './reading.ts'
import type { Reading } from './reading.ts'

/** The instant a value means, in whole milliseconds: a fraction of one is dropped, towards the past. */
export function readInstant(input: unknown, reading: Reading): number | undefined {
  const time = Math.floor(typeof input === 'string' ? timeOfText(input, reading) : timeOf(input)) + 0
  if (isInstant(time)) return time
  return refuse(reading, accepted(reading), input)
}

function accepted({ zone }: Reading): string {
  const text = zone === undefined ? 'with an offset (or the option timeZone)' : 'with or without an offset'
  return `an ISO 8601 date-time ${text}, milliseconds since 1970, a Date or an object with epochMilliseconds`
}

function timeOfText(text: string, { zone }: Reading): number {
  const read = readDateTime(text)
  if (read === undefined) return Number.NaN
  if (read.offset !== undefined) return read.local - read.offset
  return zone === undefined ? Number.NaN : zone.toInstant(read.local)
}

function timeOf(input: unknown): number {
  if (typeof input === 'number') return input
  if (typeof input !== 'object' || input === null) return Number.NaN
  if (!('epochMilliseconds' in input)) return timeOfDate(input)
  const time = input.epochMilliseconds
  return typeof time === 'number' ? time : Number.NaN
}

/** The time of a Date, also of one from another realm, by the brand that only a true Date has. */
function timeOfDate(input: object): number {
  try {
    return Date.prototype.getTime.call(input)
  } catch {
    return Number.NaN
  }
}
