import _ from 'lodash'
import { exact, sketch } from 'support-metrics/stats'
import { selection } from '../quantiles/byHand.ts'
import { datadogMerged, datadogSketch } from '../quantiles/datadog.ts'
import { merged, mergedInPairs, oursOver, stateOf } from '../quantiles/ours.ts'
import { raceOfQuantiles } from '../quantiles/race.ts'
import { samples } from '../quantiles/samples.ts'
import { written } from '../section.ts'
import type { Table } from '../section.ts'

/** How many states there are: as many as queues and hours in the report. */
const STATES = 480

/** Median and 90th percentile of samples that lie in many states. */
export async function mergingTable(count: number, rounds: number): Promise<Table> {
  const values = samples(count)
  const list = Array.from(values)
  const parts = _.chunk(list, Math.ceil(count / STATES))
  const [keeping, counting] = [oursOver(exact()), oursOver(sketch())]
  const kept = parts.map((part) => stateOf(keeping.median, part))
  const counted = parts.map((part) => stateOf(counting.median, part))
  const datadogs = parts.map(datadogSketch)
  const rows = await raceOfQuantiles(
    [
      { name: 'selection from all samples, unmerged', within: 0, run: () => selection(values) },
      { name: 'support-metrics sketch()', within: 0.01, run: () => merged(counting, counted), aim: '≤ 2 ms' },
      { name: '@datadog/sketches-js', within: 0.01, run: () => datadogMerged(datadogs) },
      { name: 'support-metrics exact()', within: 0, run: () => merged(keeping, kept), aim: '≤ 90 ms for 1,000,000' },
      { name: 'support-metrics exact(), in pairs', within: 0, run: () => mergedInPairs(keeping, kept) },
    ],
    rounds,
  )
  const sizes = [
    `A state as JSON: ${sizeOf(counted[0])} of our sketch, ${sizeOf(kept[0])} of exact samples.`,
    `Of all samples: ${sizeOf(stateOf(counting.median, values))} and ${sizeOf(list)}.`,
  ]
  const title = `By merging ${parts.length} states of ${written(parts[0]!.length)} samples each`
  return { title, rows, notes: [sizes.join(' ')] }
}

function sizeOf(state: unknown): string {
  return `${Math.round(JSON.stringify(state).length / 100) / 10} kB`
}
