import { days, minutes, parseAll, parseInteraction, parseTicket } from 'support-metrics'
import type { AnsweredInteraction } from 'support-metrics'
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
      const changes = legs.flatMap((leg) => [[leg.answeredAt, 1] as const, [leg.endedAt ?? WEEK, -1] as const])
      changes.sort(([at, step], [other, otherStep]) => at - other || step - otherStep)
      let [talking, most] = [0, 0]
      for (const [, step] of changes) most = Math.max(most, (talking += step))
      expect(most).toBeLessThanOrEqual(legs[0]?.channel === 'chat' ? 3 : 1)
    }
  })

  test('adds up: talk and hold fill a call, and an accepted ring ends in the answer', () => {
    const finished = answered.filter((leg) => leg.endedAt !== undefined && leg.talkTime !== undefined)
    expect(finished.length).toBeGreaterThan(1000)
    const lengthOf = (leg: AnsweredInteraction): number => (leg.endedAt ?? 0) - leg.answeredAt
    expect(finished.filter((leg) => (leg.talkTime ?? 0) + (leg.holdTime ?? 0) !== lengthOf(leg))).toEqual([])
    const rung = answered.filter((leg) => leg.direction === 'inbound').map((leg) => ({ leg, ring: leg.rings?.at(-1) }))
    expect(rung.filter(({ leg, ring }) => ring?.result !== 'accepted' || ring.agentId !== leg.agentId)).toEqual([])
    expect(rung.filter(({ leg, ring }) => (ring?.at ?? 0) + (ring?.duration ?? 0) !== leg.answeredAt)).toEqual([])
  })

  test('knows nothing of what comes after its end', () => {
    const times = floor.interactions.flatMap((leg) =>
      Object.entries<unknown>({ ...leg })
        .filter(([field, value]) => field.endsWith('At') && value !== undefined)
        .map(([, value]) => value),
    )
    expect(times.filter((time) => !(typeof time === 'number' && time >= MONDAY && time < WEEK))).toEqual([])
    const stretches = [...floor.activities, ...floor.schedule]
    expect(stretches.filter(({ from, to }) => !(from >= MONDAY && from < to && to <= WEEK))).toEqual([])
  })

  test('lets a transferred conversation go on at once in another queue', () => {
    const legs = groupBy(floor.interactions, (leg) => leg.conversationId)
    const transferred = answered.filter((leg) => leg.transferred)
    expect(transferred.length).toBeGreaterThan(10)
    for (const { conversationId, customerId, endedAt } of transferred) {
      const next = legs.get(conversationId ?? '')?.filter((leg) => 'queuedAt' in leg && leg.queuedAt === endedAt)
      expect(next).toMatchObject([{ arrivedBy: 'transfer', customerId }])
    }
  })

  test('writes the days of its agents without an overlap, and counts every contact once', () => {
    expect([...groupBy(floor.activities, ({ agentId }) => agentId).values()].flatMap(overlapsOf)).toEqual([])
    const contacts = floor.activities.reduce((sum, { contacts = 0 }) => sum + contacts, 0)
    expect(contacts).toBe(answered.length)
  })

  test('plans no agent into two places', () => {
    const plans = [...groupBy(floor.schedule, ({ agentId }) => agentId).values()]
    expect(plans.flatMap((plan) => overlapsOf(plan.toSorted((one, other) => one.from - other.from)))).toEqual([])
  })

  test('has quiet nights and waits that grow with the load', () => {
    const inHour = (hour: number): number =>
      answered.filter((leg) => new Date(leg.queuedAt).getUTCHours() === hour).length
    expect(inHour(10)).toBeGreaterThan(20 * inHour(3))
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
      const times = [createdAt, ...events.map(({ at }) => at)]
      expect(times).toEqual(times.toSorted((time, other) => time - other))
      expect(times.at(-1)).toBeLessThan(WEEK)
      const changes = events.filter((event) => event.type === 'status')
      expect(changes.map(({ from }) => from)).toEqual(['new', ...changes.map(({ to }) => to)].slice(0, changes.length))
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
    expect(
      tickets.filter(({ discarded, mergedInto = '' }) => (discarded === 'merged') !== ids.has(mergedInto)),
    ).toEqual([])
  })

  test('has agents who answer in office hours, or finish soon after', () => {
    const replies = tickets
      .flatMap((ticket) => ticket.events)
      .filter((event) => event.type === 'message' && event.from === 'agent')
      .map(({ at }) => new Date(at))
    expect(replies.length).toBeGreaterThan(300)
    expect(replies.filter((at) => at.getUTCDay() % 6 === 0)).toEqual([])
    expect(replies.filter((at) => at.getUTCHours() < 8 || at.getUTCHours() > 19)).toEqual([])
  })
})

describe('the surveys', () => {
  test('ask about what there is, and are answered after they were asked', () => {
    const subjects = new Set([...floor.interactions, ...tickets].map((record) => record.id))
    expect(new Set(surveys.map((survey) => survey.id)).size).toBe(surveys.length)
    expect(surveys.filter(({ kind, subjectId = '' }) => kind !== 'nps' && !subjects.has(subjectId))).toEqual([])
    expect(surveys.filter(({ answeredAt, score }) => (answeredAt === undefined) !== (score === undefined))).toEqual([])
    expect(surveys.filter(({ offeredAt, answeredAt }) => !((offeredAt ?? answeredAt ?? WEEK) < WEEK))).toEqual([])
    expect(surveys.filter(({ offeredAt = 0, answeredAt = WEEK }) => !(offeredAt <= answeredAt))).toEqual([])
    for (const kind of ['csat', 'nps', 'ces']) {
      const answers = surveys.filter((survey) => survey.kind === kind && survey.score !== undefined)
      expect(answers.length).toBeGreaterThan(3)
    }
  })
})

/** The stretches that begin before the one before them has ended. */
function overlapsOf<Stretch extends { readonly from: number; readonly to: number }>(
  stretches: readonly Stretch[],
): readonly Stretch[] {
  return stretches.filter(({ from }, place) => from < (stretches[place - 1]?.to ?? MONDAY))
}
