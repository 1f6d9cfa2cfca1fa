import type { Interaction } from '../../src/model/index.ts'

/**
 * The queue metrics once more, slow and plain: nothing but filter, map and reduce, written from what the metrics are
 * said to mean. For sound legs only.
 */

/** What the reference of the service level can be asked; everything is given. */
export interface ServiceLevelQuestion {
  readonly within: number
  readonly boundary: 'inclusive' | 'exclusive'
  readonly abandons: 'negative' | 'exclude' | 'exclude-within' | 'positive-within' | 'exclude-short' | 'positive-short'
  readonly shortAbandon: number
  readonly shortAbandonFrom: 'queued' | 'arrived'
  readonly overflows: 'exclude' | 'negative' | 'positive-within'
  readonly callbacks: 'exclude' | 'negative' | 'positive-within'
  readonly voicemails: 'exclude' | 'negative' | 'positive-within'
}

/** A value and the number of legs behind it. */
export interface Answer {
  readonly value: number | null
  readonly count: number
}

type Legs = readonly Interaction[]
type Exit = 'abandoned' | 'overflowed' | 'callback' | 'voicemail'

export const inbound = (legs: Legs): Legs =>
  legs.filter((leg) => leg.direction === undefined || leg.direction === 'inbound')

const answered = (legs: Legs) => legs.filter((leg) => leg.outcome === 'answered')
const exits = (legs: Legs, outcome: Exit) =>
  legs.flatMap((leg) => (leg.outcome === outcome ? [{ ...leg, wait: leg.leftAt - leg.queuedAt }] : []))
const waiting = (legs: Legs) => legs.flatMap((leg) => (leg.outcome === 'waiting' ? [leg] : []))

const waitsOfAnswered = (legs: Legs): number[] => answered(legs).map((leg) => leg.answeredAt - leg.queuedAt)
const waitsOf = (legs: Legs, outcome: Exit): number[] => exits(legs, outcome).map(({ wait }) => wait)
const waitsOfOffered = (legs: Legs): number[] => [
  ...waitsOfAnswered(legs),
  ...waitsOf(legs, 'abandoned'),
  ...waitsOf(legs, 'overflowed'),
  ...waitsOf(legs, 'callback'),
  ...waitsOf(legs, 'voicemail'),
]

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const mean = (numbers: readonly number[]): Answer => quotient(sum(numbers), numbers.length)
const quotient = (part: number, whole: number): Answer => ({ value: whole === 0 ? null : part / whole, count: whole })

export const offered = (legs: Legs): number => waitsOfOffered(inbound(legs)).length
export const count = (legs: Legs, outcome: Interaction['outcome']): number =>
  inbound(legs).filter((leg) => leg.outcome === outcome).length

export const speedOfAnswer = (legs: Legs): Answer => mean(waitsOfAnswered(inbound(legs)))
export const waitTime = (legs: Legs): Answer => mean(waitsOfOffered(inbound(legs)))
export const timeToAbandon = (legs: Legs): Answer => mean(waitsOf(inbound(legs), 'abandoned'))

export const longestWait = (legs: Legs, asOf?: number): number | null => {
  const queue = inbound(asOf === undefined ? legs : stateOfQueue(legs, asOf))
  const soFar = asOf === undefined ? [] : waiting(queue).map((leg) => asOf - leg.queuedAt)
  const waits = [...waitsOfOffered(queue), ...soFar]
  return waits.length === 0 ? null : Math.max(...waits)
}

const keeps = (limit: number, boundary: 'inclusive' | 'exclusive', time: number): boolean =>
  boundary === 'inclusive' ? time <= limit : time < limit

const isShort = (
  leg: { readonly queuedAt: number; readonly arrivedAt?: number | undefined; readonly leftAt: number },
  {
    shortAbandon,
    shortAbandonFrom,
    boundary,
  }: Pick<ServiceLevelQuestion, 'shortAbandon' | 'shortAbandonFrom' | 'boundary'>,
): boolean => {
  const start = shortAbandonFrom === 'queued' ? leg.queuedAt : leg.arrivedAt
  return start !== undefined && keeps(shortAbandon, boundary, leg.leftAt - start)
}

