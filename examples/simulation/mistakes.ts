import { hours, type Interaction, type Survey, type Ticket } from 'support-metrics'
import { randomSource } from './random.ts'

/**
 * The records as real exports have them: a few in ten thousand are broken. Clocks differ between machines, a summer
 * time is applied twice, a field is not a number, an event is written down in the wrong order, a history begins late.
 */
export function breakSome<Kind>(
  seed: number,
  name: string,
  records: readonly Kind[],
  mistakes: readonly ((record: Kind) => Kind)[],
): readonly Kind[] {
  const random = randomSource(seed, `mistakes in ${name}`)
  const choices = mistakes.map((mistake) => [mistake, 1] as const)
  return records.map((record) => (random.chance(0.002) ? random.pick(choices)(record) : record))
}

/** What goes wrong with interactions. */
export const INTERACTION_MISTAKES: readonly ((leg: Interaction) => Interaction)[] = [
  (leg) => ('leftAt' in leg ? { ...leg, leftAt: leg.queuedAt - hours(1) } : leg),
  (leg) => (leg.outcome === 'answered' ? { ...leg, answeredAt: leg.queuedAt - hours(1) } : leg),
  (leg) => (leg.outcome === 'answered' ? { ...leg, endedAt: Number.NaN } : leg),
  (leg) => (leg.outcome === 'answered' ? { ...leg, wrapTime: -1 } : leg),
  (leg) => ('queuedAt' in leg ? { ...leg, queuedAt: Number.NaN } : { ...leg, arrivedAt: Number.NaN }),
]

/** What goes wrong with tickets. */
export const TICKET_MISTAKES: readonly ((ticket: Ticket) => Ticket)[] = [
  (ticket) => ({ ...ticket, events: ticket.events.toReversed() }),
  (ticket) => ({ ...ticket, createdAt: Number.NaN }),
  (ticket) => ({ ...ticket, events: ticket.events.slice(2), historyComplete: false }),
]

/** What goes wrong with surveys. */
export const SURVEY_MISTAKES: readonly ((survey: Survey) => Survey)[] = [
  (survey) => (survey.score === undefined ? survey : { ...survey, score: 99 }),
  (survey) => ({ ...survey, answeredAt: (survey.offeredAt ?? 0) - hours(1) }),
]
