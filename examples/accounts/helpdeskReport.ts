import {
  averageAgentWorkTime,
  averageBacklogAge,
  averageFirstResponseTime,
  averagePendingTime,
  averageReopens,
  averageReplies,
  averageResolutionTime,
  backlogCount,
  businessCalendar,
  byAgent,
  byInterval,
  count,
  createdCount,
  formatTable,
  medianFirstResponseTime,
  medianResolutionTime,
  oneTouchRate,
  percentileFirstResponseTime,
  percentileResolutionTime,
  reopenRate,
  report,
  rollup,
  solvedCount,
} from 'support-metrics'
import { firstResponseTime } from 'support-metrics/measures'
import { timeZone } from 'support-metrics/time'
import type { Ticket } from 'support-metrics'
import type { HelpdeskTickets } from '../data/helpdeskTickets.ts'
import { reasonsOf } from '../terminal/reasonsOf.ts'
import { heading, indented } from '../terminal/section.ts'
import { skippedOf } from '../terminal/skippedOf.ts'
import { totalsOf } from '../terminal/totalsOf.ts'

const ZONE = 'Europe/Rome'

/** When the desk works, by what its log shows: from eight to six, Monday to Friday. */
const OPEN = [['08:00', '18:00']] as const
const calendar = businessCalendar({
  timeZone: ZONE,
  hours: { mon: OPEN, tue: OPEN, wed: OPEN, thu: OPEN, fri: OPEN },
})

/** What there is to say about a help desk's log: totals, what they leave out, groups, agents, years and the backlog. */
export function helpdeskReport({ tickets, lines, skipped }: HelpdeskTickets): string {
  const totals = report(tickets, {
    created: createdCount,
    solved: solvedCount,
    'average first response': averageFirstResponseTime.with({ confidence: 0.95 }),
    'median first response': medianFirstResponseTime,
    'p90 first response': percentileFirstResponseTime.with({ p: 0.9 }),
    'median, in office hours': medianFirstResponseTime.with({ calendar }),
    'average resolution': averageResolutionTime.with({ confidence: 0.95 }),
    'median resolution': medianResolutionTime,
    'p90 resolution': percentileResolutionTime.with({ p: 0.9 }),
    'median, to the first solve': medianResolutionTime.with({ until: 'first-solve' }),
    'median, without pending': medianResolutionTime.with({ without: ['pending'] }),
    'average time pending': averagePendingTime,
    'average agent work time': averageAgentWorkTime,
    'reopen rate': reopenRate.with({ confidence: 0.95 }),
    'reopens a ticket': averageReopens,
    'solved with one reply': oneTouchRate.with({ confidence: 0.95 }),
    'replies a ticket': averageReplies,
  })
  return [
    heading('A help desk, ticket by ticket'),
    indented(skippedOf(lines + skipped.length, tickets.length, 'tickets', skipped)),
    heading('All tickets'),
    indented(totalsOf(totals)),
    heading('How many tickets that counts, and how many it leaves out as …'),
    indented(
      reasonsOf({
        created: totals.created,
        solved: totals.solved,
        'first response': totals['average first response'],
        resolution: totals['average resolution'],
        'reopen rate': totals['reopen rate'],
        replies: totals['replies a ticket'],
      }),
    ),
    heading('By workgroup'),
    indented(formatTable(rollup(tickets, { by: { workgroup: 'group' }, metrics: BY_GROUP }))),
    heading('By year: created and answered in the year of creation, solved in that of the last solve'),
    indented(formatTable(rollup(tickets, { by: { year: YEAR }, metrics: BY_GROUP }), { timeZone: ZONE })),
    heading('By agent who answered'),
    indented(agentsOf(tickets)),
    heading('The backlog at the turn of the years'),
    indented(backlogOf(tickets)),
  ].join('\n')
}

const YEAR = byInterval({ every: 'year', timeZone: ZONE })

const BY_GROUP = {
  created: createdCount,
  answered: count(firstResponseTime()),
  'first response': medianFirstResponseTime,
  p90: percentileFirstResponseTime.with({ p: 0.9 }),
  solved: solvedCount,
  resolution: medianResolutionTime,
  reopened: reopenRate,
}

const BY_AGENT = {
  answered: count(firstResponseTime()),
  'first response': medianFirstResponseTime,
  p90: percentileFirstResponseTime.with({ p: 0.9 }),
}

function agentsOf(tickets: readonly Ticket[]): string {
  const rows = rollup(tickets, { by: { agent: byAgent() }, metrics: BY_AGENT })
  return formatTable(rows.toSorted((row, other) => other.answered.count - row.answered.count))
}

function backlogOf(tickets: readonly Ticket[]): string {
  const zone = timeZone(ZONE)
  const rows = [2011, 2012, 2013, 2014].map((year) => {
    const asOf = zone.toInstant(Date.UTC(year, 0, 1))
    const { backlog, age } = report(tickets, {
      backlog: backlogCount.with({ asOf }),
      age: averageBacklogAge.with({ asOf }),
    })
    return { 'on 1 January': String(year), backlog, 'average age': age, created: createdCount(tickets, { asOf }) }
  })
  return formatTable(rows)
}
