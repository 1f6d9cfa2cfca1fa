import type { TimeZone } from '../time/index.ts'
import type { Issue } from './issue.ts'
import { writtenPath } from './issue.ts'
import { received } from './received.ts'

/** The reading of one record: where it stands, and what it found wrong so far. */
export interface Reading {
  readonly issues: Issue[]
  readonly path: (string | number)[]
  /** The zone of date-times without an offset; absent where none was given. */
  readonly zone: TimeZone | undefined
}

/** Notes that something else is accepted at the current path than what came. */
export function refuse(reading: Reading, accepts: string, got: unknown): undefined {
  report(reading, [], accepts, received(got))
}

/** Notes an issue at a path that starts from the current one. */
export function report(reading: Reading, further: Issue['path'], accepts: string, got: string): void {
  const path = [...reading.path, ...further]
  reading.issues.push({
    path,
    message: `${writtenPath(path) || 'a record'} accepts ${accepts}, got ${got}`,
    received: got,
  })
}

/** What `read` returns; where it throws, as a getter or a proxy of the caller can, that is an issue. */
export function guarded<Value>(reading: Reading, read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    report(reading, [], 'a value that can be read', 'one that throws')
    return undefined
  }
}

/** The same for the value under `key`. */
export function guardedAt<Value>(reading: Reading, key: string | number, read: () => Value): Value | undefined {
  reading.path.push(key)
  const value = guarded(reading, read)
  reading.path.pop()
  return value
}
