import { written } from './section.ts'
import type { Scale, Section, Table } from './section.ts'
import { mediansDisagreement } from './tickets/answer.ts'
import { byHand } from './tickets/byHand.ts'
import { conversations } from './tickets/conversations.ts'
import { lodash } from './tickets/lodash.ts'
import { naive } from './tickets/naive.ts'
import { ours } from './tickets/ours.ts'
import { race } from './timing.ts'
import { timingRows } from './timingRows.ts'

/** One metric of records with histories. */
export const ticketSection: Section = { title: 'First response time', measure }

async function measure({ size, rounds }: Scale): Promise<readonly Table[]> {
  const tickets = conversations(size(200_000))
  const timings = await race(
    [
      { name: 'hand-written loop', run: () => byHand(tickets) },
      { name: 'support-metrics rollup', run: () => ours(tickets) },
      { name: 'naive sort/filter', run: () => naive(tickets) },
      { name: 'lodash + simple-statistics', run: () => lodash(tickets) },
    ],
    rounds,
    mediansDisagreement,
  )
  return [
    { title: `Median by group, ${written(tickets.length)} conversations of six events`, rows: timingRows(timings) },
  ]
}
