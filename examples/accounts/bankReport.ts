import {
  abandonmentRate,
  answeredCount,
  averageHandleTime,
  averageSpeedOfAnswer,
  averageTimeToAbandon,
  byAgent,
  byInterval,
  count,
  formatTable,
  longestWait,
  medianHandleTime,
  medianWaitTime,
  offeredCount,
  percentileHandleTime,
  percentileWaitTime,
  report,
  rollup,
  seconds,
  serviceLevel,
} from 'support-metrics'
import { handleTime } from 'support-metrics/measures'
import type { Interaction } from 'support-metrics'
import { readBankCalls, type BankCalls } from '../data/bankCalls.ts'
import { reasonsOf } from '../terminal/reasonsOf.ts'
import { heading, indented } from '../terminal/section.ts'
import { skippedOf } from '../terminal/skippedOf.ts'
import { totalsOf } from '../terminal/totalsOf.ts'

/** A call log, read in two ways. */
export interface BankLog {
  readonly calls: BankCalls
  /** With those who hung up in the voice menu among the abandoned, as the log has them. */
  readonly atItsWord: BankCalls
}

/** Reads the log for {@link bankReport}. */
export function readBankLog(text: string): BankLog {
  return { calls: readBankCalls(text), atItsWord: readBankCalls(text, { menuHangUps: 'abandoned' }) }
}

const within = seconds(20)

/** What there is to say about a call log: totals, what they leave out, house rules, services, hours and agents. */
export function bankReport({ calls, atItsWord }: BankLog): string {
  const { interactions, skipped } = calls
  const totals = report(interactions, {
    offered: offeredCount,
    answered: answeredCount,
    'abandonment rate': abandonmentRate.with({ confidence: 0.95 }),
    'service level, 20 s': serviceLevel.with({ within, confidence: 0.95 }),
    'average speed of answer': averageSpeedOfAnswer.with({ confidence: 0.95 }),
    'median wait': medianWaitTime,
    'p90 wait': percentileWaitTime.with({ p: 0.9 }),
    'longest wait': longestWait,
    'average time to abandon': averageTimeToAbandon,
    'average handle time': averageHandleTime.with({ confidence: 0.95 }),
    'median handle time': medianHandleTime,
  })
  return [
    heading('A call centre, call by call'),
    indented(skippedOf(interactions.length + skipped.length, interactions.length, 'calls', skipped)),
    heading('All calls'),
    indented(totalsOf(totals)),
    heading('How many calls that counts, and how many it leaves out as …'),
    indented(
      reasonsOf({
        offered: totals.offered,
        'service level': totals['service level, 20 s'],
        'speed of answer': totals['average speed of answer'],
        'time to abandon': totals['average time to abandon'],
        'handle time': totals['average handle time'],
      }),
    ),
    heading('Answered within 20 seconds, by the rule of the house'),
    indented(rulesOf(interactions, atItsWord.interactions)),
    heading('By service'),
    indented(formatTable(rollup(interactions, { by: { service: 'queue' }, metrics: BY_GROUP }))),
    heading('By hour of day'),
    indented(formatTable(rollup(interactions, { by: { hour: HOUR }, metrics: BY_GROUP }))),
    heading('By agent'),
    indented(agentsOf(interactions)),
  ].join('\n')
}

const HOUR = byInterval({ every: 'hour-of-day', timeZone: 'Asia/Jerusalem' })

/** Beside every number stands the number of calls behind it: waits are of the offered, handle times of the handled. */
const BY_GROUP = {
  offered: offeredCount,
  abandoned: abandonmentRate,
  'in 20 s': serviceLevel.with({ within }),
  'median wait': medianWaitTime,
  'p90 wait': percentileWaitTime.with({ p: 0.9 }),
  handled: count(handleTime()),
  AHT: averageHandleTime,
}

const BY_AGENT = {
  handled: count(handleTime()),
  AHT: averageHandleTime,
  'median handle time': medianHandleTime,
  'p90 handle time': percentileHandleTime.with({ p: 0.9 }),
}

function agentsOf(interactions: readonly Interaction[]): string {
  const rows = rollup(interactions, { by: { agent: byAgent() }, metrics: BY_AGENT })
  return formatTable(rows.toSorted((row, other) => other.handled.count - row.handled.count))
}

/**
 * One target, four common rules for the abandoned calls, and two readings of the log: what waited in the queue, and
 * whatever the log calls served or hung up.
 */
function rulesOf(interactions: readonly Interaction[], atItsWord: readonly Interaction[]): string {
  const rules = {
    'abandoned calls count as missed': serviceLevel.with({ within }),
    'those that left within 20 s do not count': serviceLevel.with({ within, abandons: 'exclude-within' }),
    'those that left within 20 s count as met': serviceLevel.with({ within, abandons: 'positive-within' }),
    'no abandoned call counts': serviceLevel.with({ within, abandons: 'exclude' }),
  }
  const rows = Object.entries(rules).map(([rule, level]) => {
    const queued = level(interactions)
    const all = level.with({ directions: ['inbound', 'callback'] })(atItsWord)
    return { rule, 'in the queue': queued, counted: queued.count, 'in the log *': all, 'of all': all.count }
  })
  return `${formatTable(rows)}\n\n* with returned calls, and with those who hung up in the menu among the abandoned`
}
