import type { AnyMeasure } from '../../metric/index.ts'
import type { Clock, Duration, Instant } from '../../time/index.ts'

/** A stretch of time that a clock was asked for. */
export interface Span {
  /** Where the clock started. */
  readonly from: Instant
  /** Where it stopped. */
  readonly to: Instant
  /** What the clock counts from one to the other. */
  readonly elapsed: Duration
  /** Whose clock it was, where a metric has several: the target of an SLA policy. */
  readonly of?: string
}

/** A measure on clocks that note every stretch they are asked for; the same measure where it has no clock. */
export function listeningMeasure<R>(measure: AnyMeasure<R>, note: (span: Span) => void): AnyMeasure<R> {
  const { options, remade } = measure
  const heard = Object.fromEntries(
    Object.entries(options)
      .map(([name, value]) => [name, listening(value, note)] as const)
      .filter(([name, value]) => value !== options[name]),
  )
  return remade === undefined || Object.keys(heard).length === 0 ? measure : remade(heard)
}

/** An option's value with every clock in it, however deep, replaced by one that notes; the same value if there is none. */
function listening(value: unknown, note: (span: Span) => void, of?: string): unknown {
  if (isClock(value)) return listeningClock(value, note, of)
  if (typeof value !== 'object' || value === null) return value
  const { target } = value as { readonly target?: unknown }
  const owner = typeof target === 'string' ? target : of
  const parts = Object.entries(value).map(([key, part]) => [key, listening(part, note, owner)] as const)
  if (parts.every(([key, part]) => part === (value as Readonly<Record<string, unknown>>)[key])) return value
  return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts)
}

function listeningClock(clock: Clock, note: (span: Span) => void, of: string | undefined): Clock {
  const { id, elapsed, add } = clock
  return {
    id,
    // A clock may be an object with methods of its own.
    elapsed: (from, to) => {
      const counted = elapsed.call(clock, from, to)
      note(of === undefined ? { from, to, elapsed: counted } : { from, to, elapsed: counted, of })
      return counted
    },
    add: (from, duration) => add.call(clock, from, duration),
  }
}

function isClock(value: unknown): value is Clock {
  const { elapsed, add } = (value ?? {}) as Partial<Clock>
  return typeof elapsed === 'function' && typeof add === 'function'
}
