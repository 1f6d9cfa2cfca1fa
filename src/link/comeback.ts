import { withinLimit } from '../internal/boundary.ts'
import type { Boundary } from '../internal/boundary.ts'
import type { Interaction, Ticket } from '../model/index.ts'
import type { Duration, Instant } from '../time/index.ts'
import type { CustomerContact, RepeatLinked } from './linkRepeats.ts'

/** When another contact of the same customer means that the customer came back. */
export interface ComebackRule {
  /** How long after the end of a contact another one counts. */
  readonly window: Duration
  /** The instant as of which it is asked: a window that is still open then tells nothing. */
  readonly asOf: Instant
  /**
   * Whether a contact exactly at the end of the window counts.
   * @defaultValue `'inclusive'`
   */
  readonly boundary?: Boundary | undefined
  /**
   * Which contacts count: `'if-known'` those about the same topic, or where one of the topics is not known; `true` only
   * those surely about the same topic; `false` all.
   * @defaultValue `'if-known'`
   */
  readonly sameTopic?: 'if-known' | boolean | undefined
}

/** Whether the customer of a contact came back after its end, or why that cannot be told. */
export type Comeback = (contact: Interaction | Ticket, end: Instant) => boolean | 'no-customer' | 'window-open'

/** What stands in a list of contacts; somebody else's list may hold anything. */
type Contacts = readonly (CustomerContact | null | undefined)[]

/** As many contacts as are looked through sooner than found. */
const FEW = 16

/**
 * The question whether customers came back, for contacts that `linkRepeats` has linked.
 *
 * @param rule - how long the customer must not come back, seen from which instant, and which contacts are repeats
 * @returns a function of a contact and its end: whether another contact followed within the window, or why nobody can
 * tell: `'no-customer'`, `'window-open'`
 * @example
 * ```ts
 * const tickets = [
 *   { id: '1', createdAt: 0, customerId: 'kim', events: [] },
 *   { id: '2', createdAt: days(2), customerId: 'kim', events: [] },
 * ] as const
 * const hasComeBack = comeback({ window: days(7), asOf: days(30) })
 * linkRepeats(tickets).map((ticket) => hasComeBack(ticket, ticket.createdAt)) // => [true, false]
 * ```
 * @since 0.1.0
 */
export function comeback({ window, asOf, boundary = 'inclusive', sameTopic = 'if-known' }: ComebackRule): Comeback {
  const isWithin = withinLimit(window, boundary)
  const isBetween = (end: Instant, at: Instant | undefined): boolean =>
    at !== undefined && at > end && isWithin(at - end)
  const timesOf = remembered(timesByTopic)

  /** Which contacts of a customer are about the topic of one; `undefined` stands for all of them. */
  const topicsLike = (topic: unknown): readonly unknown[] | undefined => {
    if (sameTopic === false) return undefined
    if (topic == null) return sameTopic === 'if-known' ? undefined : []
    return sameTopic === 'if-known' ? [topic, undefined] : [topic]
  }

  return (contact, end) => {
    const { customerContacts, topic } = contact as Partial<RepeatLinked<typeof contact>>
    // Somebody else's field of that name is not taken for the link's.
    if (!Array.isArray(customerContacts)) return 'no-customer'
    if (end + window > asOf) return 'window-open'
    const contacts: Contacts = customerContacts
    const topics = topicsLike(topic)
    if (contacts.length <= FEW) {
      const isAlike = (other: CustomerContact): boolean => topics?.includes(other.topic ?? undefined) ?? true
      return contacts.some((other) => other != null && isBetween(end, other.at) && isAlike(other))
    }
    const times = timesOf(contacts)
    return (topics ?? [EVERY]).some((like) => isBetween(end, firstAfter(times.get(like) ?? [], end)))
  }
}

/** Stands for every topic, known or not. */
const EVERY: unique symbol = /* @__PURE__ */ Symbol('every topic')

/** When contacts took place, in order, for every topic and for all together. */
function timesByTopic(contacts: Contacts): ReadonlyMap<unknown, readonly Instant[]> {
  const all: Instant[] = []
  const times = new Map<unknown, Instant[]>([[EVERY, all]])
  for (const contact of contacts) {
    if (typeof contact?.at !== 'number') continue
    const topic = contact.topic ?? undefined
    const known = times.get(topic)
    if (known === undefined) times.set(topic, [contact.at])
    else known.push(contact.at)
    all.push(contact.at)
  }
  for (const list of times.values()) list.sort((one, other) => one - other)
  return times
}

/** A function of a list that is asked of the same few lists over and over. */
function remembered<List extends object, Answer>(answer: (list: List) => Answer): (list: List) => Answer {
  const known = new WeakMap<List, Answer>()
  return (list) => {
    const given = known.get(list) ?? answer(list)
    known.set(list, given)
    return given
  }
}

/** The first of the rising instants that is after another. */
function firstAfter(rising: readonly Instant[], end: Instant): Instant | undefined {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rising[middle]! > end) high = middle
    else low = middle + 1
  }
  return rising[low]
}
