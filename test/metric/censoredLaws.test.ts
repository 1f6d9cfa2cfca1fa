import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { censored, medianPatience } from '../../src/metrics/index.ts'
import {
  averageFirstResponseTime,
  averageNextResponseTime,
  averageResolutionTime,
  medianFirstResponseTime,
  medianResolutionTime,
  percentileFirstResponseTime,
} from '../../src/metrics/index.ts'
import type { Ticket } from '../../src/model/index.ts'
import { metricLaws } from '../laws/metricLaws.ts'
import { interactions, tickets } from '../laws/recordKinds.ts'
import { said, ticket } from '../tickets/build.ts'

const end = Date.UTC(2026, 2, 30, 12)
const unanswered = censored({ asOf: end })
const mayLackValue = true

metricLaws('averageFirstResponseTime, censored', averageFirstResponseTime.with({ unanswered }), tickets)
metricLaws(
  'medianFirstResponseTime, censored, from the handover',
  medianFirstResponseTime.with({ unanswered, start: 'handover', proactive: 'second-reply' }),
  tickets,
  { mayLackValue },
)
metricLaws(
  'percentileFirstResponseTime, censored',
  percentileFirstResponseTime.with({ unanswered, p: 0.25 }),
  tickets,
  { mayLackValue },
)
metricLaws(
  'averageNextResponseTime, censored',
  averageNextResponseTime.with({ unanswered, proactive: 'exclude' }),
  tickets,
)
metricLaws(
  'averageResolutionTime, censored, without pending',
  averageResolutionTime.with({ unresolved: unanswered, without: ['pending'], until: 'first-solve' }),
  tickets,
)
metricLaws('medianResolutionTime, censored', medianResolutionTime.with({ unresolved: unanswered }), tickets, {
  mayLackValue,
})
metricLaws(
  'medianPatience of conversations at an instant',
  medianPatience.with({ per: 'conversation', asOf: end }),
  interactions,
  { mayLackValue },
)

// An agent who writes at the creation has begun the ticket.
const times = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 15 })
const asOf = 1_000
const answeredAfter = (time: number): Ticket => ticket([said(time, 'agent')])
const waitingFor = (time: number): Ticket => ticket([], { createdAt: asOf - time })
const share = fc.constantFrom(0.1, 0.25, 0.5, 0.75, 0.9)
const orNever = (value: number | null): number => value ?? Infinity

describe('censored first response times', () => {
  test('are ordinary ones where nothing waits: the mean, and quantiles of type 2', () => {
    fc.assert(
      fc.property(times, share, (answered, p) => {
        const given = answered.map(answeredAfter)
        const options = { unanswered: censored({ asOf }) }
        const average = averageFirstResponseTime(given, options).value!
        expect(average).toBeCloseTo(averageFirstResponseTime(given).value!, 9)
        expect(percentileFirstResponseTime(given, { ...options, p }).value).toBe(typeTwo(answered, p))
      }),
    )
  })

  test('are never lowered by one more ticket that waits', () => {
    fc.assert(
      fc.property(times, times, share, fc.integer({ min: 1, max: 60 }), (answered, waiting, p, more) => {
        const given = [...answered.map(answeredAfter), ...waiting.map(waitingFor)]
        const metric = percentileFirstResponseTime.with({ unanswered: censored({ asOf }), p })
        expect(orNever(metric([...given, waitingFor(more)]).value)).toBeGreaterThanOrEqual(orNever(metric(given).value))
      }),
    )
  })

  test('are never lowered by waiting longer', () => {
    fc.assert(
      fc.property(times, times, share, fc.nat(100), (answered, waiting, p, longer) => {
        const given = [...answered.map(answeredAfter), ...waiting.map(waitingFor)]
        const value = (at: number): number =>
          orNever(percentileFirstResponseTime(given, { unanswered: censored({ asOf: at }), p }).value)
        const average = (at: number): number =>
          averageFirstResponseTime(given, { unanswered: censored({ asOf: at }) }).value!
        expect(value(asOf + longer)).toBeGreaterThanOrEqual(value(asOf))
        expect(average(asOf + longer)).toBeGreaterThanOrEqual(average(asOf) - 1e-9)
      }),
    )
  })

  test('are never below those of the answered alone', () => {
    fc.assert(
      fc.property(times, times, share, (answered, waiting, p) => {
        const [some, all] = [answered.map(answeredAfter), waiting.map(waitingFor)]
        const metric = percentileFirstResponseTime.with({ unanswered: censored({ asOf }), p })
        expect(orNever(metric([...some, ...all]).value)).toBeGreaterThanOrEqual(metric(some).value!)
      }),
    )
  })
})

/** The p-quantile of type 2 of Hyndman and Fan: the middle of two samples where exactly the share p is below. */
function typeTwo(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const rank = sorted.length * p
  const whole = Math.round(rank)
  if (Math.abs(rank - whole) > 1e-9) return sorted[Math.ceil(rank) - 1]!
  return (sorted[whole - 1]! + (sorted[whole] ?? sorted[whole - 1]!)) / 2
}
