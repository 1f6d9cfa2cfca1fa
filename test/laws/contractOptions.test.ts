import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as exported from '../../src/index.ts'
import type { Actor, AnyMetric, Metric, MetricFamily, Ticket, TicketEvent } from '../../src/index.ts'
import { scheduledActivityArbitrary } from '../arbitraries/activity.ts'
import { CONTRACT } from './contractOptions.ts'
import { everyMetric } from './everyMetric.ts'
import { RECORD_KINDS } from './recordKinds.ts'

type Options = Readonly<Record<string, unknown>>

const solvedAt = (at: number, by: Actor, ...more: readonly TicketEvent[]): readonly TicketEvent[] => [
  { type: 'message', at: 0, from: 'bot' },
  { type: 'status', at: 0, to: 'pending' },
  { type: 'message', at: 10, from: 'customer' },
  { type: 'status', at: 13, to: 'on-hold' },
  ...more,
  { type: 'status', at, to: 'solved', by },
]
const moved = (ticket: Ticket): Ticket => ({
  ...ticket,
  createdAt: ticket.createdAt + EPOCH,
  events: ticket.events.map((event) => ({ ...event, at: event.at + EPOCH })),
})
const EPOCH = Date.UTC(2026, 2, 20)

/** A resolution at the creation and one that was assumed, and a customer who is back a day later to the millisecond. */
const EDGES: readonly Ticket[] = [
  { id: 'a', createdAt: 0, customerId: 'ida', events: solvedAt(40, 'agent') },
  { id: 'b', createdAt: 40 + exported.days(1), customerId: 'ida', events: [] },
  { id: 'c', createdAt: 0, events: solvedAt(51, 'bot', { type: 'bot-outcome', at: 50, outcome: 'assumed' }) },
  { id: 'd', createdAt: 0, events: [{ type: 'status', at: 0, to: 'solved' }] },
  { id: 'e', createdAt: 0, createdBy: 'customer', events: [{ type: 'message', at: 0, from: 'agent' }] },
].map((ticket) => moved(ticket as Ticket))

/** Fixed records of each kind: by chance, and those on an edge that chance would hardly meet. */
const SAMPLES: Readonly<Record<string, readonly unknown[]>> = Object.fromEntries(
  Object.entries(RECORD_KINDS).map(([kind, { arbitrary }]) => {
    const records = fc.sample(arbitrary, { numRuns: 2_000, seed: 7 })
    return [kind, kind === 'tickets' ? [...records, ...EDGES] : records]
  }),
)
const SCHEDULED = fc.sample(scheduledActivityArbitrary, { numRuns: 40, seed: 7 })

/** What a metric needs before it can be asked anything. */
const REQUIRED: Options = {
  asOf: Date.UTC(2026, 2, 30, 12),
  p: 0.75,
  policies: exported.slaPolicy({
    name: 'one hour',
    targets: [
      { target: 'first-response', goal: exported.hours(1) },
      { target: 'resolution', goal: exported.days(1) },
    ],
  }),
  scheduled: SCHEDULED,
  statuses: ['open', 'pending'],
  to: ['experts'],
  within: exported.minutes(2),
}

const registered = everyMetric()

/** The metric of a name with its required options and others bound. */
function bound(name: string, options: Options = {}): AnyMetric<unknown> {
  const family = (exported as unknown as Readonly<Record<string, MetricFamily<unknown, Options>>>)[name]!
  const needed = registered.find((one) => one.name === name)!.metric.options
  const required = Object.entries(REQUIRED).filter(([option]) => option in needed && !(option in options))
  return family.with({ ...Object.fromEntries(required), ...options }) as Metric<unknown>
}

/** Samples of several sizes: some small enough for quantiles to fall between two values, all of them together last. */
const SIZES = [175, 90, 62, 48, 33, 25, 19, 12, 8, 7, 6, 5, 1, 2_005]

/** Whether two metrics of a name say different things of one of the samples of a kind of record that they measure. */
function differ(name: string, one: AnyMetric<unknown>, other: AnyMetric<unknown>): boolean {
  const kinds = registered.filter((metric) => metric.name === name).map(({ kind }) => kind)
  return SIZES.some((size) =>
    kinds.some((kind) => {
      const records = SAMPLES[kind]!.slice(-size)
      return JSON.stringify(one(records)) !== JSON.stringify(other(records))
    }),
  )
}

const cases = CONTRACT.flatMap(({ metrics, options }) =>
  metrics.flatMap((name) => Object.entries(options).map(([option, terms]) => ({ name, option, terms }))),
)

describe.each(cases)('$name: $option', ({ name, option, terms }) => {
  const { first, others, beside = {}, silent = [] } = terms
  const usual = bound(name, beside)

  if (first !== undefined)
    test('left out means its default', () => {
      const said = bound(name, { ...beside, [option]: first })
      expect(said.options).toEqual(usual.options)
      expect(JSON.stringify(exported.accumulator({ it: said }))).toBe(
        JSON.stringify(exported.accumulator({ it: usual })),
      )
      expect(exported.describeMetric(said)).toBe(exported.describeMetric(usual))
    })

  test.each(others.map((value) => ({ value })))('$value is accepted, stated and effective', ({ value }) => {
    const asked = bound(name, { ...beside, [option]: value })
    expect(asked.options).toHaveProperty(option)
    expect(exported.describeMetric(asked)).not.toBe(exported.describeMetric(usual))
    expect(differ(name, asked, usual)).toBe(!silent.includes(name))
  })
})

test('every metric is in the table', () => {
  const listed = CONTRACT.flatMap(({ metrics }) => metrics)
  expect([...new Set(registered.map(({ name }) => name))].filter((name) => !listed.includes(name))).toEqual([])
})
