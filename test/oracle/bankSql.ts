import { databaseOf, type SqlRow } from './database.ts'

/** How the calls are grouped. */
export type BankGrouping = 'all' | 'service' | 'day' | 'hour' | 'agent'

/** Which rows the metrics of the queue count. */
export interface BankQuestion {
  readonly by: BankGrouping
  /** Whether calls that the bank returns count as those of customers do. */
  readonly returnedCalls: boolean
  /** Whether those who hung up in the menu count as abandoned after no wait. */
  readonly menuHangUps: boolean
}

/**
 * Asks the questions that the library answers of the bank's log itself, in SQL and without the library's mapping: one
 * row a group with its `key`, and a column for every number. Lengths are milliseconds.
 */
export async function askBank(
  path: string,
  questions: readonly BankQuestion[],
): Promise<readonly (readonly SqlRow[])[]> {
  const database = await databaseOf(path, '\t')
  try {
    await database.query(CALLS)
    const answers: (readonly SqlRow[])[] = []
    for (const question of questions) answers.push(await database.query(sqlOf(question)))
    return answers
  } finally {
    database.close()
  }
}

/** How many lines the log has, and how many of them are phantoms. */
export async function countBankLines(path: string): Promise<SqlRow | undefined> {
  const database = await databaseOf(path, '\t')
  try {
    const sql = `select count(*)::double as lines, (count(*) filter (where outcome = 'PHANTOM'))::double as phantoms from raw`
    return (await database.query(sql))[0]
  } finally {
    database.close()
  }
}

/** The calls, one a row: a pair of times that are both 0:00:00 never was, and the wait is what the queue measured. */
const CALLS = `
  create table calls as
  with flagged as (
    select *,
      outcome = 'AGENT' as was_answered,
      q_start <> '0:00:00' or q_exit <> '0:00:00' as was_queued,
      ser_start <> '0:00:00' or ser_exit <> '0:00:00' as was_served,
      case when was_queued then q_start when was_answered and was_served then ser_start else vru_exit end as beginning
    from raw
    where outcome <> 'PHANTOM')
  select
    type as service,
    case when was_answered and server <> 'NO_SERVER' then server end as agent,
    split_part(beginning, ':', 1)::int as hour,
    strptime(date, '%y%m%d')::date + case when date_diff('hour', beginning::time, vru_entry::time) > 12 then 1 else 0 end as day,
    type = 'TT' as was_returned,
    was_answered,
    was_queued,
    q_time::double * 1000 as wait,
    case when was_answered and was_served then ser_time::double * 1000 end as talk
  from flagged`

const KEYS: Readonly<Record<BankGrouping, string>> = {
  all: `'all'`,
  service: 'service',
  day: `strftime(day, '%Y-%m-%d')`,
  hour: 'hour',
  agent: 'agent',
}

function sqlOf({ by, returnedCalls, menuHangUps }: BankQuestion): string {
  return `
    with judged as (
      select *,
        ${KEYS[by]} as key,
        ${returnedCalls ? 'true' : 'not was_returned'} and was_answered as a,
        ${returnedCalls ? 'true' : 'not was_returned'} and not was_answered and ${menuHangUps ? 'true' : 'was_queued'} as b
      from calls),
    counted as (
      select key,
        count(*) filter (where a) as a,
        count(*) filter (where b) as b,
        count(*) filter (where a and wait <= 20000) as aw,
        count(*) filter (where b and wait <= 20000) as bw,
        count(*) filter (where b and wait <= 5000) as bs,
        sum(wait) filter (where a) as answered_wait,
        avg(wait) filter (where a) as average_speed_of_answer,
        quantile_cont(wait, 0.5) filter (where a) as median_speed_of_answer,
        quantile_cont(wait, 0.9) filter (where a) as p90_speed_of_answer,
        quantile_disc(wait, 0.9) filter (where a) as p90_speed_of_answer_nearest,
        sum(wait) filter (where a or b) as total_wait,
        avg(wait) filter (where a or b) as average_wait,
        quantile_cont(wait, 0.5) filter (where a or b) as median_wait,
        quantile_cont(wait, 0.9) filter (where a or b) as p90_wait,
        quantile_disc(wait, 0.9) filter (where a or b) as p90_wait_nearest,
        max(wait) filter (where a or b) as longest_wait,
        sum(wait) filter (where b) as abandoned_wait,
        avg(wait) filter (where b) as average_time_to_abandon,
        quantile_cont(wait, 0.5) filter (where b) as median_time_to_abandon,
        count(talk) as talks,
        sum(talk) as total_talk,
        avg(talk) as average_talk,
        quantile_cont(talk, 0.5) as median_talk,
        quantile_cont(talk, 0.9) as p90_talk
      from judged
      group by key)
    select ${by === 'hour' ? 'key::double as key' : 'key'},
      (a + b)::double as offered,
      a::double as answered,
      b::double as abandoned,
      a / nullif(a + b, 0) as answer_rate,
      b / nullif(a + b, 0) as abandonment_rate,
      (b - bs) / nullif(a + b - bs, 0) as abandonment_rate_without_short,
      aw / nullif(a + b, 0) as service_level_negative,
      aw / nullif(a, 0) as service_level_exclude,
      aw / nullif(a + b - bw, 0) as service_level_exclude_within,
      (aw + bw) / nullif(a + b, 0) as service_level_positive_within,
      aw / nullif(a + b - bs, 0) as service_level_exclude_short,
      (aw + bs) / nullif(a + b, 0) as service_level_positive_short,
      (a + b - bw)::double as service_level_exclude_within_count,
      (a + b - bs)::double as service_level_exclude_short_count,
      * exclude (key, a, b, aw, bw, bs, talks),
      talks::double as talks
    from counted
    order by key nulls last`
}
