import { accumulator, medianWaitTime, percentileWaitTime } from 'support-metrics'
import { sketch } from 'support-metrics/stats'
import { contacts } from '../report/contacts.ts'
import { metrics } from '../report/ours.ts'
import type { RatedInteraction } from '../report/ours.ts'
import { written } from '../section.ts'
import type { Table } from '../section.ts'
import { raceOfEquals } from '../timing.ts'
import { rounded } from '../timingRows.ts'

const { medianWait: _medianWait, p90Wait: _p90Wait, ...eleven } = metrics

/** The metrics whose states are handled: eleven that add up, and two that keep samples in one way or the other. */
const VARIANTS = {
  'eleven metrics': eleven,
  'and exact median and p90': metrics,
  'or sketched ones': {
    ...eleven,
    medianWait: medianWaitTime.with({ quantiles: sketch() }),
    p90Wait: percentileWaitTime.with({ p: 0.9, quantiles: sketch() }),
  },
}

/** What is done with a state, and what that should take. */
const DONE = { stored: '≤ 10 µs', read: '', merged: '≤ 10 µs' }

/** How many records each group has in each of the two states that are merged. */
const RECORDS = 10

/** Accumulators of many groups: what it takes to store, to read and to merge them. */
export async function groupTable(groups: number, rounds: number): Promise<Table> {
  const found: (readonly [variant: string, each: readonly number[], bytes: number])[] = []
  for (const [variant, chosen] of Object.entries(VARIANTS)) {
    const { contenders, bytes } = handled(chosen, groups)
    const timings = await raceOfEquals(contenders, rounds)
    found.push([variant, timings.map(({ cpu }) => rounded((cpu * 1_000) / groups)), bytes / groups])
  }
  const rows = Object.entries(DONE).map(([name, aim], index) => ({
    'what is done': name,
    ...Object.fromEntries(found.map(([variant, each]) => [`${variant}, CPU µs a group`, each[index]!])),
    aim,
  }))
  const sizes = found.map(([variant, , bytes]) => `${Math.round(bytes)} (${variant})`)
  return {
    title: `States of ${written(groups)} groups with ${2 * RECORDS} records each`,
    rows,
    notes: [`Bytes of JSON a group: ${sizes.join(', ')}. The aims are for eleven metrics.`],
  }
}

/** Those who store, read and merge states of these metrics, once it is known that nothing is lost by it. */
function handled(chosen: Partial<typeof metrics>, groups: number) {
  const by = { queue: 'queue' } as const
  const whole = contacts(2 * RECORDS * groups, { queues: groups }) as readonly RatedInteraction[]
  const of = (records: readonly RatedInteraction[]) => accumulator(chosen as typeof metrics, { by }).addAll(records)
  const all = of(whole)
  const [early, late] = [of(whole.slice(0, whole.length / 2)), of(whole.slice(whole.length / 2))]
  const read = (text: string) => accumulator.from(JSON.parse(text), chosen as typeof metrics, { by })
  const text = JSON.stringify(all)
  const earlyText = JSON.stringify(early)
  const expected = JSON.stringify(all.result())
  if (JSON.stringify(read(text).result()) !== expected) throw new Error('a stored state gives other results')
  if (JSON.stringify(read(earlyText).merge(late).result()) !== expected)
    throw new Error('merged states give other results')
  let into = early
  const state: unknown = JSON.parse(text)
  return {
    bytes: text.length,
    contenders: [
      { name: 'stored', run: () => all.toJSON() },
      { name: 'read', run: () => accumulator.from(state, chosen as typeof metrics, { by }) },
      { name: 'merged', before: () => void (into = read(earlyText)), run: () => into.merge(late) },
    ],
  }
}
