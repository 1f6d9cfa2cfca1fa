import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { businessCalendar } from '../../src/calendar/index.ts'
import { tokenOf } from '../../src/group/dimension.ts'
import { byAgent, byGroup, byInterval } from '../../src/group/index.ts'
import { named } from '../../src/metrics/index.ts'
import { slaCompliance } from '../../src/metrics/index.ts'
import type { Ticket } from '../../src/model/index.ts'
import { accumulator, report, rollup } from '../../src/report/index.ts'
import { evaluateSla, slaPolicy } from '../../src/sla/index.ts'
import type { SlaOutcome } from '../../src/sla/index.ts'
import { hours, minutes } from '../../src/time/index.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { moment } from '../arbitraries/moments.ts'
import { ticketArbitrary } from '../arbitraries/ticket.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'
import { metricLaws } from '../laws/metricLaws.ts'
import { tickets as ticketKind } from '../laws/recordKinds.ts'
import type { RecordKind } from '../laws/recordKinds.ts'
import { assigned, moved, said, ticket } from '../tickets/build.ts'
import { policyOver } from './policies.ts'

const everything = slaPolicy({
  name: 'everything',
  appliesTo: named('not-a-kiosk', ({ channel }: Ticket) => channel !== 'kiosk'),
  targets: [
    { target: 'first-response', goal: { urgent: minutes(30), default: hours(12) } },
    { target: 'next-response', goal: hours(12), reopen: 'new-cycle' },
    { target: 'periodic-update', goal: hours(24), pauseOn: ['pending'] },
    { target: 'requester-wait', goal: hours(48) },
    { target: 'agent-work', goal: hours(24), onPriorityChange: 'keep' },
    { target: 'resolution', goal: hours(72), reopen: 'first-solve' },
  ],
})
const asOf = Date.UTC(2026, 2, 30, 12)

metricLaws(
  'slaCompliance of tickets',
  slaCompliance.with({ policies: everything, asOf }),
  ticketKind as RecordKind<Ticket | SlaOutcome>,
)

const outcomeArbitrary: fc.Arbitrary<SlaOutcome> = ticketArbitrary
  .chain((one) => fc.constantFrom<SlaOutcome | undefined>(undefined, ...evaluateSla(one, everything, { asOf })))
  .filter((outcome) => outcome !== undefined)

metricLaws(
  'slaCompliance of outcomes',
  slaCompliance.with({ policies: everything, asOf }),
  // What is asked of outcomes has been asked already, so their instants move without the goals of a calendar.
  { arbitrary: outcomeArbitrary },
  { runs: 15 },
)

const records = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: ticketArbitrary }, { weight: 1, arbitrary: brokenArbitrary(ticketArbitrary) }),
    { maxLength: 8 },
  )
  .map(deepFreeze)

