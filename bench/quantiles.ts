import _ from 'lodash'
import { quantile as simpleQuantile } from 'simple-statistics'
import { exact, sketch } from 'support-metrics/stats'
import { errorOf } from './quantiles/answer.ts'
import type { Pair } from './quantiles/answer.ts'
import { arraySort, nativeSort, pairOf, selection } from './quantiles/byHand.ts'
import { datadogMerged, datadogPair, datadogSketch } from './quantiles/datadog.ts'
import { byColumn, bySample, merged, mergedInPairs, oursOver, stateOf } from './quantiles/ours.ts'
import { samples } from './quantiles/samples.ts'
import { written } from './section.ts'
import type { Cells, Scale, Section, Table } from './section.ts'
import { race } from './timing.ts'
import { timingRows } from './timingRows.ts'

/** Median and 90th percentile, exactly and by sketches. */
export const quantileSection: Section = { title: 'Median and 90th percentile', measure }

/** Somebody with an answer, and how far it may be off. */
interface QuantileContender {
  readonly name: string
  readonly within: number
  readonly run: () => Pair
}

async function measure({ size, rounds }: Scale): Promise<readonly Table[]> {
  const values = samples(size(1_000_000))
  const list = Array.from(values)
  const [keeping, counting] = [oursOver(exact()), oursOver(sketch())]
  const parts = _.chunk(list, Math.ceil(list.length / 480))
  const kept = parts.map((part) => stateOf(keeping.median, part))
  const counted = parts.map((part) => stateOf(counting.median, part))
  const datadogs = parts.map(datadogSketch)

  const all = await raced(
    [
      { name: 'hand-written selection', within: 0, run: () => selection(values) },
      { name: 'support-metrics exact(), a column', within: 0, run: () => byColumn(keeping, values) },
      { name: 'support-metrics exact(), one by one', within: 0, run: () => bySample(keeping, values) },
      { name: 'Float64Array.sort', within: 0, run: () => nativeSort(values) },
      { name: 'Array.sort', within: 0, run: () => arraySort(list) },
      { name: 'lodash sortBy', within: 0, run: () => pairOf(_.sortBy(list)) },
      {
        name: 'simple-statistics quantile',
        within: 0.001,
        run: () => simpleQuantile(list, [0.5, 0.9]) as [number, number],
      },
      { name: 'support-metrics sketch(), a column', within: 0.01, run: () => byColumn(counting, values) },
      { name: 'support-metrics sketch(), one by one', within: 0.01, run: () => bySample(counting, values) },
      { name: '@datadog/sketches-js, one by one', within: 0.01, run: () => datadogPair(datadogSketch(values)) },
    ],
    rounds,
  )
  const merging = await raced(
    [
      { name: 'selection from all samples, unmerged', within: 0, run: () => selection(values) },
      { name: 'support-metrics sketch()', within: 0.01, run: () => merged(counting, counted) },
      { name: '@datadog/sketches-js', within: 0.01, run: () => datadogMerged(datadogs) },
      { name: 'support-metrics exact(), in pairs', within: 0, run: () => mergedInPairs(keeping, kept) },
    ],
    rounds,
  )
  const count = written(values.length)
  return [
    { title: `Of ${count} log-normal durations`, rows: all },
    {
      title: `By merging ${parts.length} states of ${written(parts[0]!.length)} samples each`,
      rows: merging,
      notes: [
        `A state as JSON: ${sizeOf(counted[0])} of our sketch, ${sizeOf(kept[0])} of exact samples. ` +
          `Of all samples: ${sizeOf(stateOf(counting.median, values))} and ${sizeOf(list)}.`,
      ],
    },
  ]
}

/** Timings of contenders whose answers were checked, with their relative error. */
async function raced(contenders: readonly QuantileContender[], rounds: number): Promise<readonly Cells[]> {
  const expected = contenders[0]!.run()
  const errors = contenders.map(({ name, within, run }) => {
    const error = errorOf(expected, run())
    if (!(error <= within)) throw new Error(`${name} is off by ${error * 100} %`)
    return error
  })
  const rows = timingRows(await race<unknown>(contenders, rounds, () => undefined))
  return rows.map((row, index) => ({ ...row, 'off by %': Number((errors[index]! * 100).toPrecision(2)) }))
}

function sizeOf(state: unknown): string {
  return `${Math.round(JSON.stringify(state).length / 100) / 10} kB`
}
