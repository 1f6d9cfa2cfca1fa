import { days, minutes, parseAll, parseInteraction, parseTicket } from 'support-metrics'
import type { AnsweredInteraction, Interaction } from 'support-metrics'
import { describe, expect, test, vi } from 'vitest'
import { runContactFloor } from '../../examples/simulation/contactFloor.ts'
import { simulateOperation } from '../../examples/simulation/simulateOperation.ts'
import { askCustomers } from '../../examples/simulation/surveys.ts'
import { runTicketDesk } from '../../examples/simulation/ticketDesk.ts'

const MONDAY = Date.UTC(2026, 1, 2)
const WEEK = MONDAY + days(7)
const PER_DAY = 700

const floor = runContactFloor(5, MONDAY, WEEK, PER_DAY)
const tickets = runTicketDesk(5, MONDAY, WEEK, 100)
const surveys = askCustomers(5, WEEK, floor.interactions, tickets)
const answered = floor.interactions.filter((leg): leg is AnsweredInteraction => leg.outcome === 'answered')

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item) ?? ''
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}

describe('simulateOperation', () => {
  test('gives the same records for the same seed, and never asks for chance or time', () => {
    const random = vi.spyOn(Math, 'random')
    const clock = vi.spyOn(Date, 'now')
    const options = { seed: 8, days: 2, interactionsPerDay: 200, ticketsPerDay: 40 }
    const operation = simulateOperation(options)
    expect(simulateOperation(options)).toEqual(operation)
    expect(simulateOperation({ ...options, seed: 9 }).interactions).not.toEqual(operation.interactions)
    expect(random).not.toHaveBeenCalled()
    expect(clock).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })

  test('brings about as many contacts as asked for', () => {
    const { interactions, tickets } = simulateOperation({
      seed: 3,
      from: MONDAY,
      days: 7,
      interactionsPerDay: 400,
      ticketsPerDay: 60,
    })
    expect(interactions.length / 7 / 400).toBeGreaterThan(0.9)
    expect(interactions.length / 7 / 400).toBeLessThan(1.15)
    expect(tickets.length / 7 / 60).toBeGreaterThan(0.9)
    expect(tickets.length / 7 / 60).toBeLessThan(1.2)
  })

  test('breaks a few records, as real exports do, and only those', () => {
    const { interactions, tickets } = simulateOperation({ seed: 3, from: MONDAY, days: 7, interactionsPerDay: 700 })
    const unbroken = runContactFloor(3, MONDAY, WEEK, 700).interactions
    const broken = interactions.filter((leg, place) => JSON.stringify(leg) !== JSON.stringify(unbroken[place]))
    expect(broken.length).toBeGreaterThan(0)
    expect(broken.length / interactions.length).toBeLessThan(0.005)
    expect(parseAll(unbroken, parseInteraction).rejects).toEqual([])
    expect(tickets.length).toBeGreaterThan(0)
  })
})

describe('the contact floor', () => {
  test('sees every outcome, direction and way in', () => {
    const outcomes = new Set(floor.interactions.map((leg) => leg.outcome))
    const usual = [
      'answered',
      'abandoned',
      'overflowed',
      'callback',
      'voicemail',
      'no-answer',
      'blocked',
      'self-served',
    ]
    for (const outcome of [...usual, 'abandoned-before-queue', 'closed']) expect(outcomes).toContain(outcome)
    expect(new Set(floor.interactions.map((leg) => leg.arrivedBy))).toContain('transfer')
    for (const direction of ['inbound', 'outbound', 'callback', 'internal']) {
      expect(new Set(floor.interactions.map((leg) => leg.direction))).toContain(direction)
    }
    expect(new Set(floor.interactions.flatMap((leg) => leg.rings ?? []).map((ring) => ring.result))).toEqual(
      new Set(['accepted', 'no-answer', 'caller-left']),
    )
  })

  test('gives nobody two callers at once, and nobody four chats', () => {
    for (const legs of groupBy(answered, (leg) => leg.agentId).values()) {
      const limit = legs[0]?.channel === 'chat' ? 3 : 1
      const changes = legs.flatMap((leg) => [[leg.answeredAt, 1] as const, [leg.endedAt ?? WEEK, -1] as const])
      changes.sort(([at, step], [other, otherStep]) => at - other || step - otherStep)
      let talking = 0
      for (const [, step] of changes) expect((talking += step)).toBeLessThanOrEqual(limit)
    }
  })

  test('adds up: talk and hold fill a call, and an accepted ring ends in the answer', () => {
    const finished = answered.filter((leg) => leg.endedAt !== undefined && leg.talkTime !== undefined)
    expect(finished.length).toBeGreaterThan(1000)
    for (const leg of finished)
      expect((leg.talkTime ?? 0) + (leg.holdTime ?? 0)).toBe((leg.endedAt ?? 0) - leg.answeredAt)
    for (const leg of answered.filter((leg) => leg.direction === 'inbound')) {
      const ring = leg.rings?.at(-1)
      expect(ring).toMatchObject({ agentId: leg.agentId, result: 'accepted' })
      expect((ring?.at ?? 0) + (ring?.duration ?? 0)).toBe(leg.answeredAt)
    }
  })

  test('knows nothing of what comes after its end', () => {
    const times = (leg: Interaction): readonly unknown[] =>
      Object.entries(leg).flatMap(([field, value]) => (field.endsWith('At') ? [value] : []))
    for (const time of floor.interactions.flatMap(times)) {
      if (time !== undefined) expect(time).toBeLessThan(WEEK)
    }
    for (const { from, to } of [...floor.activities, ...floor.schedule]) {
      expect(from).toBeGreaterThanOrEqual(MONDAY)
      expect(to).toBeGreaterThan(from)
      expect(to).toBeLessThanOrEqual(WEEK)
    }
  })

  test('lets a transferred conversation go on at once in another queue', () => {
    const legs = groupBy(floor.interactions, (leg) => leg.conversationId)
    const transferred = answered.filter((leg) => leg.transferred)
    expect(transferred.length).toBeGreaterThan(10)
    for (const leg of transferred) {
      const next = legs
        .get(leg.conversationId ?? '')
        ?.filter((other) => 'queuedAt' in other && other.queuedAt === leg.endedAt)
      expect(next).toMatchObject([{ arrivedBy: 'transfer', customerId: leg.customerId }])
    }
  })

  test('writes the days of its agents without a gap in a contact and without an overlap', () => {
    for (const log of groupBy(floor.activities, (activity) => activity.agentId).values()) {
      for (const [place, { from }] of log.entries()) expect(from).toBeGreaterThanOrEqual(log[place - 1]?.to ?? MONDAY)
    }
    const contacts = floor.activities.reduce((sum, { contacts = 0 }) => sum + contacts, 0)
    expect(contacts).toBe(answered.length)
  })

  test('plans no agent into two places', () => {
    for (const plan of groupBy(floor.schedule, (activity) => activity.agentId).values()) {
      const inOrder = plan.toSorted((activity, other) => activity.from - other.from)
      for (const [place, { from }] of inOrder.entries())
        expect(from).toBeGreaterThanOrEqual(inOrder[place - 1]?.to ?? MONDAY)
    }
  })

  test('has quiet nights and waits that grow with the load', () => {
    const hourOf = (leg: AnsweredInteraction): number => new Date(leg.queuedAt).getUTCHours()
    expect(answered.filter((leg) => hourOf(leg) === 10).length).toBeGreaterThan(
      20 * answered.filter((leg) => hourOf(leg) === 3).length,
    )
    const waits = answered.map((leg) => leg.answeredAt - leg.queuedAt).sort((wait, other) => wait - other)
    expect(waits.at(Math.floor(waits.length / 2))).toBeLessThan(minutes(1))
    expect(waits.at(-1)).toBeGreaterThan(minutes(3))
  })
})