/** How many outcomes are in each state. */
function counted(outcomes: readonly SlaOutcome[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { state } of outcomes) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

describe('the compliance', { timeout: 30_000 }, () => {
  test('counts the outcomes that are listed', () => {
    fc.assert(
      fc.property(records, policyOver(fc.constant('UTC')), moment, (given, policies, at) => {
        const outcomes = given.flatMap((one) => evaluateSla(one, policies, { asOf: at }))
        const { met = 0, breached = 0, ...others } = counted(outcomes)
        const result = slaCompliance(given, { policies, asOf: at })
        expect([result.count, result.value]).toEqual([
          met + breached,
          met + breached === 0 ? null : met / (met + breached),
        ])
        expect(result.excludedSamples ?? {}).toEqual(others)
        const ofOutcomes = slaCompliance(outcomes, { policies: [], asOf: at })
        expect([ofOutcomes.count, ofOutcomes.value]).toEqual([result.count, result.value])
        expect(ofOutcomes.excludedSamples ?? {}).toEqual(others)
      }),
    )
  })

  test('of each target alone adds up to that of all', () => {
    fc.assert(
      fc.property(records, moment, (given, at) => {
        const options = { policies: everything, asOf: at }
        const parts = everything.targets.map(({ target }) => slaCompliance(given, { ...options, target }))
        const whole = slaCompliance(given, options)
        expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(whole.count)
      }),
    )
  })

  test('by month, agent and group spreads every outcome to one row', () => {
    fc.assert(
      fc.property(records, (given) => {
        const metric = slaCompliance.with({ policies: everything, asOf })
        const month = byInterval({ every: 'month', timeZone: 'Europe/Vilnius' })
        const rows = rollup(given, { by: { month, agent: byAgent(), group: byGroup() }, metrics: { sla: metric } })
        const met = (value: number | null, count: number): number => Math.round((value ?? 0) * count)
        const { value, count } = metric(given)
        expect(rows.reduce((sum, { sla }) => sum + sla.count, 0)).toBe(count)
        expect(rows.reduce((sum, { sla }) => sum + met(sla.value, sla.count), 0)).toBe(met(value, count))
        for (const outcome of given.flatMap((one) => evaluateSla(one, everything, { asOf }))) {
          if (outcome.state !== 'met' && outcome.state !== 'breached') continue
          const { agentId, group, stoppedAt, dueAt } = outcome
          const at = stoppedAt ?? dueAt ?? Number.NaN
          const row = rows.find(
            (one) =>
              one.agent === tokenOf(agentId) &&
              one.group === tokenOf(group) &&
              one.month !== undefined &&
              one.month.start <= at &&
              at < one.month.end,
          )
          expect(row?.sla.count ?? 0).toBeGreaterThan(0)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('a ticket is left out', () => {
  const policies = [
    slaPolicy({
      name: 'vip',
      appliesTo: ({ tags }) => tags?.includes('vip') ?? false,
      targets: [{ target: 'first-response', goal: 10 }],
    }),
  ]
  const vip = { tags: ['vip'] }
  const excluded = (one: Ticket, target?: 'resolution') =>
    slaCompliance([one], { policies, asOf: 20, ...(target !== undefined && { target }) }).excluded

  test.each([
    ['no-policy', ticket()],
    ['no-target', ticket([], { ...vip, createdBy: 'agent' })],
    ['running', ticket([], { ...vip, createdAt: 15 })],
    ['cancelled', ticket([moved(5, 'solved')], vip)],
    ['not-yet', ticket([], { createdAt: 21 })],
    ['merged', ticket([], { ...vip, discarded: 'merged' })],
    ['truncated', ticket([], { ...vip, historyComplete: false })],
    ['truncated', ticket([], { historyComplete: false })],
    ['invalid', ticket([said(5, 'agent'), said(4, 'agent')], { discarded: 'merged' })],
  ])('as %s', (reason, one) => {
    expect(excluded(one)).toEqual({ [reason]: 1 })
  })

  test('where its policy promises nothing of the kind', () => {
    expect(excluded(ticket([], vip), 'resolution')).toEqual({ 'no-target': 1 })
    const [outcome] = evaluateSla(ticket([], vip), policies, { asOf: 20 })
    expect(slaCompliance([outcome!], { policies, asOf: 20, target: 'resolution' }).excluded).toEqual({ 'no-target': 1 })
  })
})

describe('an outcome that contradicts itself is invalid:', () => {
  const policy = slaPolicy({ name: 'p', targets: [{ target: 'first-response', goal: 10 }] })
  const [met] = evaluateSla(ticket([said(5, 'agent')]), policy, { asOf: 20 })
  const [breached] = evaluateSla(ticket(), policy, { asOf: 20 })
  const [running] = evaluateSla(ticket(), policy, { asOf: 5 })
  const result = (outcome: object) => slaCompliance([outcome as SlaOutcome], { policies: [], asOf: 20 })

  test.each([
    ['met after its goal', { ...met, elapsed: 11 }],
    ['met without an end', { ...met, stoppedAt: undefined }],
    ['breached before its goal', { ...breached, elapsed: 10 }],
    ['breached at no time', { ...breached, dueAt: null }],
    ['running beyond its goal', { ...running, elapsed: 11 }],
    ['in no state', { ...met, state: 'achieved' }],
    ['of no ticket', { ...met, ticketId: undefined }],
    ['of no length', { ...met, elapsed: Number.NaN }],
    ['without a start', { ...met, startedAt: '2026' }],
    ['that ended at no time', { ...met, stoppedAt: Number.NaN }],
    ['due at no time', { ...running, dueAt: Infinity }],
    ['met, but due at no time', { ...met, dueAt: Number.NaN }],
    ['of no goal', { ...running, goal: Number.NaN }],
    ['paused beyond its goal', { ...running, state: 'paused', elapsed: 11 }],
    ['cancelled beyond its goal', { ...met, state: 'cancelled', elapsed: 11 }],
    ['cancelled without an end', { ...met, state: 'cancelled', stoppedAt: undefined }],
    ['breached, but ended at no time', { ...breached, stoppedAt: '2026' }],
  ])('%s', (_name, outcome) => {
    expect(result(outcome).excluded).toEqual({ invalid: 1 })
  })

  test('and these are not', () => {
    expect([met, breached, running].map((outcome) => result(outcome!).excluded)).toEqual([{}, {}, { running: 1 }])
    const atItsGoal = [
      { ...met, elapsed: 10 },
      { ...met, state: 'cancelled', elapsed: 10 },
      { ...running, elapsed: 10 },
      { ...running, state: 'paused', elapsed: 10, dueAt: null },
      { ...breached, dueAt: null, stoppedAt: 15 },
    ]
    expect(atItsGoal.map((outcome) => result(outcome).excluded)).toEqual([
      {},
      { cancelled: 1 },
      { running: 1 },
      { paused: 1 },
      {},
    ])
  })
})

describe('the compliance in reports', () => {
  const policies = slaPolicy({
    name: 'desk',
    targets: [
      { target: 'first-response', goal: 10 },
      { target: 'resolution', goal: 100 },
    ],
  })
  const tickets = [
    ticket([assigned(1, { group: 'first-line' }), said(5, 'agent', { agentId: 'ada' }), moved(150, 'solved')]),
    ticket([assigned(1, { group: 'experts', agentId: 'ben' }), moved(90, 'solved')], { createdAt: 0 }),
  ]

  test('is the same as the call, and knows no period without outcomes', () => {
    const sla = slaCompliance.with({ policies, asOf: 200 })
    expect(report(tickets, { sla }).sla).toEqual(slaCompliance(tickets, { policies, asOf: 200 }))
    expect(sla(tickets)).toMatchObject({ value: 1 / 2, count: 4 })
    expect(report(tickets, { sla }, { during: { from: 0, to: 6 } }).sla).toMatchObject({
      value: 1,
      count: 1,
      excluded: { 'out-of-period': 1 },
    })
    expect(sla.with({ confidence: 0.95 })(tickets).confidenceInterval?.method).toBe('wilson')
  })

  test('is credited to the author of the reply, the solver or the assignee', () => {
    const sla = slaCompliance.with({ policies, asOf: 200 })
    const rows = rollup(tickets, { by: { agent: byAgent(), group: byGroup() }, metrics: { sla } })
    const shown = rows.map(({ agent, group, sla: { value, count } }) => [agent, group, value, count])
    expect(new Set(shown.map(String))).toEqual(
      new Set(
        [
          ['ada', 'first-line', 1, 1],
          [undefined, 'first-line', 0, 1],
          ['ben', 'experts', 0.5, 2],
        ].map(String),
      ),
    )
  })

  test('can be stored where its functions and clocks have names, and not otherwise', () => {
    const calendar = businessCalendar({ timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } })
    const of = (appliesTo: (one: Ticket) => boolean) =>
      slaCompliance.with({
        policies: slaPolicy({ name: 'p', appliesTo, targets: [{ target: 'resolution', goal: 10, calendar }] }),
        asOf: 200,
      })
    const nameless = accumulator({ sla: of(() => true) }).addAll(tickets)
    expect(() => nameless.toJSON()).toThrow('policies')
    const metrics = () => ({ sla: of(named('all', () => true)) })
    const state: unknown = JSON.parse(JSON.stringify(accumulator(metrics()).addAll(tickets)))
    expect(accumulator.from(state, metrics()).result()).toEqual(report(tickets, metrics()))
    const other = { sla: of(named('some', () => true)) }
    expect(() => accumulator.from(state, other)).toThrow('differs in the option policies')
  })

  test('is refused unbound, without policies, and with what is no policy', () => {
    expect(() => report(tickets, { sla: slaCompliance } as never)).toThrow('slaCompliance.with')
    expect(() => slaCompliance(tickets, { asOf: 1 } as never)).toThrow('slaCompliance needs the option policies')
    expect(() => slaCompliance(tickets, { policies } as never)).toThrow('slaCompliance needs the option asOf')
    expect(() => slaCompliance(tickets, { policies: [{ name: 'p' }], asOf: 1 } as never)).toThrow(
      'slaCompliance: policies',
    )
    expect(() => slaCompliance(tickets, { policies, asOf: 1, target: 'reply' as never })).toThrow(RangeError)
  })
})
