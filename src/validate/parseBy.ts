import type { Issue, Parsed } from './issue.ts'
import { zoneOf } from './parseOptions.ts'
import type { ParseOptions } from './parseOptions.ts'
import { read } from './read.ts'
import { refuseUnreadable } from './reading.ts'
import type { Shape } from './shape.ts'

/** What an unknown value is by a shape, which has to be that of `Value`. */
export function parseBy<Value>(
  owner: string,
  shape: Shape,
  input: unknown,
  options: ParseOptions | undefined,
): Parsed<Value> {
  const issues: Issue[] = []
  const reading = { issues, path: [], zone: zoneOf(owner, options) }
  try {
    const value = read(shape, input, reading)
    if (issues.length === 0) return { ok: true, value: value as Value }
  } catch {
    refuseUnreadable(reading)
  }
  return { ok: false, issues }
}
