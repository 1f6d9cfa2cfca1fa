import { outOfRange } from '../internal/accepts.ts'
import { readOptions } from '../internal/options.ts'
import type { Specs } from '../internal/options.ts'
import { instant, oneOf, required } from '../internal/specs.ts'
import { requireRecords } from '../metric/index.ts'
import { isSoundTicket } from '../model/index.ts'
import type { Ticket } from '../model/index.ts'
import { periodsOf, timeZone } from '../time/index.ts'
import type { Instant, LocalPeriod, PeriodUnit, Weekday } from '../time/index.ts'
import { isDone } from './lifecycle.ts'

/** The options of {@link backlogSeries}. */
export interface BacklogSeriesOptions {
  /** Where the first period begins; a period of the calendar that has begun already is cut here. */
  readonly from: Instant
  /** Where the last period ends; a period of the calendar that goes on is cut here. */
  readonly to: Instant
  /** The length of a period. */
  readonly every: PeriodUnit
  /** The zone whose clock and calendar are meant; the zone of the process never matters. */
  readonly timeZone: string
  /**
   * The weekday on which weeks begin: Monday is 1.
   * @defaultValue 1
   */
  readonly weekStart?: Weekday | undefined
}

/** The backlog at the end of a period, and what made it grow or shrink. */
export interface BacklogPeriod extends LocalPeriod {
  /** Tickets that were neither solved nor closed when the period was over. */
  readonly backlog: number
  /** Tickets created in the period. */
  readonly created: number
  /** Steps into solved or closed, from any other status: a ticket that is solved twice counts twice. */
  readonly solved: number
  /** Steps from solved or closed back. */
  readonly reopened: number
}

/**
 * How the backlog went: for each hour, day, week, … from `from` up to `to` the number of tickets left unsolved when it
 * was over, and the tickets created, the solves and the reopenings in it. One period leads to the next exactly: backlog =
 * the backlog before + `created` + `reopened` - `solved`.
 *
 * A period does not hold its end, so what happens at midnight sharp belongs to the new day, as in every period of the
 * library. The backlog of a period is therefore `backlogCount` with `asOf: end - 1`, its last millisecond, and `created`
 * is `createdCount` with `during: { from: start, to: end }`. `solved` counts solves, where `solvedCount` counts tickets
 * by their last one. A ticket starts out unsolved; one that comes solved is created and solved at once. Periods after the
 * last event repeat the backlog, so let `to` be no later than the data. All tickets are read once, whatever the number of
 * periods.
 *
 * Left out, as in `backlogCount`: tickets that are `invalid`, `merged`, `spam`, `deleted` or `truncated` (known by
 * `historyComplete: false`). Without tickets all numbers are 0; where `from` is `to` there are no periods.
 *
 * @param tickets - any iterable; tickets created before `from` are needed too, since they may be in the backlog
 * @param options - the stretch of time, and how it is cut
 * @returns the periods in time order
 * @throws TypeError where `tickets` is no iterable; TypeError or RangeError for a missing, unknown or wrong option, where
 * `from` is after `to`, and where more than a million periods lie between them
 * @example
 * ```ts
 * const tickets = [
 *   { id: '1', createdAt: Date.UTC(2026, 0, 1, 9), events: [{ type: 'status', at: Date.UTC(2026, 0, 6, 9), to: 'solved' }] },
 *   { id: '2', createdAt: Date.UTC(2026, 0, 5, 9), events: [] },
 * ] as const
 * const days = backlogSeries(tickets, {
 *   from: Date.UTC(2026, 0, 5), to: Date.UTC(2026, 0, 7), every: 'day', timeZone: 'UTC',
 * })
 * days.map(({ backlog, created, solved }) => [backlog, created, solved]) // => [[2, 1, 0], [1, 0, 1]]
 * ```
 * @since 0.1.0
 */
export function backlogSeries(tickets: Iterable<Ticket>, options: BacklogSeriesOptions): readonly BacklogPeriod[] {
  requireRecords('backlogSeries', tickets)
  const read = readOptions('backlogSeries', SPECS, options)
  const changes = periodsBetween(read)
  // What happened earlier is a period of its own, and so is what happened later.
  const before = unchanged(-Infinity, read.from)
  const all = [before, ...changes, unchanged(read.to, Infinity)]
  for (const ticket of tickets) if (isCounted(ticket)) addTicket(all, ticket)
  let backlog = before.created + before.reopened - before.solved
  return changes.map((period) => {
    backlog += period.created + period.reopened - period.solved
    const { start, end, created, solved, reopened } = period
    return { start, end, backlog, created, solved, reopened }
  })
}

/** More of them are a mistake, such as microseconds for milliseconds. */
const MOST_PERIODS = 1_000_000

const WEEKDAYS: readonly unknown[] = [1, 2, 3, 4, 5, 6, 7]

const SPECS: Specs<BacklogSeriesOptions, 'weekStart'> = {
  from: /* @__PURE__ */ required(/* @__PURE__ */ instant()),
  to: /* @__PURE__ */ required(/* @__PURE__ */ instant()),
  every: /* @__PURE__ */ required(
    /* @__PURE__ */ oneOf<PeriodUnit>('15m', '30m', 'hour', 'day', 'week', 'month', 'quarter', 'year'),
  ),
  timeZone: { given: 'required', accepts: 'the name of a time zone', test: (value) => typeof value === 'string' },
  weekStart: {
    given: 'default',
    accepts: 'a number from 1 (Monday) to 7 (Sunday)',
    kind: 'number',
    test: (value) => WEEKDAYS.includes(value),
    default: 1,
  },
}

/** A period while it is being counted. */
interface Changes extends LocalPeriod {
  created: number
  solved: number
  reopened: number
}

/** The periods between two instants, all of them still empty. */
function periodsBetween({ from, to, every, timeZone: name, weekStart }: Required<BacklogSeriesOptions>): Changes[] {
  if (from > to) throw outOfRange('backlogSeries: to', 'an instant that is not before from', to)
  const periodOf = periodsOf(timeZone(name, 'backlogSeries: timeZone'), every, { weekStart })
  const changes: Changes[] = []
  for (let start = from; start < to; start = changes.at(-1)!.end) {
    if (changes.length === MOST_PERIODS) {
      throw outOfRange('backlogSeries: to', 'an instant at most a million periods after from', to)
    }
    changes.push(unchanged(start, Math.min(periodOf(start).end, to)))
  }
  return changes
}

function unchanged(start: Instant, end: Instant): Changes {
  return { start, end, created: 0, solved: 0, reopened: 0 }
}

function isCounted(ticket: Ticket): boolean {
  return isSoundTicket(ticket) && ticket.discarded == null && ticket.historyComplete !== false
}

/** Counts the steps of a ticket's life, each in its period. */
function addTicket(periods: readonly Changes[], { createdAt, events }: Ticket): void {
  let index = indexOf(periods, createdAt, 0)
  periods[index]!.created += 1
  let done = false
  for (const event of events) {
    if (event.type !== 'status' || isDone(event.to) === done) continue
    done = !done
    index = indexOf(periods, event.at, index)
    if (done) periods[index]!.solved += 1
    else periods[index]!.reopened += 1
  }
}

/** The last period that has begun at an instant, by bisection; events come in order, so never an earlier one than the last. */
function indexOf(periods: readonly Changes[], at: Instant, first: number): number {
  let [low, high] = [first, periods.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (periods[middle]!.start <= at) low = middle
    else high = middle - 1
  }
  return low
}
