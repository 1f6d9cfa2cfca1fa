import { accumulator, byInterval } from 'support-metrics'
import { disagreement, valuesOf } from './disagreement.ts'
import type { Answer } from './report/answer.ts'
import { contacts } from './report/contacts.ts'
import { metrics } from './report/ours.ts'
import type { RatedInteraction } from './report/ours.ts'
import { written } from './section.ts'
import type { Scale, Section, Table } from './section.ts'
import { groupTable } from './states/groups.ts'
import { mergingTable } from './states/merging.ts'
import { race } from './timing.ts'
import { eachRows } from './timingRows.ts'

/** Partial results: filled record by record, stored, read and merged. */
export const stateSection: Section = { title: 'Partial results', measure }

async function measure({ quick, size, rounds }: Scale): Promise<readonly Table[]> {
  return [
    await fillingTable(size(500_000), rounds),
    await mergingTable(size(1_000_000), rounds),
    await groupTable(quick ? 200 : 10_000, rounds),
  ]
}

/** Records one by one and all at once. */
async function fillingTable(count: number, rounds: number): Promise<Table> {
  const data = contacts(count) as readonly RatedInteraction[]
  const timings = await race(
    [
      { name: 'addAll', run: () => filled((into) => void into.addAll(data)) },
      {
        name: 'add, one by one',
        run: () =>
          filled((into) => {
            for (const record of data) into.add(record)
          }),
        aim: '≤ 1.5',
      },
    ],
    rounds,
    disagreement,
  )
  return {
    title: `An accumulator of the thirteen metrics by queue and hour of day takes in ${written(count)} records`,
    rows: eachRows(timings, { unit: 'ns', of: 'record', count }),
  }
}

function emptyAccumulator() {
  return accumulator(metrics, { by: { queue: 'queue', hour: byInterval({ every: 'hour-of-day', timeZone: 'UTC' }) } })
}

function filled(fill: (into: ReturnType<typeof emptyAccumulator>) => void): Answer {
  const into = emptyAccumulator()
  fill(into)
  return new Map(into.result().map(({ queue, hour, ...results }) => [`${queue} ${hour}`, valuesOf(results)]))
}
