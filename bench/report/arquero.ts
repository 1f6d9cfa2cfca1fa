import { from } from 'arquero'
import type { ColumnTable } from 'arquero'
import type { Answer, GroupAnswer } from './answer.ts'
import type { Contact } from './contacts.ts'

const FIELDS = [
  'queue',
  'outcome',
  'queuedAt',
  'answeredAt',
  'leftAt',
  'talkTime',
  'holdTime',
  'wrapTime',
  'rating',
] satisfies (keyof Contact)[]

/** The contacts as a table of arquero, whose columns are arrays. */
export function arqueroTable(contacts: readonly Contact[]): ColumnTable {
  return from(contacts as Contact[], FIELDS)
}

/** arquero's own verbs over its table. */
export function arquero(table: ColumnTable): Answer {
  const grouped = prepared(table).groupby('queue', 'hour')
  const rows = summed(grouped).objects() as (GroupAnswer & { queue: string; hour: number })[]
  return new Map(rows.map(({ queue, hour, ...answer }) => [`${queue} ${hour}`, answer]))
}

/** The same without groups. */
export function arqueroTotal(table: ColumnTable): Answer {
  return new Map((summed(prepared(table)).objects() as GroupAnswer[]).map((answer) => ['all', answer]))
}

// arquero reads expressions as text and compiles them itself.

function prepared(table: ColumnTable): ColumnTable {
  return table.derive({
    hour: 'd => op.floor(d.queuedAt / 3600000) % 24',
    isAnswered: "d => d.outcome === 'answered' ? 1 : 0",
    wait: "d => (d.outcome === 'answered' ? d.answeredAt : d.leftAt) - d.queuedAt",
    speed: 'd => d.answeredAt - d.queuedAt',
    inTime: 'd => d.answeredAt - d.queuedAt <= 20000 ? 1 : 0',
    handle: 'd => d.talkTime + d.holdTime + d.wrapTime',
    happy: 'd => d.rating >= 4 ? 1 : 0',
  })
}

function summed(table: ColumnTable): ColumnTable {
  return table.rollup({
    offered: 'd => op.count()',
    answered: 'd => op.sum(d.isAnswered)',
    abandoned: 'd => op.count() - op.sum(d.isAnswered)',
    abandonmentRate: 'd => 1 - op.sum(d.isAnswered) / op.count()',
    asa: 'd => op.mean(d.speed)',
    serviceLevel: 'd => op.sum(d.inTime) / op.count()',
    aht: 'd => op.mean(d.handle)',
    talk: 'd => op.mean(d.talkTime)',
    hold: 'd => op.mean(d.holdTime)',
    wrap: 'd => op.mean(d.wrapTime)',
    medianWait: 'd => op.median(d.wait)',
    p90Wait: 'd => op.quantile(d.wait, 0.9)',
    csat: 'd => op.sum(d.happy) / op.valid(d.rating)',
  })
}
