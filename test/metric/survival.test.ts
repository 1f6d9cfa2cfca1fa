import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { speedOfAnswer } from '../../src/measures/index.ts'
import { patience } from '../../src/queue/patience.ts'
import { censored, medianPatience, survival } from '../../src/metrics/index.ts'
import {
  averageFirstResponseTime,
  averageResolutionTime,
  medianFirstResponseTime,
  percentileFirstResponseTime,
  percentileResolutionTime,
} from '../../src/metrics/index.ts'
import type { Interaction, Ticket } from '../../src/model/index.ts'
import { accumulator } from '../../src/report/index.ts'
import { interactionArbitrary } from '../arbitraries/interaction.ts'
import restricted from '../golden/stats-restricted-mean.json' with { type: 'json' }
import golden from '../golden/stats-survival.json' with { type: 'json' }
import { moved, said, ticket } from '../tickets/build.ts'

const asOf = 1e6
type Sample = readonly [time: number, isObserved: boolean]

/** A ticket answered and solved after a time, or waiting for as long at the end of observation. */
function ticketOf([time, isObserved]: Sample): Ticket {
  return isObserved ? ticket([said(time, 'agent'), moved(time, 'solved')]) : ticket([], { createdAt: asOf - time })
}

/** A call abandoned after a time, or answered. */
function callOf([time, isObserved]: Sample): Interaction {
  const call = { id: '1', channel: 'voice', queuedAt: 0 } as const
  return isObserved
    ? { ...call, outcome: 'abandoned', leftAt: time }
    : { ...call, outcome: 'answered', answeredAt: time }
}

describe('the metrics agree with R', () => {
  test.each(golden.cases)('on $name, $interval at $confidence', (given) => {
    const samples = given.time.map((time, index): Sample => [time, given.status[index] === 1])
    const [tickets, calls] = [samples.map(ticketOf), samples.map(callOf)]
    const unanswered = censored({ asOf })
    const [median = null] = given.median
    expect(medianFirstResponseTime(tickets, { unanswered }).value).toBe(median)
    expect(medianPatience(calls).value).toBe(median)
    const response = percentileFirstResponseTime.with({ p: 0.5, unanswered })
    const resolution = percentileResolutionTime.with({ p: 0.5, unresolved: unanswered })
    given.p.forEach((p, index) => {
      expect(response(tickets, { p }).value).toBe(given.quantiles[index])
      expect(resolution(tickets, { p }).value).toBe(given.quantiles[index])
    })
    expect(averageFirstResponseTime(tickets, { unanswered }).value).toBeCloseTo(given.restrictedMean, 9)
    expect(averageResolutionTime(tickets, { unresolved: unanswered }).value).toBeCloseTo(given.restrictedMean, 9)

    const { confidence, interval } = given as { confidence: number; interval: 'log-log' | 'plain' }
    const curve = survival(medianPatience, calls, { confidence, interval })
    expect(curve.steps.map(({ time }) => time)).toEqual(given.times)
    curve.steps.forEach(({ survival: share }, index) => {
      expect(share).toBeCloseTo(given.survival[index]!, 9)
    })
    expect(curve.median.value).toBe(median)
    expect(curve.quantile(0.25).confidenceInterval?.low ?? null).toBe(given.highs[1] === null ? null : given.lows[1])
    if (interval === 'log-log') {
      const { confidenceInterval = null } = medianPatience(calls, { confidence })
      const [, low, high] = given.median
      expect(confidenceInterval).toEqual(
        low === null || high === null ? null : { low, high, confidence, method: 'brookmeyer-crowley-log-log' },
      )
    }
  })
})

