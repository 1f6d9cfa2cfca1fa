/**
 * The whole picture of a month: a simulated support operation, its calls, its tickets and its surveys, in totals, by
 * queue and by hour of day, with the samples behind every number and what was left out of it.
 *
 * Run it with `npm run demo`.
 */
import {
  abandonedCount,
  abandonmentRate,
  averageCsat,
  averageFirstResponseTime,
  averageHandleTime,
  averageReplies,
  averageResolutionTime,
  averageSpeedOfAnswer,
  backlogCount,
  byGroup,
  byInterval,
  ces,
  createdCount,
  csat,
  firstResponseWithin,
  formatDuration,
  formatTable,
  hours,
  longestWait,
  medianFirstResponseTime,
  medianResolutionTime,
  medianWaitTime,
  nps,
  offeredCount,
  oneTouchRate,
  percentileFirstResponseTime,
  percentileWaitTime,
  reopenRate,
  report,
  responseRate,
  rollup,
  seconds,
  serviceLevel,
  solvedCount,
  transferRate,
} from 'support-metrics'
import { simulateOperation } from './simulation/simulateOperation.ts'
import { accountOf, leftOut } from './terminal/accountOf.ts'
import { heading, indented } from './terminal/section.ts'

const began = performance.now()
const { from, to, interactions, tickets, surveys } = simulateOperation()
const simulated = performance.now()
const timeZone = 'UTC'
const within = seconds(20)

const show = (text: string): void => {
  console.log(indented(text))
}

console.log(heading('A month of a support operation that never was'))
show(
  `${new Date(from).toISOString().slice(0, 10)} to ${new Date(to).toISOString().slice(0, 10)}: ` +
    `${interactions.length.toLocaleString('en')} calls and chats, ${tickets.length.toLocaleString('en')} tickets, ` +
    `${surveys.length.toLocaleString('en')} surveys`,
)

console.log(heading('Calls and chats'))
const queueMetrics = {
  offered: offeredCount,
  abandoned: abandonmentRate,
  'in 20 s': serviceLevel.with({ within }),
  ASA: averageSpeedOfAnswer,
  'median wait': medianWaitTime,
  'p90 wait': percentileWaitTime.with({ p: 0.9 }),
  AHT: averageHandleTime,
}
const calls = report(interactions, {
  offered: offeredCount,
  abandoned: abandonedCount,
  'abandonment rate': abandonmentRate.with({ confidence: 0.95 }),
  'service level, 20 s': serviceLevel.with({ within, confidence: 0.95 }),
  'average speed of answer': averageSpeedOfAnswer.with({ confidence: 0.95 }),
  '… per conversation': averageSpeedOfAnswer.with({ per: 'conversation' }),
  'median wait': medianWaitTime,
  'longest wait': longestWait,
  'average handle time': averageHandleTime,
  'transfer rate': transferRate,
})
show(accountOf(calls))

console.log(heading('What the average handle time leaves out, and why'))
show(leftOut(calls['average handle time']))

console.log(heading('By queue'))
show(formatTable(rollup(interactions, { by: { queue: 'queue' }, metrics: queueMetrics })))

console.log(heading('By hour of day'))
const hour = byInterval({ every: 'hour-of-day', timeZone })
show(formatTable(rollup(interactions, { by: { hour }, metrics: queueMetrics })))

console.log(heading('One month, six house rules: the same calls answered within 20 seconds'))
const rules = {
  'abandoned calls count as missed': serviceLevel.with({ within }),
  'they do not count': serviceLevel.with({ within, abandons: 'exclude' }),
  'nor do those that left within 20 s': serviceLevel.with({ within, abandons: 'exclude-within' }),
  'those that left within 20 s count as met': serviceLevel.with({ within, abandons: 'positive-within' }),
  'those that left within 5 s do not count': serviceLevel.with({ within, shortAbandon: seconds(5) }),
  'those that left within 5 s count as met': serviceLevel.with({
    within,
    abandons: 'positive-short',
    shortAbandon: seconds(5),
  }),
}
show(accountOf(report(interactions, rules)))

console.log(heading('Tickets'))
show(
  accountOf(
    report(tickets, {
      created: createdCount,
      solved: solvedCount,
      'backlog at the end': backlogCount.with({ asOf: to }),
      'average first response': averageFirstResponseTime,
      'median first response': medianFirstResponseTime,
      'p90 first response': percentileFirstResponseTime.with({ p: 0.9 }),
      'first response in 4 h': firstResponseWithin.with({ within: hours(4), asOf: to }),
      'average resolution': averageResolutionTime,
      'median resolution': medianResolutionTime,
      reopened: reopenRate,
      'solved with one reply': oneTouchRate,
      'replies a ticket': averageReplies,
    }),
  ),
)

console.log(heading('Tickets by the group that replied or solved'))
show(
  formatTable(
    rollup(tickets, {
      by: { group: byGroup() },
      metrics: {
        'first response': medianFirstResponseTime,
        'in 4 h': firstResponseWithin.with({ within: hours(4), asOf: to }),
        solved: solvedCount,
        resolution: medianResolutionTime,
        reopened: reopenRate,
      },
    }),
  ),
)

console.log(heading('Surveys'))
show(
  accountOf(
    report(surveys, {
      'CSAT, top two of five': csat.with({ confidence: 0.95 }),
      'average CSAT': averageCsat,
      NPS: nps.with({ confidence: 0.95 }),
      'customer effort': ces,
      'response rate': responseRate,
    }),
  ),
)

const done = performance.now()
console.log(
  `\nSimulated in ${formatDuration(Math.round(simulated - began), { smallest: 'millisecond' })}, ` +
    `measured and printed in ${formatDuration(Math.round(done - simulated), { smallest: 'millisecond' })}.`,
)