/** Abandoned and answered over offered, without the short abandonments on either side. */
export const offeredRate = (
  legs: Legs,
  outcome: 'abandoned' | 'answered',
  question?: Pick<ServiceLevelQuestion, 'shortAbandon' | 'shortAbandonFrom' | 'boundary'>,
): Answer => {
  const queue = inbound(legs)
  const short = question === undefined ? 0 : exits(queue, 'abandoned').filter((leg) => isShort(leg, question)).length
  const part = count(legs, outcome) - (outcome === 'abandoned' ? short : 0)
  return quotient(part, offered(legs) - short)
}

export const blockedRate = (
  legs: Legs,
  question?: Pick<ServiceLevelQuestion, 'shortAbandon' | 'shortAbandonFrom' | 'boundary'>,
): Answer => {
  const abandons = exits(inbound(legs), 'abandoned')
  const short = question === undefined ? 0 : abandons.filter((leg) => isShort(leg, question)).length
  return quotient(count(legs, 'blocked'), offered(legs) - short + count(legs, 'blocked'))
}

/** The published formulas, with the letters under which they are published. */
export const serviceLevel = (legs: Legs, question: ServiceLevelQuestion, missedWhileWaiting = 0): Answer => {
  const queue = inbound(legs)
  const inTime = (waits: readonly number[]): number =>
    waits.filter((wait) => keeps(question.within, question.boundary, wait)).length
  const abandons = exits(queue, 'abandoned')
  const A = waitsOfAnswered(queue).length
  const Aw = inTime(waitsOfAnswered(queue))
  const B = abandons.length
  const Bw = inTime(waitsOf(queue, 'abandoned'))
  const Bs = abandons.filter((leg) => isShort(leg, question)).length
  const [met, counted] = {
    negative: [Aw, A + B],
    exclude: [Aw, A],
    'exclude-within': [Aw, A + B - Bw],
    'positive-within': [Aw + Bw, A + B],
    'exclude-short': [Aw, A + B - Bs],
    'positive-short': [Aw + Bs, A + B],
  }[question.abandons] as [number, number]
  const others = [
    [question.overflows, waitsOf(queue, 'overflowed')],
    [question.callbacks, waitsOf(queue, 'callback')],
    [question.voicemails, waitsOf(queue, 'voicemail')],
  ] as const
  const F = others.flatMap(([policy, waits]) => (policy === 'exclude' ? [] : waits)).length
  const Fw = sum(others.map(([policy, waits]) => (policy === 'positive-within' ? inTime(waits) : 0)))
  return quotient(met + Fw, counted + F + missedWhileWaiting)
}

/** How many wait at an instant and can no longer be answered in time. */
export const missedAt = (legs: Legs, asOf: number, { within, boundary }: ServiceLevelQuestion): number =>
  waiting(inbound(stateOfQueue(legs, asOf))).filter((leg) => !keeps(within, boundary, asOf - leg.queuedAt)).length

/** The legs as they stood in their queues: those of later have not come, those that left later wait. */
export const stateOfQueue = (legs: Legs, asOf: number): Legs =>
  legs
    .filter((leg) => ('queuedAt' in leg ? leg.queuedAt : leg.arrivedAt) <= asOf)
    .map((leg) => {
      const left = leg.outcome === 'answered' ? leg.answeredAt : 'leftAt' in leg ? leg.leftAt : -Infinity
      return left > asOf && 'queuedAt' in leg
        ? { id: leg.id, channel: leg.channel, direction: leg.direction, outcome: 'waiting', queuedAt: leg.queuedAt }
        : leg
    })

/** Talk, hold and wrap-up of answered inbound and callback legs on live channels or with a talk time. */
export const handleTime = (legs: Legs): Answer => {
  const live = answered(legs)
    .filter((leg) => leg.direction !== 'outbound' && leg.direction !== 'internal')
    .filter((leg) => ['voice', 'video', 'chat'].includes(leg.channel) || leg.talkTime !== undefined)
    .filter((leg) => leg.talkTime !== undefined || leg.endedAt !== undefined)
  return mean(
    live.map((leg) => {
      const hold = leg.holdTime ?? 0
      const talk = leg.talkTime ?? (leg.endedAt as number) - leg.answeredAt - hold
      return talk + hold + (leg.wrapTime ?? 0)
    }),
  )
}
