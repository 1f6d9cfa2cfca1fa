import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exportedMetrics } from '../laws/everyMetric.ts'

const page = readFileSync('llms.txt', 'utf8')
const list = /^## Metrics .*?(?=^## )/ms.exec(page)?.[0].split('\n') ?? []

/** The line of the list that a metric stands on, or nothing. */
const lineOf = (name: string): string => list.find((line) => new RegExp(`^- .*\\b${name}\\b`).test(line)) ?? ''

/** The required option that a metric asks for when it is called without any; `undefined` where all have defaults. */
const requiredBy = (
  metric: (records: readonly never[], options: Record<string, unknown>) => unknown,
): string | undefined => {
  try {
    metric([], {})
    return undefined
  } catch (error) {
    return /needs the option (\w+)/.exec(String(error))?.[1]
  }
}

test('every exported metric is in the list', () => {
  const names = exportedMetrics().map(([name]) => name)
  expect(names).toContain('serviceLevel')
  expect(names.filter((name) => lineOf(name) === '')).toEqual([])
})

// That percentiles want `p` is said once for all.
test('a metric stands beside the option that it requires', () => {
  const required = exportedMetrics().flatMap(([name, metric]) => {
    const option = requiredBy(metric)
    return option === undefined || option === 'p' ? [] : [[name, option] as const]
  })
  expect(required).toContainEqual(['serviceLevel', 'within'])
  expect(required.filter(([name, option]) => !lineOf(name).includes(`\`${option}\``))).toEqual([])
})

test('it is short enough to be read whole', () => {
  expect(Buffer.byteLength(page)).toBeLessThan(12_000)
})
