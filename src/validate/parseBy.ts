import type { Issue, Parsed } from './issue.ts'
import { zoneOf } from './parseOptions.ts'
import type { ParseOptions } from './parseOptions.ts'
import { read } from './read.ts'
import { guarded } from './reading.ts'
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
  const value = guarded(reading, () => read(shape, input, reading))
  return issues.length === 0 ? { ok: true, value: value as Value } : { ok: false, issues }
}
