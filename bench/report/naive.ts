import { hourOf, WITHIN } from './answer.ts'
import type { Answer, GroupAnswer } from './answer.ts'
import type { Contact } from './contacts.ts'

/** As most scripts have it: group the objects, then filter, map, reduce and sort for every metric. */
export function naive(contacts: readonly Contact[]): Answer {
  const groups = new Map<string, Contact[]>()
  for (const contact of contacts) {
    const key = `${contact.queue} ${hourOf(contact.queuedAt)}`
    const members = groups.get(key)
    if (members === undefined) groups.set(key, [contact])
    else members.push(contact)
  }
  return new Map(Array.from(groups, ([key, members]) => [key, answerOf(members)]))
}

/** The same without groups. */
export function naiveTotal(contacts: readonly Contact[]): Answer {
  return new Map([['all', answerOf(contacts)]])
}

function answerOf(members: readonly Contact[]): GroupAnswer {
  const answered = members.filter(({ outcome }) => outcome === 'answered')
  const waits = members.map(({ queuedAt, answeredAt, leftAt }) => (answeredAt ?? leftAt ?? NaN) - queuedAt)
  const sorted = [...waits].sort((a, b) => a - b)
  const rated = members.filter(({ rating }) => rating !== undefined)
  const average = (of: (contact: Contact) => number): number =>
    answered.map(of).reduce((sum, value) => sum + value, 0) / answered.length
  return {
    offered: members.length,
    answered: answered.length,
    abandoned: members.filter(({ outcome }) => outcome === 'abandoned').length,
    abandonmentRate: members.filter(({ outcome }) => outcome === 'abandoned').length / members.length,
    asa: average(({ answeredAt = NaN, queuedAt }) => answeredAt - queuedAt),
    serviceLevel:
      answered.filter(({ answeredAt = NaN, queuedAt }) => answeredAt - queuedAt <= WITHIN).length / members.length,
    aht: average(({ talkTime = 0, holdTime = 0, wrapTime = 0 }) => talkTime + holdTime + wrapTime),
    talk: average(({ talkTime = 0 }) => talkTime),
    hold: average(({ holdTime = 0 }) => holdTime),
    wrap: average(({ wrapTime = 0 }) => wrapTime),
    medianWait: quantile(sorted, 0.5),
    p90Wait: quantile(sorted, 0.9),
    csat: rated.filter(({ rating = 0 }) => rating >= 4).length / rated.length,
  }
}

/** Type 7 of Hyndman and Fan, of sorted numbers. */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const place = (sorted.length - 1) * p
  const low = sorted[Math.floor(place)] ?? NaN
  const high = sorted[Math.ceil(place)] ?? NaN
  return low + (high - low) * (place - Math.floor(place))
}
