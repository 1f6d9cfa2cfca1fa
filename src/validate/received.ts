import { shown } from '../internal/accepts.ts'

const LONGEST = 80

/**
 * Any value as short text, however hostile it is: no getter is called, nothing nested is opened,
 * and what cannot even be looked at is named as such.
 */
export function received(value: unknown): string {
  try {
    const text = Array.isArray(value) ? `an array of ${value.length}` : shown(value)
    return text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}...` : text
  } catch {
    return 'a value that cannot be looked at'
  }
}

/** An instant as people read it. */
export function shownInstant(instant: number): string {
  return new Date(instant).toISOString()
}
