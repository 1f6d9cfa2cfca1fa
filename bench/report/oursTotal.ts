import { report } from 'support-metrics'
import { valuesOf } from '../disagreement.ts'
import type { Answer } from './answer.ts'
import type { Contact } from './contacts.ts'
import { metrics } from './ours.ts'
import type { RatedInteraction } from './ours.ts'

/** The library's `report`: the same metrics without groups. */
export function oursTotal(contacts: readonly Contact[]): Answer {
  return new Map([['all', valuesOf(report(contacts as readonly RatedInteraction[], metrics))]])
}
