import type { Ticket } from 'support-metrics'
import type { Answers } from '../disagreement.ts'
import { quantile } from '../report/naive.ts'
import { isReply } from './answer.ts'

/** The twelve metrics of one group. */
export interface TwelveAnswer {
  readonly response: number
  readonly medianResponse: number
  readonly p90Response: number
  readonly nextResponse: number
  readonly resolution: number
  readonly medianResolution: number
  readonly requesterWait: number
  readonly pending: number
  readonly reopenRate: number
  readonly replies: number
  readonly oneTouch: number
  readonly solved: number
}

/** The twelve by group. */
export type Twelve = Answers<TwelveAnswer>

interface Sums {
  tickets: number
  exchanges: number
  nextResponse: number
  waited: number
  pending: number
  solvedOnce: number
  reopened: number
  replies: number
  oneTouch: number
  readonly responses: number[]
  readonly resolutions: number[]
}

/** One pass over the tickets and their events, which are sound and in order. */
export function twelveByHand(tickets: readonly Ticket[]): Twelve {
  const groups = new Map<string, Sums>()
  for (const ticket of tickets) {
    const { group = '' } = ticket
    let sums = groups.get(group)
    if (sums === undefined) groups.set(group, (sums = noSums()))
    addUp(sums, ticket)
  }
  return new Map(Array.from(groups, ([group, sums]) => [group, answerOf(sums)]))
}

function addUp(sums: Sums, { createdAt, events }: Ticket): void {
  let [replies, asked, solves, waited, pending, since, solvedAt] = [0, NaN, 0, 0, 0, createdAt, NaN]
  let status = 'new'
  for (const event of events) {
    const { at } = event
    if (event.type === 'message') {
      if (event.from === 'customer') {
        if (replies > 0 && Number.isNaN(asked)) asked = at
      } else if (isReply(event)) {
        if (replies === 0) sums.responses.push(at - createdAt)
        if (!Number.isNaN(asked)) {
          sums.exchanges++
          sums.nextResponse += at - asked
          asked = NaN
        }
        replies++
      }
    } else if (event.type === 'status') {
      if (status === 'pending') pending += at - since
      else if (status !== 'solved') waited += at - since
      status = event.to
      since = at
      if (status === 'solved') {
        solves++
        solvedAt = at
      }
    }
  }
  sums.tickets++
  sums.replies += replies
  if (solves > 0) sums.solvedOnce++
  if (solves > 1) sums.reopened++
  if (status !== 'solved') return
  if (replies === 1) sums.oneTouch++
  sums.waited += waited
  sums.pending += pending
  sums.resolutions.push(solvedAt - createdAt)
}

function noSums(): Sums {
  return {
    tickets: 0,
    exchanges: 0,
    nextResponse: 0,
    waited: 0,
    pending: 0,
    solvedOnce: 0,
    reopened: 0,
    replies: 0,
    oneTouch: 0,
    responses: [],
    resolutions: [],
  }
}

function answerOf({ responses, resolutions, ...sums }: Sums): TwelveAnswer {
  const total = (times: readonly number[]): number => times.reduce((sum, time) => sum + time, 0)
  const [waits, lives] = [Float64Array.from(responses).sort(), Float64Array.from(resolutions).sort()]
  return {
    response: total(responses) / responses.length,
    medianResponse: quantile(waits, 0.5),
    p90Response: quantile(waits, 0.9),
    nextResponse: sums.nextResponse / sums.exchanges,
    resolution: total(resolutions) / resolutions.length,
    medianResolution: quantile(lives, 0.5),
    requesterWait: sums.waited / resolutions.length,
    pending: sums.pending / resolutions.length,
    reopenRate: sums.reopened / sums.solvedOnce,
    replies: sums.replies / sums.tickets,
    oneTouch: sums.oneTouch / resolutions.length,
    solved: resolutions.length,
  }
}
