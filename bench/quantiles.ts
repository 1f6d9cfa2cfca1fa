import _ from 'lodash'
import { quantile as simpleQuantile } from 'simple-statistics'
import { exact, sketch } from 'support-metrics/stats'
import { arraySort, nativeSort, pairOf, selection } from './quantiles/byHand.ts'
import { datadogPair, datadogSketch } from './quantiles/datadog.ts'
import { bySample, oursOver, reported } from './quantiles/ours.ts'
import { raceOfQuantiles } from './quantiles/race.ts'
import { samples } from './quantiles/samples.ts'
import { written } from './section.ts'
import type { Scale, Section, Table } from './section.ts'

/** Median and 90th percentile, exactly and by sketches. */
export const quantileSection: Section = { title: 'Median and 90th percentile', measure }

async function measure({ size, rounds }: Scale): Promise<readonly Table[]> {
  const values = samples(size(1_000_000))
  const list = Array.from(values)
  const rows = await raceOfQuantiles(
    [
      { name: 'hand-written selection', within: 0, run: () => selection(values) },
      { name: 'support-metrics report, exact()', within: 0, run: () => reported(exact(), values) },
      { name: 'support-metrics exact(), one by one', within: 0, run: () => bySample(oursOver(exact()), values) },
      { name: 'Float64Array.sort', within: 0, run: () => nativeSort(values) },
      { name: 'Array.sort', within: 0, run: () => arraySort(list) },
      { name: 'lodash sortBy', within: 0, run: () => pairOf(_.sortBy(list)) },
      {
        name: 'simple-statistics quantile',
        within: 0.001,
        run: () => simpleQuantile(list, [0.5, 0.9]) as [number, number],
      },
      { name: 'support-metrics report, sketch()', within: 0.01, run: () => reported(sketch(), values) },
      { name: 'support-metrics sketch(), one by one', within: 0.01, run: () => bySample(oursOver(sketch()), values) },
      { name: '@datadog/sketches-js, one by one', within: 0.01, run: () => datadogPair(datadogSketch(values)) },
    ],
    rounds,
  )
  return [{ title: `Of ${written(values.length)} log-normal durations`, rows }]
}
