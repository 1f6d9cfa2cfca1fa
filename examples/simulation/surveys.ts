import {
  days,
  hours,
  minutes,
  type Duration,
  type Instant,
  type Interaction,
  type Survey,
  type Ticket,
} from 'support-metrics'
import { randomSource, type RandomSource } from './random.ts'

/** How a kind of survey goes: its scale, how many answer it, and how soon. */
interface Habit {
  readonly scale: readonly [min: number, max: number]
  readonly rate: number
  readonly delay: Duration
}

const AFTER_CALL: Habit = { scale: [1, 5], rate: 0.2, delay: minutes(3) }
const AFTER_TICKET: Habit = { scale: [1, 7], rate: 0.25, delay: hours(9) }
const BY_MAIL: Habit = { scale: [0, 10], rate: 0.15, delay: days(2) }

/**
 * Asks the customers: after calls and chats how satisfied they were, after tickets how easy it was, and some of them
 * whether they would recommend the company. Long waits and unsettled matters cost points. Nothing is known after `to`.
 */
export function askCustomers(
  seed: number,
  to: Instant,
  interactions: readonly Interaction[],
  tickets: readonly Ticket[],
): readonly Survey[] {
  const random = randomSource(seed, 'surveys')
  const surveys = [
    ...interactions.flatMap((leg) => afterContact(random, to, leg)),
    ...tickets.flatMap((ticket) => afterTicket(random, to, ticket)),
  ]
  return surveys.map((survey, place) => ({ ...survey, id: `survey-${place + 1}` }))
}

type Question = Omit<Survey, 'id'>

function afterContact(random: RandomSource, to: Instant, leg: Interaction): readonly Question[] {
  if (leg.outcome !== 'answered' || leg.direction !== 'inbound' || leg.endedAt === undefined) return []
  const { id: subjectId, agentId, queue, customerId, topic, channel, endedAt, queuedAt, answeredAt, resolved } = leg
  const mood = 4.4 - (answeredAt - queuedAt) / minutes(4) - (resolved === false ? 1.5 : 0)
  if (random.chance(0.03)) {
    const kind = 'nps'
    return offer(random, to, BY_MAIL, { kind, offeredAt: endedAt + days(1), customerId, channel }, mood * 2)
  }
  if (!random.chance(0.3)) return []
  const about = { subjectId, agentId, queue, customerId, topic, channel }
  return offer(random, to, AFTER_CALL, { kind: 'csat', offeredAt: endedAt, ...about }, mood)
}

function afterTicket(random: RandomSource, to: Instant, ticket: Ticket): readonly Question[] {
  const solved = ticket.events.find((event) => event.type === 'status' && event.to === 'solved')
  if (solved === undefined || ticket.discarded !== undefined) return []
  const { id: subjectId, assigneeId: agentId, group, customerId, topic, channel, createdAt } = ticket
  const mood = 6 - (solved.at - createdAt) / days(2)
  const about = { subjectId, agentId, group, customerId, topic, channel }
  return offer(random, to, AFTER_TICKET, { kind: 'ces', offeredAt: solved.at + hours(1), ...about }, mood)
}

/** One survey and its answer, if one comes in time. A few answer twice, and of a few it is not known when they were asked. */
function offer(random: RandomSource, to: Instant, habit: Habit, question: Question, mood: number): readonly Question[] {
  const { offeredAt = 0 } = question
  const answeredAt = Math.round(offeredAt + random.exponential(habit.delay))
  const answers = random.chance(habit.rate)
  if (offeredAt >= to) return []
  if (!answers || answeredAt >= to) return [question]
  const answered = { ...question, answeredAt, score: scoreOf(random, habit, mood) }
  if (random.chance(0.01)) return [{ ...answered, offeredAt: undefined }]
  const again = answeredAt + minutes(10)
  if (random.chance(0.99) || again >= to) return [answered]
  return [answered, { ...answered, answeredAt: again, score: scoreOf(random, habit, mood) }]
}

function scoreOf(random: RandomSource, { scale: [min, max] }: Habit, mood: number): number {
  const spread = (max - min) / 4
  const score = Math.round(mood + spread * (random.next() + random.next() + random.next() - 1.5))
  return Math.min(max, Math.max(min, score))
}
