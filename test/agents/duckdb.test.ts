import { DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBConnection } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  adherence,
  averageConcurrency,
  conformance,
  contactsPerHour,
  occupancy,
  shrinkage,
  staffedTime,
  utilization,
} from '../../src/metrics/index.ts'
import type { AgentActivity, ScheduledActivity } from '../../src/model/index.ts'

const MINUTE = 60_000
const agentId = fc.constantFrom('ann', 'bob', 'cleo')
const span = fc.tuple(fc.nat(90), fc.nat(40)).map(([from, length]) => ({ from, to: from + length }))

const done = fc
  .tuple(
    agentId,
    fc.constantFrom('on-contact', 'on-contact', 'wrap-up', 'ringing', 'available', 'lunch', 'offline'),
    span,
    fc.option(fc.nat(5), { nil: undefined }),
  )
  .map(([agentId, state, span, contacts]) => ({ agentId, state, ...span, contacts }))
const planned = fc
  .tuple(agentId, fc.constantFrom('on-queue', 'on-queue', 'lunch', 'training'), span, fc.boolean(), fc.boolean())
  .map(([agentId, activity, span, paid, adherence]) => ({ agentId, activity, ...span, paid, adherence }))
const input = fc.record({
  done: fc.array(done, { minLength: 1, maxLength: 15 }),
  // Two plans over the very same minutes have no order that SQL could be asked for.
  planned: fc.uniqueArray(planned, { maxLength: 8, selector: ({ agentId, from, to }) => `${agentId} ${from} ${to}` }),
})

let connection: DuckDBConnection
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect()
})
afterAll(() => connection.closeSync())

const inMs = <R extends { readonly from: number; readonly to: number }>(record: R): R => ({
  ...record,
  from: record.from * MINUTE,
  to: record.to * MINUTE,
})

function values(rows: readonly (readonly (string | number | boolean | undefined)[])[], dummy: string): string {
  const literal = (value: string | number | boolean | undefined) =>
    value === undefined ? 'NULL' : typeof value === 'string' ? `'${value}'` : String(value)
  return rows.length === 0 ? dummy : `VALUES ${rows.map((row) => `(${row.map(literal).join(', ')})`).join(', ')}`
}

/** Every minute of every agent, with what was planned and what was done in it. */
function minutes(done: readonly AgentActivity[], planned: readonly ScheduledActivity[]): string {
  const a = values(
    done.map(({ agentId, state, from, to, contacts }) => [agentId, state, from, to, contacts]),
    '',
  )
  const s = values(
    planned.map(({ agentId, activity, from, to, paid, adherence }) => [agentId, activity, from, to, paid, adherence]),
    `SELECT NULL::VARCHAR, NULL::VARCHAR, NULL::INT, NULL::INT, NULL::BOOLEAN, NULL::BOOLEAN WHERE false`,
  )
  return `
    WITH a(agent, state, f, t, contacts) AS (${a}),
    s(agent, activity, f, t, paid, adherence) AS (${s}),
    grid AS (SELECT agent, m FROM (SELECT agent FROM a UNION SELECT agent FROM s), range(0, 131) r(m)),
    did AS (
      SELECT grid.agent, m,
        count(*) FILTER (state = 'on-contact') AS contacts,
        bool_or(state = 'on-contact') AS contact, bool_or(state = 'wrap-up') AS wrap,
        bool_or(state = 'ringing') AS ringing, bool_or(state = 'available') AS available,
        bool_or(state = 'lunch') AS lunch, list(state) AS states
      FROM grid JOIN a ON a.agent = grid.agent AND f <= m AND m < t GROUP BY ALL
    ),
    plan AS (
      SELECT grid.agent, m, arg_max({'activity': activity, 'paid': paid, 'adherence': adherence}, f * 1000 - t) AS p
      FROM grid JOIN s ON s.agent = grid.agent AND f <= m AND m < t GROUP BY ALL
    ),
    all_minutes AS (
      SELECT grid.agent, grid.m, contacts, p.activity, p.paid, p.adherence, coalesce(states, []) AS states,
        coalesce(contact, false) AS contact, coalesce(wrap, false) AND NOT coalesce(contact, false) AS wrap,
        coalesce(ringing, false) AND NOT (contact OR wrap) AS ringing,
        coalesce(available, false) AND NOT (contact OR wrap OR ringing) AS available,
        coalesce(contact OR wrap OR ringing OR available, false) AS queued,
        coalesce(contact OR wrap OR ringing OR available OR lunch, false) AS staffed,
        grid.agent IN (SELECT agent FROM s) AS has_plan
      FROM grid LEFT JOIN did USING (agent, m) LEFT JOIN plan USING (agent, m)
    )`
}

