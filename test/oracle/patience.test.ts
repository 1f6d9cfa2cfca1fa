import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { readBankCalls } from '../../examples/data/bankCalls.ts'
import { medianPatience, survival } from '../../src/metrics/index.ts'
import { averageTimeToAbandon } from '../../src/metrics/index.ts'
import type { Interaction } from '../../src/model/index.ts'
import golden from '../golden/patience.json' with { type: 'json' }
import { dataFile, missing } from './dataFile.ts'

const FILE = 'bank-february-1999.tsv'
const path = dataFile(FILE)
if (path === undefined) console.warn(missing(FILE))

describe.skipIf(path === undefined)('the patience of a month of callers', () => {
  const [expected] = golden.cases
  let calls: readonly Interaction[] = []
  beforeAll(() => {
    calls = readBankCalls(readFileSync(path!, 'utf8')).interactions
  })

  test('is what R says, and four times what those who gave up waited on average', () => {
    const { confidence, quantiles, lows, highs } = expected!
    const patience = medianPatience(calls, { confidence })
    expect(patience).toMatchObject({
      value: 280_000,
      count: expected!.calls,
      confidenceInterval: { low: lows[2]! * 1000, high: highs[2]! * 1000, confidence },
    })
    expect(patience.value).toBe(quantiles[2]! * 1000)
    const naive = averageTimeToAbandon(calls)
    expect(naive.count).toBe(expected!.abandoned)
    expect(naive.value! / 1000).toBeCloseTo(expected!.averageTimeToAbandon, 4)
    expect(patience.value! / naive.value!).toBeGreaterThan(4)
  })

  test('has the curve of R', () => {
    const curve = survival(medianPatience, calls, { confidence: expected!.confidence })
    expect(curve.restrictedMean.value! / 1000).toBeCloseTo(expected!.restrictedMean, 6)
    expected!.p.forEach((p, index) => {
      const { value, confidenceInterval } = curve.quantile(p)
      expect([value, confidenceInterval?.low, confidenceInterval?.high]).toEqual(
        [expected!.quantiles, expected!.lows, expected!.highs].map((column) => column[index]! * 1000),
      )
    })
  })
})
