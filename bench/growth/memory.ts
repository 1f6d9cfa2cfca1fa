import {
  accumulator,
  averageSpeedOfAnswer,
  longestWait,
  medianWaitTime,
  offeredCount,
  percentileWaitTime,
  serviceLevel,
  sketch,
} from 'support-metrics'
import type { Interaction } from 'support-metrics'
import { generator } from '../random.ts'
import type { Cells } from '../section.ts'

/** The metrics whose states are weighed, beside the count that every group has anyway. */
const WEIGHED = {
  'the group and its count': {},
  share: { serviceLevel: serviceLevel.with({ within: 20_000 }) },
  mean: { asa: averageSpeedOfAnswer },
  maximum: { longest: longestWait },
  'median and 90th percentile, exact()': { median: medianWaitTime, p90: percentileWaitTime.with({ p: 0.9 }) },
  'median and 90th percentile, sketch()': {
    median: medianWaitTime.with({ quantiles: sketch() }),
    p90: percentileWaitTime.with({ p: 0.9, quantiles: sketch() }),
  },
}

/** What an accumulator keeps of so many groups of 20 and of 200 records, by metric. */
export function memory(groups: number): readonly Cells[] {
  const [few, many] = [20, 200].map((perGroup) =>
    Object.values(WEIGHED).map((metrics) => Math.round(bytesOf(metrics, groups, perGroup) / groups)),
  ) as [number[], number[]]
  return Object.keys(WEIGHED).map((state, index) => ({
    state,
    'bytes a group, 20 records': few[index]! - (index === 0 ? 0 : few[0]!),
    'bytes a group, 200 records': many[index]! - (index === 0 ? 0 : many[0]!),
  }))
}

/** The bytes that an accumulator keeps of records, which it does not keep. */
function bytesOf(metrics: object, groups: number, perGroup: number): number {
  const fill = (groupCount: number): object =>
    accumulator({ offered: offeredCount, ...metrics }, { by: { queue: 'queue' } }).addAll(calls(groupCount, perGroup))
  fill(10) // so that what is compiled and cached is not weighed
  const before = bytesNow()
  const filled = [fill(groups)]
  const after = bytesNow()
  filled.pop() // what is used later cannot have been collected before
  return after - before
}

function bytesNow(): number {
  for (let round = 0; round < 3; round++) globalThis.gc!()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** Answered calls, the same number for each queue, made one by one. */
function* calls(groups: number, perGroup: number): Generator<Interaction> {
  const random = generator(3)
  for (let row = 0; row < groups * perGroup; row++) {
    const queue = `queue ${row % groups}`
    const wait = Math.floor(-30_000 * Math.log(1 - random()))
    yield { id: `c${row}`, channel: 'voice', outcome: 'answered', queue, queuedAt: row, answeredAt: row + wait }
  }
}
