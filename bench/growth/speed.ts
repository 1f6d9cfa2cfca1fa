import { rollup } from 'support-metrics'
import { contacts } from '../report/contacts.ts'
import type { Contact } from '../report/contacts.ts'
import { limit } from '../report/limit.ts'
import { metrics, ours } from '../report/ours.ts'
import type { RatedInteraction } from '../report/ours.ts'
import type { Cells } from '../section.ts'
import { raceOfEquals } from '../timing.ts'
import type { Timing } from '../timing.ts'
import { ratio, rounded } from '../timingRows.ts'

/** The report by queue and hour over more and more records, beside the hand-written pass. */
export async function byRecords(counts: readonly number[], rounds: number): Promise<readonly Cells[]> {
  const found: { readonly count: number; readonly ours: number; readonly byHand: number }[] = []
  for (const count of counts) {
    const data = contacts(count)
    const [own, hand] = (await raceOfEquals(
      [
        { name: 'ours', run: () => ours(data) },
        { name: 'by hand', run: () => limit(data) },
      ],
      rounds,
    )) as [Timing, Timing]
    const each = 1e6 / count
    found.push({ count, ours: own.cpu * each, byHand: hand.cpu * each })
  }
  return found.map(({ count, ours: own, byHand }) => ({
    records: count,
    'support-metrics, CPU ns a record': rounded(own),
    'times the first': ratio(own, found[0]?.ours),
    'hand-written, CPU ns a record': rounded(byHand),
    'its times the first': ratio(byHand, found[0]?.byHand),
  }))
}

/** The report by queue over the same number of records in more and more queues. */
export async function byGroups(
  count: number,
  groupCounts: readonly number[],
  rounds: number,
): Promise<readonly Cells[]> {
  const found: { readonly groups: number; readonly each: number }[] = []
  for (const groups of groupCounts) {
    const data = contacts(count, { queues: groups })
    const [own] = (await raceOfEquals([{ name: 'ours', run: () => byQueue(data) }], rounds)) as [Timing]
    found.push({ groups, each: (own.cpu * 1e6) / count })
  }
  return found.map(({ groups, each }) => ({
    groups,
    'CPU ns a record': rounded(each),
    'times the first': ratio(each, found[0]?.each),
  }))
}

function byQueue(data: readonly Contact[]): unknown {
  return rollup(data as readonly RatedInteraction[], { by: { queue: 'queue' }, metrics })
}
