import { minutes, seconds, type Duration } from 'support-metrics'

/** A length of time that varies: half the draws lie below `median`, and `sigma` says how far they spread. */
export interface Spread {
  readonly median: Duration
  readonly sigma: number
}

/** One shift of a team: when it starts and ends, in hours of the day, and how much of the peak load it can carry. */
export interface ShiftPlan {
  readonly from: number
  readonly to: number
  readonly share: number
}

/** A queue, the people who serve it and the way its contacts go. */
export interface QueuePlan {
  readonly name: string
  readonly channel: 'voice' | 'chat'
  /** Its part of all contacts that arrive. */
  readonly share: number
  /** The hours of the day in which it takes contacts, and the days of the week, Sunday 0. */
  readonly opens: number
  readonly closes: number
  readonly days: readonly number[]
  /** Time in conversation and time to finish afterwards. */
  readonly talk: Spread
  readonly wrap: Spread
  readonly topics: readonly (readonly [topic: string, weight: number])[]
  readonly shifts: readonly ShiftPlan[]
  /** Whether its system reports talk, hold and wrap-up, or only when a contact was answered and ended. */
  readonly recordsParts: boolean
  /** How many conversations an agent holds at once. */
  readonly concurrency: number
  /** The queue that its agents serve when their own is empty. */
  readonly alsoServes?: string
  /** Where it sends those who have waited too long. */
  readonly overflowsTo?: string
}

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]
const WORKING_DAYS = [1, 2, 3, 4, 5]

/** The queues of the operation. Their hours are hours of UTC: think of London in winter. */
export const QUEUES: readonly QueuePlan[] = [
  {
    name: 'sales',
    channel: 'voice',
    share: 0.18,
    opens: 8,
    closes: 20,
    days: [1, 2, 3, 4, 5, 6],
    talk: { median: minutes(3.8), sigma: 0.8 },
    wrap: { median: seconds(45), sigma: 0.7 },
    topics: [['new contract', 5], ['upgrade', 3], ['cancellation', 1]], // prettier-ignore
    shifts: [
      { from: 7.75, to: 16.25, share: 0.95 },
      { from: 11.75, to: 20.25, share: 0.6 },
    ],
    recordsParts: true,
    concurrency: 1,
  },
  {
    name: 'billing',
    channel: 'voice',
    share: 0.22,
    opens: 8,
    closes: 18,
    days: WORKING_DAYS,
    talk: { median: minutes(3), sigma: 0.7 },
    wrap: { median: seconds(30), sigma: 0.8 },
    topics: [['invoice', 6], ['payment', 4], ['refund', 2], ['address', 1]], // prettier-ignore
    shifts: [
      { from: 7.75, to: 16.25, share: 0.75 },
      { from: 9.75, to: 18.25, share: 0.5 },
    ],
    recordsParts: true,
    concurrency: 1,
    alsoServes: 'support-en',
  },
  {
    name: 'support-en',
    channel: 'voice',
    share: 0.3,
    opens: 0,
    closes: 24,
    days: EVERY_DAY,
    talk: { median: minutes(4.6), sigma: 0.85 },
    wrap: { median: seconds(50), sigma: 0.8 },
    topics: [['outage', 3], ['slow connection', 4], ['set-up', 3], ['password', 2]], // prettier-ignore
    shifts: [
      { from: 6, to: 14.5, share: 0.6 },
      { from: 9, to: 17.5, share: 0.45 },
      { from: 14, to: 22.25, share: 0.5 },
      { from: 22, to: 30.25, share: 0.12 },
    ],
    recordsParts: true,
    concurrency: 1,
    overflowsTo: 'support-partner',
  },
  {
    name: 'support-de',
    channel: 'voice',
    share: 0.1,
    opens: 8,
    closes: 18,
    days: WORKING_DAYS,
    talk: { median: minutes(5), sigma: 0.8 },
    wrap: { median: seconds(55), sigma: 0.8 },
    topics: [['outage', 3], ['slow connection', 4], ['set-up', 3], ['password', 2]], // prettier-ignore
    shifts: [
      { from: 7.75, to: 16.25, share: 0.7 },
      { from: 9.75, to: 18.25, share: 0.5 },
    ],
    recordsParts: true,
    concurrency: 1,
  },
  {
    name: 'support-partner',
    channel: 'voice',
    share: 0,
    opens: 0,
    closes: 24,
    days: EVERY_DAY,
    talk: { median: minutes(5.5), sigma: 0.8 },
    wrap: { median: seconds(40), sigma: 0.6 },
    topics: [],
    shifts: [
      { from: 7, to: 15.5, share: 0.04 },
      { from: 13, to: 21.5, share: 0.03 },
    ],
    recordsParts: false,
    concurrency: 1,
  },
  {
    name: 'chat',
    channel: 'chat',
    share: 0.2,
    opens: 7,
    closes: 22,
    days: EVERY_DAY,
    talk: { median: minutes(7.5), sigma: 0.7 },
    wrap: { median: seconds(25), sigma: 0.6 },
    topics: [['order status', 4], ['invoice', 3], ['set-up', 3], ['cancellation', 1]], // prettier-ignore
    shifts: [
      { from: 6.75, to: 15.25, share: 0.5 },
      { from: 10, to: 18.5, share: 0.3 },
      { from: 13.75, to: 22.25, share: 0.45 },
    ],
    recordsParts: true,
    concurrency: 3,
  },
]

/** How likely a contact is in each hour of the day, relative to the others. */
export const HOURS: readonly number[] = [
  0.3, 0.2, 0.15, 0.15, 0.2, 0.4, 1, 2.5, 6, 8.5, 9.5, 9.2, 7.5, 7.8, 8.4, 8.2, 7.6, 6.2, 4.6, 3.6, 2.8, 2, 1.2, 0.6,
]

/** How busy each day of the week is, Sunday first; the mean is 1. */
export const WEEKDAYS: readonly number[] = [0.3, 1.43, 1.26, 1.19, 1.17, 1.15, 0.5]
