import { readFileSync } from 'node:fs'
import {
  averageBacklogAge,
  averageFirstResponseTime,
  averagePendingTime,
  averageReopens,
  averageReplies,
  averageResolutionTime,
  backlogCount,
  byInterval,
  createdCount,
  medianAgentWorkTime,
  medianFirstResponseTime,
  medianResolutionTime,
  oneTouchRate,
  percentileFirstResponseTime,
  percentilePendingTime,
  percentileResolutionTime,
  reopenRate,
  report,
  rollup,
  solvedCount,
  total,
} from 'support-metrics'
import { agentWorkTime, firstResponseTime, pendingTime, resolutionTime } from 'support-metrics/measures'
import { timeZone } from 'support-metrics/time'
import type { Result, Ticket } from 'support-metrics'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readHelpdeskTickets } from '../../examples/data/helpdeskTickets.ts'
import { expectAgreement, type Expectations, type ResultRow } from './agreement.ts'
import { dataFile, missing } from './dataFile.ts'
import type { SqlRow } from './database.ts'
import { openHelpdesk, type Helpdesk } from './helpdeskSql.ts'

const FILE = 'helpdesk-events.csv'
const path = dataFile(FILE)
if (path === undefined) console.warn(missing(FILE))

/** The metrics under the names of the columns that the database answers with, by what places them. */
const AT_CREATION = {
  created: createdCount,
  total_first_response_time: total(firstResponseTime()),
  average_first_response_time: averageFirstResponseTime,
  median_first_response_time: medianFirstResponseTime,
  p90_first_response_time: percentileFirstResponseTime.with({ p: 0.9 }),
  p90_first_response_time_nearest: percentileFirstResponseTime.with({ p: 0.9, method: 'nearest-rank' }),
  // A resolution can be placed at either end.
  average_resolution_time: averageResolutionTime.with({ place: 'created' }),
  median_resolution_time: medianResolutionTime.with({ place: 'created' }),
}
const AT_LAST_SOLVE = {
  solved: solvedCount,
  total_resolution_time: total(resolutionTime()),
  average_resolution_time: averageResolutionTime,
  median_resolution_time: medianResolutionTime,
  p90_resolution_time: percentileResolutionTime.with({ p: 0.9 }),
  average_first_resolution_time: averageResolutionTime.with({ until: 'first-solve' }),
  median_first_resolution_time: medianResolutionTime.with({ until: 'first-solve' }),
  total_pending_time: total(pendingTime()),
  average_pending_time: averagePendingTime,
  p90_pending_time: percentilePendingTime.with({ p: 0.9 }),
  total_agent_work_time: total(agentWorkTime()),
  median_agent_work_time: medianAgentWorkTime,
  reopen_rate: reopenRate,
  average_reopens: averageReopens,
  one_touch_rate: oneTouchRate,
  one_touch_at_most_rate: oneTouchRate.with({ touch: 'at-most-one' }),
}
const ANYWHERE = { ...AT_CREATION, ...AT_LAST_SOLVE, average_replies: averageReplies }

/** Counts, sums, shares and what is picked from the data agree to the last digit. */
function expected(metrics: object): Expectations {
  const isClose = /^(average|median|p90.*(?<!nearest)$)/
  return Object.fromEntries(Object.keys(metrics).map((name) => [name, isClose.test(name) ? 'close' : 'exact']))
}

const MONTH = byInterval({ every: 'month', timeZone: 'Europe/Rome' })
const rome = timeZone('Europe/Rome')

/** The month of a period as the database writes it, or any other key as it is. */
function keyOf(key: unknown): unknown {
  if (typeof key !== 'object' || key === null) return key ?? null
  return new Date(rome.toLocal((key as { readonly start: number }).start)).toISOString().slice(0, 7)
}

function byKey(rows: readonly { readonly key: unknown }[]): ReadonlyMap<unknown, ResultRow> {
  return new Map(rows.map((row) => [keyOf(row.key), row as unknown as ResultRow]))
}

function sqlByKey(rows: readonly SqlRow[]): ReadonlyMap<unknown, SqlRow> {
  return new Map(rows.map((row) => [row['key'], row]))
}

const title = path === undefined ? missing(FILE) : 'the library and SQL say the same of a real event log'

describe.skipIf(path === undefined)(title, { timeout: 60_000 }, () => {
  let tickets: readonly Ticket[] = []
  let helpdesk: Helpdesk | undefined

  beforeAll(async () => {
    tickets = readHelpdeskTickets(readFileSync(path ?? '', 'utf8')).tickets
    helpdesk = await openHelpdesk(path ?? '')
  }, 60_000)
  afterAll(() => helpdesk?.close())

  test('no line is lost', () => {
    const { tickets, lines, skipped } = readHelpdeskTickets(readFileSync(path ?? '', 'utf8'))
    expect([tickets.length, lines, skipped.length]).toEqual([4580, 21348, 0])
  })

  test('all of them, in a report', async () => {
    const sql = sqlByKey((await helpdesk?.ask('all')) ?? [])
    const results: ResultRow = report(tickets, ANYWHERE)
    expect(expectAgreement(sql, new Map([['all', results]]), expected(ANYWHERE))).toBe(Object.keys(ANYWHERE).length)
    for (const { count, records, excluded } of Object.values<Result>(results)) {
      expect(count + Object.values(excluded).reduce((sum, left) => sum + left, 0)).toBe(records)
    }
  })

  test('by workgroup', async () => {
    const sql = sqlByKey((await helpdesk?.ask('workgroup')) ?? [])
    const rows = rollup(tickets, { by: { key: 'group' }, metrics: ANYWHERE })
    expectAgreement(sql, byKey(rows), expected(ANYWHERE))
    expect(rows).toHaveLength(4)
  })

  test('by month of creation', async () => {
    const sql = sqlByKey((await helpdesk?.ask('month of creation')) ?? [])
    const rows = rollup(tickets, { by: { key: MONTH }, metrics: AT_CREATION })
    expectAgreement(sql, byKey(rows), expected(AT_CREATION))
    expect(rows.length).toBeGreaterThan(40)
  })

  test('by month of the last solve', async () => {
    const sql = sqlByKey((await helpdesk?.ask('month of the last solve')) ?? [])
    const rows = rollup(tickets, { by: { key: MONTH }, metrics: AT_LAST_SOLVE })
    expectAgreement(sql, byKey(rows), expected(AT_LAST_SOLVE))
    expect(rows.length).toBeGreaterThan(40)
  })

  test.each(['2010-02-01', '2011-07-15', '2012-01-01', '2013-06-30', '2015-01-01'])(
    'the backlog on %s',
    async (date) => {
      const asOf = Date.parse(date)
      const sql = await helpdesk?.backlogAt(asOf)
      const { value, count, records, excluded } = backlogCount(tickets, { asOf })
      expect(value).toBe(sql?.['backlog'])
      expect(count + (excluded.solved ?? 0)).toBe(sql?.['tickets'])
      expect(count + Object.values(excluded).reduce((sum, left) => sum + left, 0)).toBe(records)
      const age = averageBacklogAge(tickets, { asOf }).value
      expect(Math.abs((age ?? NaN) / Number(sql?.['average_backlog_age']) - 1)).toBeLessThan(1e-12)
    },
  )
})