describe('the ticket desk', () => {
  test('gives tickets that the library takes as they are', () => {
    expect(parseAll(tickets, parseTicket).rejects).toEqual([])
  })

  test('tells a story in order, in which every status follows from the one before', () => {
    for (const { createdAt, events } of tickets) {
      let [at, status] = [createdAt, 'new']
      for (const event of events) {
        expect(event.at).toBeGreaterThanOrEqual(at)
        expect(event.at).toBeLessThan(WEEK)
        at = event.at
        if (event.type !== 'status') continue
        expect(event.from).toBe(status)
        status = event.to
      }
    }
  })

  test('has bots, handovers, transfers, merges, spam, reopenings and proactive tickets', () => {
    const events = tickets.flatMap((ticket) => ticket.events)
    expect(new Set(events.map((event) => event.type))).toEqual(
      new Set(['message', 'status', 'assignment', 'priority', 'handover', 'bot-outcome']),
    )
    expect(events.some((event) => event.type === 'status' && event.from === 'solved' && event.to === 'open')).toBe(true)
    expect(new Set(tickets.map((ticket) => ticket.discarded))).toContain('merged')
    expect(new Set(tickets.map((ticket) => ticket.discarded))).toContain('spam')
    expect(new Set(tickets.map((ticket) => ticket.createdBy))).toContain('agent')
    const ids = new Set(tickets.map((ticket) => ticket.id))
    for (const { discarded, mergedInto } of tickets) expect(discarded === 'merged').toBe(ids.has(mergedInto ?? ''))
  })

  test('has agents who answer in office hours, or finish soon after', () => {
    const replies = tickets
      .flatMap((ticket) => ticket.events)
      .filter((event) => event.type === 'message' && event.from === 'agent')
    expect(replies.length).toBeGreaterThan(300)
    for (const { at } of replies) {
      expect([0, 6]).not.toContain(new Date(at).getUTCDay())
      expect(new Date(at).getUTCHours()).toBeGreaterThanOrEqual(8)
      expect(new Date(at).getUTCHours()).toBeLessThan(20)
    }
  })
})

describe('the surveys', () => {
  test('ask about what there is, and are answered after they were asked', () => {
    const subjects = new Set([...floor.interactions, ...tickets].map((record) => record.id))
    expect(new Set(surveys.map((survey) => survey.id)).size).toBe(surveys.length)
    for (const { kind, subjectId, offeredAt, answeredAt, score } of surveys) {
      if (kind !== 'nps') expect(subjects).toContain(subjectId)
      expect(answeredAt === undefined).toBe(score === undefined)
      expect(offeredAt ?? answeredAt).toBeLessThan(WEEK)
      if (offeredAt !== undefined && answeredAt !== undefined) expect(answeredAt).toBeGreaterThanOrEqual(offeredAt)
    }
    for (const kind of ['csat', 'nps', 'ces']) {
      const answers = surveys.filter((survey) => survey.kind === kind && survey.score !== undefined)
      expect(answers.length).toBeGreaterThan(3)
    }
  })
})