test.each(restricted.cases)(
  'censored averages have the interval of R on $name',
  ({ name, error, confidence, low, high }) => {
    const given = golden.cases.find((one) => one.name === name)!
    const tickets = given.time.map((time, index) => ticketOf([time, given.status[index] === 1]))
    const [first, second] = [tickets.slice(0, 3), tickets.slice(3)]
    confidence.forEach((probability, index) => {
      const metrics = {
        response: averageFirstResponseTime.with({ unanswered: censored({ asOf }), confidence: probability }),
        resolution: averageResolutionTime.with({ unresolved: censored({ asOf }), confidence: probability }),
      }
      const stored = JSON.stringify(accumulator(metrics).addAll(second))
      const { response, resolution } = accumulator
        .from(JSON.parse(stored), metrics)
        .merge(accumulator(metrics).addAll(first))
        .result()
      expect(response).toStrictEqual(metrics.response(tickets))
      for (const { confidenceInterval: interval } of [response, resolution]) {
        expect(interval === undefined).toBe(error === 0)
        if (interval === undefined) continue
        expect(interval).toMatchObject({ confidence: probability, method: 'greenwood' })
        expect(interval.low).toBeCloseTo(low[index]!, 9)
        expect(interval.high).toBeCloseTo(high[index]!, 9)
      }
      const curve = survival(metrics.response, tickets, { confidence: probability })
      expect(curve.restrictedMean.confidenceInterval).toStrictEqual(response.confidenceInterval)
    })
  },
)

describe('survival', () => {
  test('is the same of a metric and of its measure, with the account of the metric', () => {
    fc.assert(
      fc.property(fc.array(interactionArbitrary, { maxLength: 12 }), (calls) => {
        const { count, records, excluded, unit, median } = survival(medianPatience, calls)
        const result = medianPatience(calls)
        expect({ count, records, excluded, unit, ...median }).toEqual({
          count: result.count,
          records: result.records,
          excluded: result.excluded,
          unit: result.unit,
          value: result.value,
        })
        expect(JSON.stringify(survival(patience(), calls))).toBe(JSON.stringify(survival(medianPatience, calls)))
      }),
    )
  })

  test('falls from 1, never rises, and tells how many it is about', () => {
    fc.assert(
      fc.property(fc.array(interactionArbitrary, { maxLength: 12 }), (calls) => {
        const { steps, count } = survival(patience({ asOf: Date.UTC(2026, 2, 30) }), calls)
        expect(steps[0]?.atRisk ?? 0).toBe(count)
        steps.forEach(({ survival: share }, index) => {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(steps[index - 1]?.survival ?? 1)
        })
      }),
    )
  })

  test('of a measure that censors nothing is the share above each time', () => {
    const calls = [10, 20, 20, 40].map((time) => callOf([time, false]))
    expect(survival(speedOfAnswer(), calls).steps.map(({ survival: share }) => share)).toEqual([0.75, 0.25, 0])
    expect(survival(speedOfAnswer(), calls)).toMatchObject({ restrictedMean: { value: 22.5 }, unit: 'ms', count: 4 })
  })

  test('links what the metric links, and views what it views', () => {
    const conversationId = 'c'
    const legs = [
      { ...callOf([10, true]), conversationId },
      { ...callOf([30, true]), queuedAt: 20, conversationId },
    ]
    expect(survival(medianPatience, legs).count).toBe(2)
    expect(survival(medianPatience.with({ per: 'conversation' }), legs)).toMatchObject({ count: 1, records: 1 })
    expect(survival(medianPatience.with({ asOf: 5 }), legs)).toMatchObject({ count: 1, restrictedMean: { value: 5 } })
  })

  test('of nothing has no steps', () => {
    expect(survival(medianPatience, [])).toMatchObject({
      steps: [],
      median: { value: null },
      restrictedMean: { value: null },
    })
  })

  test('refuses what it is not about', () => {
    expect(() => survival((() => 1) as never, [])).toThrow('survival accepts a measure, or a metric')
    expect(() => survival(undefined as never, [])).toThrow(TypeError)
    expect(() => survival(percentileFirstResponseTime as never, [])).toThrow('with its required options bound')
    expect(() => survival(medianPatience, [], { p: 1 } as never)).toThrow(TypeError)
  })
})