const SELECT = `
  SELECT
    count(*) FILTER (contact OR wrap) / nullif(count(*) FILTER (contact OR wrap OR available), 0) AS occupancy,
    count(*) FILTER (contact OR wrap OR ringing) / nullif(count(*) FILTER (queued), 0) AS ringing_as_contact,
    count(*) FILTER (contact OR wrap) / nullif(count(*) FILTER (queued), 0) AS ringing_as_available,
    nullif(count(*) FILTER (staffed), 0) AS staffed,
    sum(contacts) FILTER (contact) / nullif(count(*) FILTER (contact), 0) AS concurrency,
    count(*) FILTER (queued) / nullif(count(*) FILTER (staffed), 0) AS utilization,
    count(*) FILTER (adherence AND CASE WHEN activity = 'on-queue' THEN queued ELSE list_contains(states, activity) END)
      / nullif(count(*) FILTER (adherence), 0) AS adherence,
    count(*) FILTER (adherence AND CASE WHEN activity = 'on-queue' THEN queued ELSE list_contains(states, activity) END)
      / nullif(count(*) FILTER (adherence OR (activity IS NULL AND queued AND has_plan)), 0) AS adherence_outside,
    count(*) FILTER (queued AND has_plan) / nullif(count(*) FILTER (activity = 'on-queue'), 0) AS conformance,
    count(*) FILTER (paid AND NOT queued) / nullif(count(*) FILTER (paid), 0) AS shrinkage,
    count(*) FILTER (queued AND has_plan) / nullif(count(*) FILTER (paid), 0) AS utilization_of_paid,
    (SELECT sum(contacts) FROM a WHERE agent IN (SELECT agent FROM a WHERE contacts IS NOT NULL)) * 60
      / nullif(count(*) FILTER (queued AND agent IN (SELECT agent FROM a WHERE contacts IS NOT NULL)), 0) AS per_hour
  FROM all_minutes`

test('every metric of agents agrees with SQL that looks at each minute', async () => {
  await fc.assert(
    fc.asyncProperty(input, async ({ done, planned }) => {
      const reader = await connection.runAndReadAll(minutes(done, planned) + SELECT)
      const [expected] = reader.getRowObjectsJS()
      const activities = done.map(inMs)
      const scheduled = planned.map(inMs)
      const ringing = (as: 'contact' | 'available') => occupancy(activities, { ringing: as }).value
      const staffed = staffedTime(activities).value
      const answers: Readonly<Record<string, number | null>> = {
        occupancy: occupancy(activities).value,
        ringing_as_contact: ringing('contact'),
        ringing_as_available: ringing('available'),
        staffed: staffed === null || staffed === 0 ? null : staffed / MINUTE,
        concurrency: averageConcurrency(activities).value,
        utilization: utilization(activities).value,
        adherence: adherence(activities, { scheduled }).value,
        adherence_outside: adherence(activities, { scheduled, outsideShift: 'exception' }).value,
        conformance: conformance(activities, { scheduled }).value,
        shrinkage: shrinkage(activities, { scheduled }).value,
        utilization_of_paid: utilization(activities, { scheduled }).value,
        per_hour: contactsPerHour(activities).value,
      }
      for (const [name, value] of Object.entries(expected!)) {
        const answer = answers[name]!
        if (value === null) expect([name, answer]).toEqual([name, null])
        else expect([name, Math.abs(answer - Number(value)) < 1e-12 * Math.max(1, Number(value))]).toEqual([name, true])
      }
    }),
    { numRuns: 30 },
  )
}, 20_000)
