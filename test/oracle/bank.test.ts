import { readFileSync } from 'node:fs'
import {
  abandonedCount,
  abandonmentRate,
  answeredCount,
  answerRate,
  averageHandleTime,
  averageSpeedOfAnswer,
  averageTalkTime,
  averageTimeToAbandon,
  averageWaitTime,
  byAgent,
  byInterval,
  count,
  hours,
  longestWait,
  medianSpeedOfAnswer,
  medianTalkTime,
  medianTimeToAbandon,
  medianWaitTime,
  offeredCount,
  percentileSpeedOfAnswer,
  percentileTalkTime,
  percentileWaitTime,
  report,
  rollup,
  seconds,
  serviceLevel,
  total,
} from 'support-metrics'
import { speedOfAnswer, talkTime, timeToAbandon, waitTime } from 'support-metrics/measures'
import type { LocalPeriod } from 'support-metrics'
import { beforeAll, describe, expect, test } from 'vitest'
import { readBankCalls, type BankCalls } from '../../examples/data/bankCalls.ts'
import { expectAgreement, type Expectations, type ResultRow } from './agreement.ts'
import { askBank, countBankLines, type BankGrouping, type BankQuestion } from './bankSql.ts'
import { dataFile, missing } from './dataFile.ts'
import type { SqlRow } from './database.ts'

const FILE = 'bank-february-1999.tsv'
const path = dataFile(FILE)
if (path === undefined) console.warn(missing(FILE))

/** The metrics under the names of the columns that the database answers with. */
function metricsOf(returnedCalls: boolean) {
  const directions = returnedCalls ? (['inbound', 'callback'] as const) : (['inbound'] as const)
  const level = serviceLevel.with({ within: seconds(20), directions })
  const short = seconds(5)
  return {
    offered: offeredCount.with({ directions }),
    answered: answeredCount.with({ directions }),
    abandoned: abandonedCount.with({ directions }),
    answer_rate: answerRate.with({ directions }),
    abandonment_rate: abandonmentRate.with({ directions }),
    abandonment_rate_without_short: abandonmentRate.with({ directions, shortAbandon: short }),
    service_level_negative: level,
    service_level_exclude: level.with({ abandons: 'exclude' }),
    service_level_exclude_within: level.with({ abandons: 'exclude-within' }),
    service_level_positive_within: level.with({ abandons: 'positive-within' }),
    service_level_exclude_short: level.with({ shortAbandon: short }),
    service_level_positive_short: level.with({ abandons: 'positive-short', shortAbandon: short }),
    answered_wait: total(speedOfAnswer({ directions })),
    average_speed_of_answer: averageSpeedOfAnswer.with({ directions }),
    median_speed_of_answer: medianSpeedOfAnswer.with({ directions }),
    p90_speed_of_answer: percentileSpeedOfAnswer.with({ p: 0.9, directions }),
    p90_speed_of_answer_nearest: percentileSpeedOfAnswer.with({ p: 0.9, method: 'nearest-rank', directions }),
    total_wait: total(waitTime({ directions })),
    average_wait: averageWaitTime.with({ directions }),
    median_wait: medianWaitTime.with({ directions }),
    p90_wait: percentileWaitTime.with({ p: 0.9, directions }),
    p90_wait_nearest: percentileWaitTime.with({ p: 0.9, method: 'nearest-rank', directions }),
    longest_wait: longestWait.with({ directions }),
    abandoned_wait: total(timeToAbandon({ directions })),
    average_time_to_abandon: averageTimeToAbandon.with({ directions }),
    median_time_to_abandon: medianTimeToAbandon.with({ directions }),
    // Talk and handle times count the calls that the bank returns either way.
    talks: count(talkTime()),
    total_talk: total(talkTime()),
    average_talk: averageTalkTime,
    median_talk: medianTalkTime,
    p90_talk: percentileTalkTime.with({ p: 0.9 }),
  }
}

/** Counts, sums, shares and what is picked from the data agree to the last digit. */
const EXPECTED: Expectations = Object.fromEntries(
  Object.keys(metricsOf(true)).map((name) => [
    name,
    /^(average|median|p90.*(?<!nearest)$)/.test(name) ? 'close' : 'exact',
  ]),
)

const SERVICES: Readonly<Record<string, string>> = {
  PS: 'regular',
  PE: 'regular in English',
  IN: 'internet help',
  NE: 'stock exchange',
  NW: 'new customers',
  TT: 'returned calls',
}

