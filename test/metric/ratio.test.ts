import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answeredCount, contactsPerHour, staffedTime } from '../../src/metrics/index.ts'
import type { Result } from '../../src/metrics/index.ts'
import { ratio } from '../../src/metric/ratio.ts'
import type { AgentActivity, Interaction } from '../../src/model/index.ts'
import { hours, minutes } from '../../src/time/index.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'

const counts = fc.dictionary(
  fc.constantFrom('invalid', 'not-yet', 'toString', 'constructor'),
  fc.integer({ min: 1, max: 9 }),
)
const some: fc.Arbitrary<Result> = fc
  .record(
    {
      value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: null, freq: 5 }),
      unit: fc.constantFrom('ms', 'count', 'EUR'),
      count: fc.nat(99),
      records: fc.nat(99),
      excluded: counts,
      excludedSamples: counts,
      notes: counts,
    },
    { requiredKeys: ['value', 'unit', 'count', 'records', 'excluded'] },
  )
  .map((result) => deepFreeze(result))

function resultOf(value: number | null, unit = 'count'): Result {
  return { value, unit, count: 5, records: 9, excluded: { invalid: 4 } }
}

describe('a ratio of results', () => {
  test('is one value over the other, or nothing', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const { value } = ratio(one, other, { unit: 'any' })
        const quotient = one.value === null || other.value === null ? Number.NaN : one.value / other.value
        expect(value).toBe(Number.isFinite(quotient) ? quotient + 0 : null)
      }),
    )
  })

  test('speaks of samples and notes only where there are some', () => {
    expect(ratio(resultOf(6), resultOf(3), { unit: 'any' })).toStrictEqual({
      value: 2,
      unit: 'any',
      count: expect.any(Number) as number,
      records: 18,
      excluded: { invalid: 8 },
    })
  })

  test('accounts for the records of both', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const result = ratio(one, other)
        expect(result.count).toBe(other.count)
        expect(result.records).toBe(one.records + other.records)
        for (const account of ['excluded', 'excludedSamples', 'notes'] as const) {
          const names = new Set([...Object.keys(one[account] ?? {}), ...Object.keys(other[account] ?? {})])
          expect(new Set(Object.keys(result[account] ?? {}))).toEqual(names)
          for (const name of names) {
            const seen = [one, other].map(
              (each) => Object.entries(each[account] ?? {}).find(([key]) => key === name)?.[1] ?? 0,
            )
            expect(Object.entries(result[account]!).find(([key]) => key === name)?.[1]).toBe(seen[0]! + seen[1]!)
          }
        }
      }),
    )
  })

  test.each([
    [resultOf(3), resultOf(4), undefined, 0.75, 'ratio'],
    [resultOf(30), resultOf(hours(4), 'ms'), undefined, 7.5, 'per-hour'],
    [resultOf(hours(1), 'ms'), resultOf(hours(4), 'ms'), undefined, 0.25, 'ratio'],
    [resultOf(90, 'EUR'), resultOf(hours(2), 'ms'), 'per-hour', 45, 'per-hour'],
    [resultOf(90, 'EUR'), resultOf(3), undefined, 30, 'EUR per count'],
    [resultOf(90, 'EUR'), resultOf(2, 'days'), 'per-day', 45, 'per-day'],
    [resultOf(90), resultOf(2, 'hours'), 'per-hour', 45, 'per-hour'],
    [resultOf(0), resultOf(4), undefined, 0, 'ratio'],
    [resultOf(0), resultOf(0), undefined, null, 'ratio'],
    [resultOf(3), resultOf(0), undefined, null, 'ratio'],
    [resultOf(null), resultOf(3), undefined, null, 'ratio'],
    [resultOf(3), resultOf(null), undefined, null, 'ratio'],
  ])('%# has its value and its unit', (one, other, unit, value, named) => {
    expect(ratio(one, other, { unit })).toMatchObject({ value, unit: named })
  })

  test('has no interval', () => {
    const confidenceInterval = { low: 1, high: 5, confidence: 0.95, method: 't' }
    expect(ratio({ ...resultOf(3), confidenceInterval }, resultOf(4))).not.toHaveProperty('confidenceInterval')
  })

  test('of answered contacts and staffed time is contacts per hour', () => {
    const calls = [1, 2, 3].map((at): Interaction => ({
      id: String(at),
      channel: 'voice',
      outcome: 'answered',
      queuedAt: at,
      answeredAt: at,
    }))
    const activities: readonly AgentActivity[] = [
      { agentId: 'ann', state: 'on-contact', from: 0, to: minutes(15), contacts: 3 },
      { agentId: 'ann', state: 'available', from: minutes(15), to: minutes(45) },
    ]
    const { value, unit } = ratio(answeredCount(calls), staffedTime(activities))
    expect({ value, unit }).toEqual({ value: 4, unit: 'per-hour' })
    expect(value).toBe(contactsPerHour(activities).value)
  })

  test('refuses what is no result', () => {
    const one = resultOf(1)
    expect(() => ratio(one, 5 as never)).toThrow('ratio accepts two Results, as metrics give them, got 5')
    expect(() => ratio(null as never, one)).toThrow(TypeError)
    expect(() => ratio(one, one, { unit: 5 } as never)).toThrow('ratio: unit accepts the name of a unit, got 5')
    expect(() => ratio(one, one, { in: 'h' } as never)).toThrow('in')
  })
})
