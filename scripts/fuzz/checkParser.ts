import { isDeepStrictEqual } from 'node:util'
import { isSoundActivity, isSoundScheduled } from '../../src/link/soundActivity.ts'
import { isSoundInteraction, isSoundSurvey, isSoundTicket } from '../../src/model/index.ts'
import {
  parseAgentActivity,
  parseInteraction,
  parseScheduledActivity,
  parseSurvey,
  parseTicket,
} from '../../src/validate/index.ts'
import type { Parse } from '../../src/validate/index.ts'
import type { Kind } from './records.ts'

/** The parser of each kind of record, and when metrics trust such a record. */
export const PARSERS: Readonly<
  Record<Kind, { readonly parse: Parse<unknown>; readonly isSound: (record: unknown) => boolean }>
> = {
  interactions: { parse: parseInteraction, isSound: isSoundInteraction },
  tickets: { parse: parseTicket, isSound: isSoundTicket },
  surveys: { parse: parseSurvey, isSound: isSoundSurvey },
  activities: { parse: parseAgentActivity, isSound: isSoundActivity },
  scheduled: { parse: parseScheduledActivity, isSound: isSoundScheduled },
}

/** Whether a record was accepted; throws where the parser does, or where it breaks a promise. */
export function checkParser(kind: Kind, record: unknown): boolean {
  const { parse, isSound } = PARSERS[kind]
  const parsed = parse(record)
  if (!parsed.ok) {
    if (parsed.issues.length === 0) throw new Error('a refused record has no issue')
    return false
  }
  if (!isSound(parsed.value)) throw new Error('an accepted record is not sound')
  const again = parse(parsed.value)
  if (!again.ok || !isDeepStrictEqual(again.value, parsed.value))
    throw new Error('what was parsed does not parse to itself')
  const zoned = parse(record, { timeZone: 'Europe/Vilnius' })
  if (!zoned.ok) throw new Error('with a time zone it is refused')
  return true
}
