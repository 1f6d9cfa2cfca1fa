import { hourOf, WITHIN } from './answer.ts'
import type { Answer, GroupAnswer } from './answer.ts'
import type { Contact } from './contacts.ts'
import { quantile } from './naive.ts'

interface Group {
  offered: number
  answered: number
  inTime: number
  wait: number
  talk: number
  hold: number
  wrap: number
  rated: number
  happy: number
  readonly waits: number[]
}

/** Good everyday JavaScript: one pass, an object a group in a Map, the waits sorted in the end. */
export function onePass(contacts: readonly Contact[]): Answer {
  return passed(contacts, ({ queue, queuedAt }) => `${queue} ${hourOf(queuedAt)}`)
}

/** The same without groups. */
export function onePassTotal(contacts: readonly Contact[]): Answer {
  return passed(contacts, () => 'all')
}

function passed(contacts: readonly Contact[], keyOf: (contact: Contact) => string): Answer {
  const groups = new Map<string, Group>()
  for (const contact of contacts) {
    const key = keyOf(contact)
    let group = groups.get(key)
    if (group === undefined) groups.set(key, (group = emptyGroup()))
    group.offered++
    if (contact.outcome === 'abandoned') {
      group.waits.push((contact.leftAt ?? NaN) - contact.queuedAt)
      continue
    }
    const { answeredAt = NaN, talkTime = 0, holdTime = 0, wrapTime = 0, rating } = contact
    const wait = answeredAt - contact.queuedAt
    group.waits.push(wait)
    group.answered++
    group.wait += wait
    if (wait <= WITHIN) group.inTime++
    group.talk += talkTime
    group.hold += holdTime
    group.wrap += wrapTime
    if (rating !== undefined) {
      group.rated++
      if (rating >= 4) group.happy++
    }
  }
  return new Map(Array.from(groups, ([key, group]) => [key, answerOf(group)]))
}

function emptyGroup(): Group {
  return { offered: 0, answered: 0, inTime: 0, wait: 0, talk: 0, hold: 0, wrap: 0, rated: 0, happy: 0, waits: [] }
}

function answerOf({ offered, answered, inTime, wait, talk, hold, wrap, rated, happy, waits }: Group): GroupAnswer {
  const sorted = waits.sort((a, b) => a - b)
  return {
    offered,
    answered,
    abandoned: offered - answered,
    abandonmentRate: (offered - answered) / offered,
    asa: wait / answered,
    serviceLevel: inTime / offered,
    aht: (talk + hold + wrap) / answered,
    talk: talk / answered,
    hold: hold / answered,
    wrap: wrap / answered,
    medianWait: quantile(sorted, 0.5),
    p90Wait: quantile(sorted, 0.9),
    csat: happy / rated,
  }
}
