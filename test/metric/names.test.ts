import { expect, test } from 'vitest'
import * as exported from '../../src/metrics/index.ts'
import type { MetricInfo } from '../../src/metrics/index.ts'
import golden from '../golden/metric-names.json' with { type: 'json' }

const metrics = exported as unknown as Readonly<Record<string, Partial<MetricInfo>>>

test.each(golden.cases)('%s is shown as %s', (name = '', ...shown) => {
  const { id, label, unit, better } = metrics[name] ?? {}
  expect([id, label, unit, better]).toStrictEqual([name, ...shown])
})

test('no two metrics are shown alike', () => {
  const labels = golden.cases.map(([, label]) => label)
  expect(new Set(labels).size).toBe(labels.length)
})
