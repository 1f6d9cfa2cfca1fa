import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  averageFirstResponseTime,
  averageResolutionTime,
  censored,
  mean,
  median,
  medianFirstResponseTime,
  medianPatience,
} from '../../src/metrics/index.ts'
import { firstResponseTime } from '../../src/measures/index.ts'
import { accumulator, report, rollup } from '../../src/report/index.ts'
import { interactionArbitrary } from '../arbitraries/interaction.ts'
import type { Ticket } from '../../src/model/index.ts'
import { ticketArbitrary } from '../arbitraries/ticket.ts'
import { assigned, moved, said, ticket } from '../tickets/build.ts'

const unanswered = censored({ asOf: 100 })
const tickets = [
  ticket([assigned(0, { group: 'a' }), said(10, 'agent'), moved(20, 'solved')]),
  ticket([assigned(0, { group: 'b' }), said(30, 'agent')]),
  ticket([assigned(0, { group: 'b' })]),
  ticket([moved(5, 'solved')]),
]

describe('the censored', () => {
  test('are noted', () => {
    expect(averageFirstResponseTime(tickets, { unanswered })).toMatchObject({ count: 3, notes: { censored: 1 } })
    expect(averageResolutionTime(tickets, { unresolved: unanswered })).toMatchObject({
      count: 4,
      notes: { censored: 2 },
    })
    expect(averageFirstResponseTime(tickets.slice(0, 2), { unanswered })).not.toHaveProperty('notes')
  })

  test('are those that neither gave up nor are left out', () => {
    fc.assert(
      fc.property(fc.array(interactionArbitrary, { maxLength: 20 }), (calls) => {
        const { notes, count } = medianPatience(calls)
        const gaveUp = calls.filter(({ outcome }) => outcome === 'abandoned')
        expect(count - (notes?.['censored'] ?? 0)).toBe(medianPatience(gaveUp).count)
      }),
    )
  })

  test('are not noted where they are left out after all', () => {
    const waiting = { id: '1', channel: 'voice', outcome: 'waiting', queuedAt: 0 } as const
    const patience = medianPatience.with({ asOf: 50, place: 'answered', during: { from: 0, to: 100 } })
    expect(patience([waiting])).toMatchObject({ count: 0, excluded: { 'out-of-period': 1 } })
    expect(patience([waiting])).not.toHaveProperty('notes')
    expect(report([waiting], { patience }).patience).toEqual(patience([waiting]))
  })

  test('are noted in the group that they belong to', () => {
    const metrics = { first: medianFirstResponseTime.with({ unanswered }) }
    const rows = rollup(tickets, { by: { size: (one: Ticket) => one.events.length }, metrics })
    const noted = Object.fromEntries(rows.map(({ size, first }) => [size, first.notes?.['censored'] ?? 0]))
    expect(noted).toEqual({ 1: 1, 2: 0, 3: 0 })
    expect(report(tickets, metrics).first).toEqual(medianFirstResponseTime(tickets, { unanswered }))
  })

  test('are kept apart in states that are stored and merged', () => {
    fc.assert(
      fc.property(fc.array(ticketArbitrary, { maxLength: 12 }), fc.nat(12), (given, at) => {
        const first = medianFirstResponseTime.with({ unanswered: censored({ asOf: Date.UTC(2026, 2, 30) }) })
        const [before, after] = [given.slice(0, at), given.slice(at)].map((part) => {
          const one = accumulator({ first })
          one.addAll(part)
          return JSON.parse(JSON.stringify(one)) as never
        })
        const merged = accumulator.from(before!, { first }).merge(accumulator.from(after!, { first }))
        expect(merged.result().first).toStrictEqual(first(given))
      }),
    )
    const other = medianFirstResponseTime.with({ unanswered: censored({ asOf: 200 }) })
    const state = JSON.parse(JSON.stringify(accumulator({ first: other }))) as never
    expect(() => accumulator.from(state, { first: other.with({ unanswered }) })).toThrow('the option unanswered')
  })
})

describe('a metric of one’s own over a measure that censors', () => {
  const measure = firstResponseTime({ unanswered })

  test('says what the built-in one says', () => {
    const given = [...tickets, ticket([], { createdAt: 80 })]
    expect(mean(measure)(given)).toEqual(averageFirstResponseTime(given, { unanswered }))
    expect(mean(measure)(given).value).toBe(10 + 0.75 * 20 + 0.375 * 70)
    expect(median(measure)(given)).toEqual(medianFirstResponseTime(given, { unanswered }))
    const during = { from: 0, to: 1 }
    expect(mean(measure)(given, { during })).toMatchObject(averageFirstResponseTime(given, { unanswered, during }))
  })
})
