import { disagreement } from './disagreement.ts'
import { written } from './section.ts'
import type { Scale, Section, Table } from './section.ts'
import { mediansDisagreement } from './tickets/answer.ts'
import { byHand } from './tickets/byHand.ts'
import { conversations } from './tickets/conversations.ts'
import { histories } from './tickets/histories.ts'
import { lodash } from './tickets/lodash.ts'
import { naive } from './tickets/naive.ts'
import { ours } from './tickets/ours.ts'
import { twelve } from './tickets/twelve.ts'
import { twelveByHand } from './tickets/twelveByHand.ts'
import { race } from './timing.ts'
import { eachRows } from './timingRows.ts'

/** One metric of records with histories, and twelve. */
export const ticketSection: Section = { title: 'Tickets', measure }

async function measure({ size, rounds }: Scale): Promise<readonly Table[]> {
  const tickets = conversations(size(200_000))
  const response = await race(
    [
      { name: 'hand-written loop', run: () => byHand(tickets) },
      { name: 'support-metrics rollup', run: () => ours(tickets), aim: '≤ 0.2 µs' },
      { name: 'naive sort/filter', run: () => naive(tickets) },
      { name: 'lodash + simple-statistics', run: () => lodash(tickets) },
    ],
    rounds,
    mediansDisagreement,
  )
  const whole = histories(size(100_000))
  const all = await race(
    [
      { name: 'hand-written loop', run: () => twelveByHand(whole) },
      { name: 'support-metrics rollup', run: () => twelve(whole), aim: '≤ 0.7 µs' },
    ],
    rounds,
    disagreement,
  )
  return [
    {
      title: `Median first response time by group, ${written(tickets.length)} conversations of six events`,
      rows: eachRows(response, { unit: 'µs', of: 'ticket', count: tickets.length }),
    },
    {
      title: `Twelve metrics by group, ${written(whole.length)} tickets of five to fourteen events`,
      rows: eachRows(all, { unit: 'µs', of: 'ticket', count: whole.length }),
    },
  ]
}
