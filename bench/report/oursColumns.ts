import { byInterval, report, rollup } from 'support-metrics'
import { interactionColumns } from 'support-metrics/report'
import type { ColumnsByName, InteractionColumns } from 'support-metrics/report'
import { valuesOf } from '../disagreement.ts'
import type { Answer } from './answer.ts'
import type { Columns } from './columns.ts'
import type { Contact } from './contacts.ts'
import { metrics } from './ours.ts'
import type { RatedInteraction } from './ours.ts'

/** The contacts as the library's columns. */
export function oursFromObjects(contacts: readonly Contact[]): InteractionColumns<RatedInteraction> {
  return interactionColumns(contacts as readonly RatedInteraction[])
}

/** What an Arrow table or a file would give: typed columns by name, with dictionaries for texts. */
export function columnsByName(contacts: readonly Contact[], columns: Columns): ColumnsByName {
  const { size, names, queue, isAnswered, rating, queuedAt, answeredAt, leftAt, talkTime, holdTime, wrapTime } = columns
  const numbers = (of: (row: number) => number): Float64Array =>
    Float64Array.from({ length: size }, (_, row) => of(row))
  const parts = (column: Float64Array): Float64Array => numbers((row) => (isAnswered[row] === 1 ? column[row]! : NaN))
  return {
    id: contacts.map(({ id }) => id),
    channel: { codes: new Uint8Array(size), dictionary: ['voice'] },
    outcome: { codes: isAnswered, dictionary: ['abandoned', 'answered'] },
    queue: { codes: queue, dictionary: names },
    queuedAt,
    answeredAt,
    leftAt,
    endedAt: numbers((row) => contacts[row]!.endedAt ?? NaN),
    talkTime: parts(talkTime),
    holdTime: parts(holdTime),
    wrapTime: parts(wrapTime),
    rating: numbers((row) => (rating[row] === 0 ? NaN : rating[row]!)),
  }
}

/** Columns of which nothing was asked yet. */
export function oursFromColumns(columns: ColumnsByName): InteractionColumns<RatedInteraction> {
  return interactionColumns(columns)
}

/** The same `rollup` over columns, which keep what was read of them from call to call. */
export function oursOverColumns(columns: InteractionColumns<RatedInteraction>): Answer {
  const hour = byInterval({ every: 'hour-of-day', timeZone: 'UTC' })
  const rows = rollup(columns, { by: { queue: 'queue', hour }, metrics })
  return new Map(rows.map(({ queue, hour: at, ...results }) => [`${queue} ${at}`, valuesOf(results)]))
}

/** The same `report` over columns. */
export function oursTotalOverColumns(columns: InteractionColumns<RatedInteraction>): Answer {
  return new Map([['all', valuesOf(report(columns, metrics))]])
}
