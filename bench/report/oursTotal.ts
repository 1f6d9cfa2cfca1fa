import { report } from 'support-metrics'
import type { Answer } from './answer.ts'
import type { Contact } from './contacts.ts'
import { answerOf, metrics } from './ours.ts'
import type { RatedInteraction } from './ours.ts'

/** The library's `report`: the same metrics without groups. */
export function oursTotal(contacts: readonly Contact[]): Answer {
  return new Map([['all', answerOf(report(contacts as readonly RatedInteraction[], metrics))]])
}
