import { HOUR, WITHIN } from './answer.ts'
import type { Answer } from './answer.ts'
import type { Contact } from './contacts.ts'
import { groupedAnswers, laneAnswer, lanes } from './lanes.ts'
import { placeOf, queueIds, remember } from './queueIds.ts'

/** The most queues that the limit has room for. */
const QUEUES = 64

/**
 * The limit: the best pass by hand that we know of. Unlike the usual one it keeps waits and counts as whole numbers of
 * four bytes and groups in two, adds the sign of a difference instead of branching on what is random, and finds the
 * percentiles with a histogram. It takes the data for sound, whole, and of {@link QUEUES} queues at most, and for few
 * records in many groups its histograms cost more than they save.
 */
export function limit(contacts: readonly Contact[]): Answer {
  const queues = queueIds()
  const { recent, ids } = queues
  const found = lanes(QUEUES * 24, contacts.length)
  const { groups, waits, counts, sums } = found
  let [hourStart, hourEnd, hour] = [0, 0, 0]
  for (let row = 0; row < contacts.length; row++) {
    const contact = contacts[row]!
    const { queue, queuedAt } = contact
    const place = placeOf(queue)
    if (recent[place] !== queue) remember(queues, queue, place)
    if (queuedAt >= hourEnd || queuedAt < hourStart) {
      const hours = Math.floor(queuedAt / HOUR)
      hourStart = hours * HOUR
      hourEnd = hourStart + HOUR
      hour = hours % 24
    }
    const group = ids[place]! * 24 + hour
    groups[row] = group
    if (contact.outcome !== 'answered') {
      counts[group * 8]! += 1
      waits[row] = contact.leftAt! - queuedAt
      continue
    }
    const wait = (contact.answeredAt! - queuedAt) | 0
    waits[row] = wait
    counts[group * 8 + 1]! += 1
    counts[group * 8 + 2]! += (wait - WITHIN - 1) >>> 31
    sums[group * 4]! += wait
    sums[group * 4 + 1]! += contact.talkTime!
    sums[group * 4 + 2]! += contact.holdTime!
    sums[group * 4 + 3]! += contact.wrapTime!
    const { rating } = contact
    if (rating === undefined) continue
    counts[group * 8 + 3]! += 1
    counts[group * 8 + 4]! += (3 - rating) >>> 31
  }
  return groupedAnswers(found, queues.names)
}

/** The same without groups: the sums are plain variables. */
export function limitTotal(contacts: readonly Contact[]): Answer {
  const found = lanes(1, contacts.length)
  const { waits, counts, sums } = found
  let [abandoned, inTime, rated, happy, waited, talk, hold, wrap] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (let row = 0; row < contacts.length; row++) {
    const contact = contacts[row]!
    if (contact.outcome !== 'answered') {
      abandoned++
      waits[row] = contact.leftAt! - contact.queuedAt
      continue
    }
    const wait = (contact.answeredAt! - contact.queuedAt) | 0
    waits[row] = wait
    inTime += (wait - WITHIN - 1) >>> 31
    waited += wait
    talk += contact.talkTime!
    hold += contact.holdTime!
    wrap += contact.wrapTime!
    const { rating } = contact
    if (rating === undefined) continue
    rated++
    happy += (3 - rating) >>> 31
  }
  counts.set([abandoned, contacts.length - abandoned, inTime, rated, happy])
  sums.set([waited, talk, hold, wrap])
  return new Map([['all', laneAnswer(found)(0)]])
}
