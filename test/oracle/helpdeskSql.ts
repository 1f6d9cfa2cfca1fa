import { databaseOf, type SqlRow } from './database.ts'

/** How the tickets are grouped: all of them, by the workgroup they are with at the end, or by a month of Italian time. */
export type HelpdeskGrouping = 'all' | 'workgroup' | 'month of creation' | 'month of the last solve'

/** What the help desk's log itself says, in SQL and without the library's mapping. */
export interface Helpdesk {
  /** One row a group with its `key`, and a column for every number. Lengths are milliseconds. */
  readonly ask: (by: HelpdeskGrouping) => Promise<readonly SqlRow[]>
  /** How many tickets there were at an instant, and how many were not solved. */
  readonly backlogAt: (instant: number) => Promise<SqlRow | undefined>
  readonly close: () => void
}

/** Reads the log. */
export async function openHelpdesk(path: string): Promise<Helpdesk> {
  const { query, close } = await databaseOf(path, ',')
  await query(EVENTS)
  await query(CHANGES)
  await query(CASES)
  return {
    ask: (by) => query(sqlOf(by)),
    backlogAt: async (instant) => (await query(backlogSql(instant)))[0],
    close,
  }
}

const DONE = (status: string): string => `${status} in ('solved', 'closed')`

/** The events, one a row, with the status that an activity leads to. */
const EVENTS = `
  create table events as
  select
    line,
    "Case ID" as id,
    "Activity" as activity,
    workgroup,
    epoch_ms(strptime("Complete Timestamp", '%Y/%m/%d %H:%M:%S.%g') at time zone 'Europe/Rome') as happened,
    case "Activity"
      when 'Take in charge ticket' then 'open'
      when 'Wait' then 'pending'
      when 'Resolve ticket' then 'solved'
      when 'Closed' then 'closed' end as status
  from raw`

/** The events that say a status, with the status before and the time until the next of them. */
const CHANGES = `
  create table changes as
  select *,
    lag(status, 1, 'new') over (partition by id order by line) as status_before,
    lead(happened) over (partition by id order by line) as until
  from events
  where status is not null`

/**
 * The cases, one a row. A case is done while it is solved or closed; it is solved by what makes it done, and reopened by
 * what makes it undone. What begins with an answer or a solution has lost its beginning.
 */
const CASES = `
  create table cases as
  with steps as (
    select *, ${DONE('status')} as is_done, ${DONE('status_before')} as was_done
    from changes),
  lives as (
    select id,
      min(happened) filter (where is_done and not was_done) as first_solve,
      max(happened) filter (where is_done and not was_done) as last_solve,
      last(is_done order by line) as is_solved,
      count(*) filter (where was_done and not is_done) as reopens
    from steps
    group by id),
  beginnings as (
    select id,
      first(happened order by line) as created,
      first(activity order by line) in ('Assign seriousness', 'Insert ticket') as is_complete,
      last(workgroup order by line) as workgroup,
      min(happened) filter (where activity = 'Take in charge ticket') as replied,
      count(*) filter (where activity = 'Take in charge ticket') as replies
    from events
    group by id)
  select * exclude (is_solved, reopens),
    coalesce(is_solved, false) as is_solved,
    coalesce(reopens, 0) as reopens,
    coalesce((
      select sum(least(until, last_solve) - happened)
      from changes
      where changes.id = beginnings.id and changes.status = 'pending' and happened < last_solve), 0) as pending,
    coalesce((
      select sum(least(until, last_solve) - happened)
      from changes
      where changes.id = beginnings.id and changes.status = 'open' and happened < last_solve), 0)
      + (select min(happened) from changes where changes.id = beginnings.id) - created as in_work
  from beginnings left join lives using (id)`

const MONTH = (instant: string): string =>
  `strftime(timezone('Europe/Rome', make_timestamptz(${instant} * 1000)), '%Y-%m')`

const KEYS: Readonly<Record<HelpdeskGrouping, string>> = {
  all: `'all'`,
  workgroup: `replace(workgroup, 'Value', 'workgroup')`,
  'month of creation': MONTH('created'),
  'month of the last solve': MONTH('last_solve'),
}

function sqlOf(by: HelpdeskGrouping): string {
  return `
    with measured as (
      select *,
        case when is_complete then (replied - created)::double end as response,
        case when is_complete and is_solved then (last_solve - created)::double end as resolution,
        case when is_complete and is_solved then (first_solve - created)::double end as first_resolution,
        case when is_complete and is_solved then pending::double end as waited,
        case when is_complete and is_solved then in_work::double end as worked,
        case when is_complete and last_solve is not null then reopens::double end as returns,
        case when is_complete and is_solved then replies end as touches
      from cases)
    select ${KEYS[by]} as key,
      count(*)::double as created,
      count(response)::double as responded,
      sum(response) as total_first_response_time,
      avg(response) as average_first_response_time,
      quantile_cont(response, 0.5) as median_first_response_time,
      quantile_cont(response, 0.9) as p90_first_response_time,
      quantile_disc(response, 0.9) as p90_first_response_time_nearest,
      count(resolution)::double as solved,
      sum(resolution) as total_resolution_time,
      avg(resolution) as average_resolution_time,
      quantile_cont(resolution, 0.5) as median_resolution_time,
      quantile_cont(resolution, 0.9) as p90_resolution_time,
      avg(first_resolution) as average_first_resolution_time,
      quantile_cont(first_resolution, 0.5) as median_first_resolution_time,
      sum(waited) as total_pending_time,
      avg(waited) as average_pending_time,
      quantile_cont(waited, 0.9) as p90_pending_time,
      sum(worked) as total_agent_work_time,
      quantile_cont(worked, 0.5) as median_agent_work_time,
      (count(*) filter (where returns > 0)) / nullif(count(returns), 0) as reopen_rate,
      sum(returns) as reopens,
      avg(returns) as average_reopens,
      (count(*) filter (where touches = 1)) / nullif(count(touches), 0) as one_touch_rate,
      (count(*) filter (where touches <= 1)) / nullif(count(touches), 0) as one_touch_at_most_rate,
      (sum(replies) filter (where is_complete))::double as replies,
      avg(replies) filter (where is_complete) as average_replies
    from measured
    group by key
    order by key nulls last`
}

function backlogSql(instant: number): string {
  return `
    with standing as (
      select cases.id, created, coalesce(last(status order by line) filter (where happened <= ${instant}), 'new') as status
      from cases left join changes on changes.id = cases.id
      where is_complete and created <= ${instant}
      group by cases.id, created)
    select
      count(*)::double as tickets,
      (count(*) filter (where not ${DONE('status')}))::double as backlog,
      avg(case when not ${DONE('status')} then ${instant} - created end) as average_backlog_age
    from standing`
}
