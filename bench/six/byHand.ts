import type { Answers } from '../disagreement.ts'
import { WITHIN } from '../report/answer.ts'
import type { Contact } from '../report/contacts.ts'

/** The everyday question: six metrics of calls. */
export interface SixAnswer {
  readonly offered: number
  readonly answered: number
  readonly abandonmentRate: number
  readonly asa: number
  readonly serviceLevel: number
  readonly aht: number
}

/** The six by key. */
export type Six = Answers<SixAnswer>

interface Sums {
  answered: number
  abandoned: number
  inTime: number
  waited: number
  handled: number
  /** How many of the answered are over. */
  over: number
}

/** The time from one instant to another. */
export type Elapsed = (from: number, to: number) => number

const onTheWall: Elapsed = (from, to) => to - from

/** One pass with an object of sums for each key in a Map. It takes the data for sound. */
export function sixByHand<Key>(
  contacts: readonly Contact[],
  keyOf: (contact: Contact) => Key,
  elapsed: Elapsed = onTheWall,
): Six {
  const groups = new Map<Key, Sums>()
  for (const contact of contacts) {
    const key = keyOf(contact)
    let sums = groups.get(key)
    if (sums === undefined)
      groups.set(key, (sums = { answered: 0, abandoned: 0, inTime: 0, waited: 0, handled: 0, over: 0 }))
    if (contact.outcome === 'abandoned') {
      sums.abandoned++
      continue
    }
    const wait = elapsed(contact.queuedAt, contact.answeredAt!)
    sums.answered++
    sums.waited += wait
    if (wait <= WITHIN) sums.inTime++
    if (contact.talkTime === undefined) continue
    sums.over++
    sums.handled += contact.talkTime + contact.holdTime! + contact.wrapTime!
  }
  return new Map(Array.from(groups, ([key, sums]) => [String(key ?? ''), answerOf(sums)]))
}

function answerOf({ answered, abandoned, inTime, waited, handled, over }: Sums): SixAnswer {
  const offered = answered + abandoned
  return {
    offered,
    answered,
    abandonmentRate: abandoned / offered,
    asa: waited / answered,
    serviceLevel: inTime / offered,
    aht: handled / over,
  }
}
