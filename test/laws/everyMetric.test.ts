import { describe, expect, test } from 'vitest'
import { everyMetric, exportedMetrics } from './everyMetric.ts'

describe('the register of metrics', () => {
  const registered = new Set(everyMetric().map(({ name }) => name))

  test.each(exportedMetrics())('knows how to ask %s', (name) => {
    expect([...registered]).toContain(name)
  })

  test('finds what is exported', () => {
    expect([...registered]).toEqual(expect.arrayContaining(['averageHandleTime', 'serviceLevel', 'ringNoAnswerRate']))
  })

  test.each(exportedMetrics())('finds %s under its own name', (name, metric) => {
    expect(metric.id).toBe(name)
  })
})
