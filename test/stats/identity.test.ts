import { expect, it } from 'vitest'
import {
  count,
  maximum,
  mean,
  median,
  minimum,
  netScore,
  ratio,
  share,
  survivalMean,
  total,
} from 'support-metrics/stats'

it('names the state of each statistic for good, since stored states are known by it', () => {
  const ids = [count, total, mean, median, minimum, maximum, share, ratio, netScore, survivalMean].map((of) => of().id)
  expect(ids).toStrictEqual([
    'count',
    'total',
    'mean',
    'values',
    'minimum',
    'maximum',
    'share',
    'ratio',
    'net-score',
    'survival',
  ])
})
