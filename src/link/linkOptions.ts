import { readOptions } from '../internal/options.ts'
import { instant } from '../internal/specs.ts'
import type { Instant } from '../time/index.ts'

/** What the functions that link records of which some may lie in the future can be asked. */
export interface LinkOptions {
  /** Views every record as it stood at this instant: what happened later has not happened, and what began later does not exist. */
  readonly asOf?: Instant | undefined
}

/** The instant that a link is asked for. */
export function asOfOption(owner: string, options: LinkOptions | undefined): Instant | undefined {
  return readOptions(owner, { asOf: instant() }, options).asOf
}
