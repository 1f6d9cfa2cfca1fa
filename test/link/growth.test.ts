import { describe, expect, test } from 'vitest'
import {
  activitiesFrom,
  linkActivities,
  linkConversations,
  linkRepeats,
  linkSchedule,
  linkSurveys,
} from '../../src/link/index.ts'
import type { CustomerContact } from '../../src/link/index.ts'
import { repeatContact } from '../../src/measures/index.ts'
import type { AgentActivity, Interaction, ScheduledActivity, Survey } from '../../src/model/index.ts'
import { days } from '../../src/time/index.ts'

/** How often fields of records were read. */
interface Meter {
  reads: number
}

/** As many records of one agent, customer, subject or conversation as asked for, each of whose numbers tells when it is read. */
function many<R extends object>(count: number, meter: Meter, record: (index: number) => R): R[] {
  return Array.from({ length: count }, (_, index) => {
    const plain = record(index)
    const metered: object = {}
    for (const [name, value] of Object.entries(plain)) {
      const get = (): unknown => {
        if (typeof value === 'number') meter.reads += 1
        return value
      }
      Object.defineProperty(metered, name, { get, enumerable: true })
    }
    return metered as R
  })
}

const call = (index: number): Interaction => ({
  id: String(index),
  channel: 'voice',
  customerId: 'withheld',
  outcome: 'answered',
  queuedAt: index,
  answeredAt: index + 1,
  endedAt: index + 5_000,
})

/** Activities and plans in the order of their beginnings, each of which overlaps all others. */
const deed = (index: number): AgentActivity => ({
  agentId: 'ann',
  state: 'available',
  from: index,
  to: 1e6 + 3 * index,
})
const shift = (index: number): ScheduledActivity => ({
  agentId: 'ann',
  activity: 'on-queue',
  from: index,
  to: 1e6 + index,
})

const WORK: Readonly<Record<string, (count: number, meter: Meter) => unknown>> = {
  'linkConversations, of one conversation': (count, meter) =>
    linkConversations(many(count, meter, (index) => ({ ...call(index), conversationId: 'c' }))),
  'linkRepeats, of one customer': (count, meter) => linkRepeats(many(count, meter, call)),
  'linkSurveys, of one subject': (count, meter) =>
    linkSurveys(
      many(count, meter, (index): Survey => ({
        id: String(index),
        kind: 'nps',
        subjectId: 't',
        answeredAt: index,
        score: 9,
      })),
    ),
  'linkActivities, of one agent': (count, meter) => linkActivities(many(count, meter, deed)),
  'linkSchedule, of one agent': (count, meter) => linkSchedule(many(count, meter, shift), many(count, meter, deed)),
  'activitiesFrom, of one agent': (count, meter) =>
    activitiesFrom(
      many(count, meter, (index) => ({ ...call(index), agentId: 'ann' })),
      many(count, meter, (index) => ({ agentId: 'ann', from: index, to: 1e6 + index })),
    ),
  'repeatContact, of one customer': (count, meter) => {
    const customerContacts = many(count, meter, (index): CustomerContact => ({ at: index, topic: `topic ${index}` }))
    const measure = repeatContact({ asOf: days(9) })
    const came = Array.from({ length: count }, (_, index) => ({
      ...call(index),
      topic: `topic ${index}`,
      customerContacts,
    }))
    return came.map((record) => measure(record))
  },
}

describe('of ten times the records, all of which belong together', () => {
  test.each(Object.entries(WORK))('%s reads ten times as much', (_name, work) => {
    const readsOf = (count: number): number => {
      const meter: Meter = { reads: 0 }
      work(count, meter)
      return meter.reads
    }
    const few = readsOf(300)
    expect(few).toBeGreaterThanOrEqual(300)
    expect(readsOf(3_000)).toBeLessThanOrEqual(12 * few)
  })

  test('linkSchedule lists ten times as many activities', () => {
    const listed = (count: number): number =>
      linkSchedule(
        Array.from({ length: count }, (_, index) => shift(index)),
        Array.from({ length: count }, (_, index) => deed(index)),
      ).reduce((sum, { actual }) => sum + actual.length, 0)
    expect(listed(3_000)).toBeLessThanOrEqual(12 * listed(300))
  })
})