const WAYS = {
  all: { key: () => 'all' },
  service: { key: 'queue' },
  day: { key: byInterval({ every: 'day', timeZone: 'Asia/Jerusalem' }) },
  hour: { key: byInterval({ every: 'hour-of-day', timeZone: 'Asia/Jerusalem' }) },
  agent: { key: byAgent() },
} as const

const QUESTIONS: readonly BankQuestion[] = [
  { by: 'all', returnedCalls: false, menuHangUps: false },
  { by: 'all', returnedCalls: true, menuHangUps: true },
  { by: 'service', returnedCalls: true, menuHangUps: false },
  { by: 'day', returnedCalls: false, menuHangUps: false },
  { by: 'hour', returnedCalls: false, menuHangUps: false },
  { by: 'agent', returnedCalls: false, menuHangUps: false },
]

const title = path === undefined ? missing(FILE) : 'the library and SQL say the same of a real call log'

describe.skipIf(path === undefined)(title, { timeout: 60_000 }, () => {
  let calls: BankCalls = { interactions: [], skipped: [] }
  let hangUps: BankCalls = calls
  let answers: readonly (readonly SqlRow[])[] = []

  beforeAll(async () => {
    const text = readFileSync(path ?? '', 'utf8')
    calls = readBankCalls(text)
    hangUps = readBankCalls(text, { menuHangUps: 'abandoned' })
    answers = await askBank(path ?? '', QUESTIONS)
  }, 60_000)

  test('no line is lost, and no call is counted twice', async () => {
    const { interactions, skipped } = calls
    const lines = await countBankLines(path ?? '')
    expect(interactions.length + skipped.length).toBe(lines?.['lines'])
    expect(skipped.length).toBe(lines?.['phantoms'])
    expect(new Set(interactions.map((call) => call.id)).size).toBe(interactions.length)
  })

  test.each(QUESTIONS.map((question, place) => ({ ...question, place })))(
    'by $by, returned calls $returnedCalls, hung up in the menu $menuHangUps',
    ({ by, returnedCalls, menuHangUps, place }) => {
      const { interactions } = menuHangUps ? hangUps : calls
      const rows = rollup(interactions, { by: WAYS[by] as typeof WAYS.service, metrics: metricsOf(returnedCalls) })
      const keyed = new Map(rows.map((row): [unknown, ResultRow] => [keyOfRow(row.key), row as unknown as ResultRow]))
      const sql = new Map((answers[place] ?? []).map((row) => [keyOfSql(by, row), row]))
      const compared = expectAgreement(sql, keyed, EXPECTED)
      expect(compared).toBeGreaterThanOrEqual(rows.length * Object.keys(EXPECTED).length)
      expect(rows.length).toBeGreaterThanOrEqual({ all: 1, service: 6, day: 28, hour: 24, agent: 24 }[by])
    },
  )

  test('report says what rollup says, and the counts behind a service level are those of its rule', () => {
    const results = report(calls.interactions, metricsOf(false))
    const sql = answers[0]?.[0] ?? {}
    expectAgreement(new Map([['all', sql]]), new Map([['all', results]]), EXPECTED)
    expect(results.service_level_exclude_within.count).toBe(sql['service_level_exclude_within_count'])
    expect(results.service_level_exclude_short.count).toBe(sql['service_level_exclude_short_count'])
    for (const { count, records, excluded } of Object.values<ResultRow[string]>(results)) {
      expect(count + Object.values(excluded).reduce((sum, left) => sum + left, 0)).toBe(records)
    }
  })

  test('hold and wrap-up are not in the log, and a handle time says so', () => {
    const { value, notes, count } = averageHandleTime(calls.interactions)
    expect(value).toBe(averageTalkTime(calls.interactions).value)
    expect(notes).toMatchObject({ missingHold: count, missingWrap: count })
  })

  test('the published service level is 49, 54, 59 or 60 %, depending on the rule', () => {
    const results = report(hangUps.interactions, metricsOf(true))
    const rules = ['negative', 'exclude_within', 'positive_within', 'exclude'] as const
    const percents = rules.map((rule) => Math.round((results[`service_level_${rule}`].value ?? NaN) * 100))
    expect(percents).toEqual([49, 54, 59, 60])
  })
})

/** A day as its date in Israel, two hours ahead of UTC in the winter. */
function keyOfRow(key: unknown): unknown {
  if (typeof key !== 'object' || key === null) return key ?? null
  return new Date((key as LocalPeriod).start + hours(2)).toISOString().slice(0, 10)
}

function keyOfSql(by: BankGrouping, row: SqlRow): unknown {
  return by === 'service' ? SERVICES[String(row['key'])] : row['key']
}
