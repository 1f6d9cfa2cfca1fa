import { minutes, seconds, type Duration } from 'support-metrics'
import { comeBack, lineOf, newLeg, type Floor, type Line } from './floor.ts'
import { stopRinging, type Leg, type LegFacts } from './leg.ts'

/**
 * Plans what becomes of a leg that waits too long. Some callers hang up within the minute and some wait for ever so
 * long, though not for an hour: a mixture of two exponential patiences, as call centres see it. To some of them the
 * operation offers a way out before that.
 */
export function planLeaving(floor: Floor, line: Line, leg: Leg): void {
  const { callers } = floor
  const patience = Math.min(minutes(40), callers.exponential(callers.chance(0.2) ? seconds(40) : minutes(10)))
  const isFirstCall = leg.arrivedBy === 'customer' && leg.channel === 'voice'
  const offer = isFirstCall ? callers.pick(OFFERS) : NO_OFFER
  const wait = Math.min(patience, offer.after)
  floor.agenda.at(floor.agenda.now() + wait, () => {
    if (leg.outcome !== 'waiting') return
    if (wait === patience || !offer.accept(floor, line, leg)) abandon(floor, line, leg, patience - wait)
  })
}

interface Offer {
  readonly after: Duration
  /** Lets the leg leave the queue, or answers false where that cannot be. */
  readonly accept: (floor: Floor, line: Line, leg: Leg) => boolean
}

const NO_OFFER: Offer = { after: Infinity, accept: () => false }

const OFFERS: readonly (readonly [Offer, number])[] = [
  [NO_OFFER, 39],
  [{ after: seconds(90), accept: overflow }, 40],
  [{ after: minutes(2), accept: callBack }, 15],
  [{ after: minutes(4), accept: leaveVoicemail }, 6],
]

/** The caller hangs up after the `rest` of the patience, and many try again. */
function abandon(floor: Floor, line: Line, leg: Leg, rest: Duration): void {
  const { agenda, callers } = floor
  agenda.at(agenda.now() + rest, () => {
    if (leg.outcome !== 'waiting') return
    leave(floor, line, leg, 'abandoned')
    if (callers.chance(0.35)) comeBack(floor, leg, seconds(20) + callers.exponential(minutes(5)))
  })
}

function overflow(floor: Floor, line: Line, leg: Leg): boolean {
  const queue = line.plan.overflowsTo
  if (queue === undefined || !lineOf(floor, queue).agents.some((agent) => agent.wish !== undefined)) return false
  leave(floor, line, leg, 'overflowed')
  floor.enqueue(newLeg(floor, { ...customerOf(leg), queue, direction: 'inbound', arrivedBy: 'overflow' }, leg))
  return true
}

function callBack(floor: Floor, line: Line, leg: Leg): boolean {
  leave(floor, line, leg, 'callback')
  const { queue } = leg
  const back = newLeg(floor, { ...customerOf(leg), queue, direction: 'callback', arrivedBy: 'customer' }, leg)
  floor.agenda.at(floor.agenda.now() + minutes(5) + floor.callers.exponential(minutes(20)), () => {
    floor.enqueue(back)
  })
  return true
}

function leaveVoicemail(floor: Floor, line: Line, leg: Leg): boolean {
  leave(floor, line, leg, 'voicemail')
  return true
}

function leave(
  floor: Floor,
  line: Line,
  leg: Leg,
  outcome: 'abandoned' | 'callback' | 'voicemail' | 'overflowed',
): void {
  leg.outcome = outcome
  leg.leftAt = floor.agenda.now()
  const place = line.waiting.indexOf(leg)
  if (place >= 0) line.waiting.splice(place, 1)
  const agent = leg.ringing?.agent
  if (agent === undefined) return
  stopRinging(leg, leg.leftAt, 'caller-left')
  floor.seekWork(agent)
}

function customerOf({ customerId, channel, topic }: Leg): Pick<LegFacts, 'customerId' | 'channel' | 'topic'> {
  return { customerId, channel, topic }
}
