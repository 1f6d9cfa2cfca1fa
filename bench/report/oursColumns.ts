import { byInterval, interactionColumns, rollup } from 'support-metrics'
import type { InteractionColumns } from 'support-metrics'
import type { Answer } from './answer.ts'
import type { Contact } from './contacts.ts'
import { answerOf, metrics } from './ours.ts'
import type { RatedInteraction } from './ours.ts'

/** The contacts as the library's columns. */
export function oursFromObjects(contacts: readonly Contact[]): InteractionColumns<RatedInteraction> {
  return interactionColumns(contacts as readonly RatedInteraction[])
}

/** The same `rollup` over columns, which keep what was read of them from call to call. */
export function oursOverColumns(columns: InteractionColumns<RatedInteraction>): Answer {
  const hour = byInterval({ every: 'hour-of-day', timeZone: 'UTC' })
  const rows = rollup(columns, { by: { queue: 'queue', hour }, metrics })
  return new Map(rows.map(({ queue, hour: at, ...results }) => [`${queue} ${at}`, answerOf(results)]))
}
