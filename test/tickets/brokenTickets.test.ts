import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as measures from '../../src/measures/index.ts'
import type { AnyMeasure, Sample } from '../../src/measures/index.ts'
import type { Ticket } from '../../src/model/index.ts'
import type { Clock } from '../../src/time/index.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { ticketArbitrary } from '../arbitraries/ticket.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'
import { creditUnder, placeUnder } from '../metric/facets.ts'

/** There are many measures, and each is asked of everything. */
const RUNS = { numRuns: 40 }

const asOf = Date.UTC(2026, 3, 1)
const within = 86_400_000

/** Every measure of tickets that reads a clock, in all its readings. */
function timed(calendar?: Clock): readonly AnyMeasure<Ticket>[] {
  const starts = (['created', 'first-customer-message', 'handover'] as const).flatMap((start) =>
    (['exclude', 'second-reply', 'count'] as const).map((proactive) => ({ calendar, start, proactive })),
  )
  return [
    ...starts.map((options) => measures.firstResponseTime(options)),
    ...starts.map((options) => measures.firstResponseTime({ ...options, place: 'reply', replies: ['bot', 'agent'] })),
    ...starts.map((options) => measures.nextResponseTime(options)),
    measures.resolutionTime({ calendar }),
    measures.resolutionTime({ calendar, until: 'first-solve', without: ['pending'], place: 'created' }),
    measures.timeInStatus({ calendar, statuses: ['new', 'closed'] }),
    measures.requesterWaitTime({ calendar }),
    measures.pendingTime({ calendar }),
    measures.ticketOnHoldTime({ calendar }),
    measures.agentWorkTime({ calendar }),
  ]
}

const others: readonly AnyMeasure<Ticket>[] = [
  measures.reopening(),
  measures.reopens(),
  measures.oneTouch(),
  measures.replies(),
  measures.created(),
  measures.solved(),
  measures.resolution(),
  measures.resolution({ basis: 'in-period' }),
]

/** Every measure of tickets that needs or takes an instant. */
const asOfMeasures: readonly AnyMeasure<Ticket>[] = [
  measures.firstResponseInTime({ within, asOf }),
  measures.firstResponseInTime({ within, asOf, start: 'handover', boundary: 'exclusive' }),
  measures.resolutionInTime({ within, asOf }),
  measures.resolutionInTime({ within, asOf, without: ['pending'] }),
  measures.agentWorkTime({ asOf }),
  measures.backlog({ asOf }),
  measures.backlogAge({ asOf }),
  measures.unassigned({ asOf }),
]

const anything = brokenArbitrary(ticketArbitrary).map(deepFreeze)
const named = (all: readonly AnyMeasure<Ticket>[]) =>
  all.map((one) => [`${one.id} ${JSON.stringify(one.options)}`, one] as const)

/** The numbers in what a measure yields. */
/** What is never below zero; an instant may lie before 1970, and only has to be one. */
function numbersOf(value: number | string | readonly Sample[]): number[] {
  if (typeof value === 'string') return []
  return typeof value === 'number'
    ? [value]
    : value.flatMap((one) => ('excluded' in one ? [] : [one.value, Math.abs(one.at ?? NaN)]))
}

describe('whatever a record is,', () => {
  test.each(named([...timed(), ...others, ...asOfMeasures]))('%s places and credits it', (_name, measure) => {
    const { agentId, group } = creditUnder(measure)
    fc.assert(
      fc.property(anything, (record) => {
        const at = placeUnder(measure, record)
        expect(at === undefined || Number.isFinite(at)).toBe(true)
        if (record === null || record === undefined) return
        agentId(record)
        group(record)
      }),
      RUNS,
    )
  })

  test.each(named([...timed(), ...others]))(
    '%s finds a number that is none below zero, or a reason',
    (_name, measure) => {
      fc.assert(
        fc.property(anything, (record) => {
          const value = measure(record)
          expect(value).not.toBe('')
          for (const number of numbersOf(value)) expect(number).toBeGreaterThanOrEqual(0)
        }),
        RUNS,
      )
    },
  )
})

describe('on a clock of half the speed', () => {
  const half: Clock = { elapsed: (from, to) => (to - from) / 2, add: (from, duration) => from + 2 * duration }
  const halved = (value: number | string | readonly Sample[]): unknown => {
    if (typeof value === 'string') return value
    if (typeof value === 'number') return value / 2
    return value.map((one) => ('excluded' in one ? one : { ...one, value: one.value / 2 }))
  }
  const slow = timed(half)

  test.each(timed().map((measure, index) => [`${measure.id} ${index}`, measure, slow[index]!] as const))(
    '%s is half as long',
    (_name, measure, slowed) => {
      fc.assert(
        fc.property(ticketArbitrary, (ticket) => {
          expect(slowed(ticket)).toEqual(halved(measure(ticket)))
        }),
        RUNS,
      )
    },
  )
})

describe('where the history is not complete', () => {
  const lost = ticketArbitrary.map(({ discarded: _discarded, ...ticket }) => ({ ...ticket, historyComplete: false }))

  test.each(named([...timed(), ...others]))('%s says so, unless it needs no history', (_name, measure) => {
    fc.assert(
      fc.property(lost, (ticket) => {
        expect(measure(ticket)).toBe(measure.id === 'created' ? 1 : 'truncated')
      }),
      RUNS,
    )
  })
})
