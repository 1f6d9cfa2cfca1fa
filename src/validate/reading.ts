import type { TimeZone } from '../time/index.ts'
import type { Issue } from './issue.ts'
import { writtenPath } from './issue.ts'
import { received } from './received.ts'

/** So many issues are enough to see what is wrong with a record; its lists are not read further beyond them. */
export const MOST_ISSUES = 100

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
  if (reading.issues.length === MOST_ISSUES) return
  const path = [...reading.path, ...further]
  reading.issues.push({
    path,
    message: `${writtenPath(path) || 'a record'} accepts ${accepts}, got ${got}`,
    received: got,
  })
}

/** Notes that the value at the current path threw when it was looked at. */
export function refuseUnreadable(reading: Reading): void {
  report(reading, [], 'a value that can be read', 'one that throws')
}
