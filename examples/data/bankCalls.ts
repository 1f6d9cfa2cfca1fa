import { days, hours, minutes, seconds } from 'support-metrics'
import { timeZone } from 'support-metrics/time'
import type { Instant, Interaction, TimeZone } from 'support-metrics'
import { readTable, type Row, type SkippedLine } from './readTable.ts'

/** What a call log says: the calls, and the lines that are no calls. Nothing is lost: together they are all lines. */
export interface BankCalls {
  readonly interactions: readonly Interaction[]
  readonly skipped: readonly SkippedLine[]
}

/** How the log is read. */
export interface BankCallsOptions {
  /**
   * What a caller is who hung up in the voice menu. The log says `HANG` of those as of the abandoned, and reports that
   * look no further count them as abandoned after a wait of nothing.
   *
   * @defaultValue `'abandoned-before-queue'`
   */
  readonly menuHangUps?: MenuHangUp | undefined
}

type MenuHangUp = 'abandoned-before-queue' | 'abandoned'

/**
 * Reads the call log of a bank's call centre, as the Technion's SEELab publishes it (the "Anonymous Bank" data):
 * tab-separated, one call a line, on the clocks of Israel, and with the small contradictions of any real log. What is
 * made of each of them stands beside the line that decides it.
 *
 * @throws RangeError where the text is no such log
 */
export function readBankCalls(text: string, options: BankCallsOptions = {}): BankCalls {
  const { menuHangUps = 'abandoned-before-queue' } = options
  const zone = timeZone('Asia/Jerusalem')
  const table = readTable(text, '\t', COLUMNS)
  const interactions: Interaction[] = []
  const skipped: SkippedLine[] = [...table.skipped]
  for (const row of table.rows) {
    const call = readCall(row, zone, menuHangUps)
    if (typeof call === 'string') skipped.push({ line: row.line, reason: call })
    else interactions.push(call)
  }
  return { interactions, skipped }
}

const CLOCKS = ['vru_entry', 'vru_exit', 'q_start', 'q_exit', 'ser_start', 'ser_exit'] as const
const LENGTHS = ['vru_time', 'q_time', 'ser_time'] as const
const FACTS = ['vru+line', 'call_id', 'customer_id', 'priority', 'type', 'date', 'outcome', 'server'] as const
const COLUMNS = [...FACTS, ...CLOCKS, ...LENGTHS]

/** The services that callers choose from. */
const SERVICES: Readonly<Record<string, string>> = {
  PS: 'regular',
  PE: 'regular in English',
  IN: 'internet help',
  NE: 'stock exchange',
  NW: 'new customers',
  TT: 'returned calls',
}

/** One call, or the reason why the line is none. */
function readCall(row: Row, zone: TimeZone, menuHangUps: MenuHangUp): Interaction | string {
  const outcome = row.get('outcome')
  // A virtual call: the system keeps a place in the queue for somebody who is not on the line.
  if (outcome === 'PHANTOM') return 'phantom'
  if (outcome !== 'AGENT' && outcome !== 'HANG') return 'unknown outcome'
  const times = readTimes(row, zone)
  if (times === undefined) return 'unreadable time'

  const base = factsOf(row)
  const { enteredAt, leftMenuAt, queuedAt, wait, servedAt, talkTime } = times
  if (outcome === 'HANG') {
    // About a hundred of those who hung up in the queue also have times of service, of a few seconds and without an
    // agent: the call was being put through. Nobody spoke to them, and the log itself says that they hung up.
    if (queuedAt !== undefined) {
      return { ...base, outcome: 'abandoned', ...arrivalBefore(queuedAt, enteredAt), queuedAt, leftAt: queuedAt + wait }
    }
    if (menuHangUps === 'abandoned-before-queue') return { ...base, outcome: menuHangUps, arrivedAt: enteredAt }
    return { ...base, outcome: menuHangUps, queuedAt: leftMenuAt, leftAt: leftMenuAt }
  }

  // Without a time of queueing the call was put through at once: a wait of nothing, at the time the service began, or
  // where that is missing too, at the end of the menu.
  const waitedFrom = queuedAt ?? servedAt ?? leftMenuAt
  // The clock of the queue runs a second or two ahead of the agents', and now and then by minutes. The wait is the
  // queue's own, and the talk is as long as the agent's clock says, from where the wait ended.
  const answeredAt = waitedFrom + wait
  // Some agents were not recorded. The call was answered all the same.
  const agentId = row.get('server') === 'NO_SERVER' ? undefined : row.get('server')
  const answered = {
    ...base,
    outcome: 'answered',
    ...arrivalBefore(waitedFrom, enteredAt),
    queuedAt: waitedFrom,
    answeredAt,
  } as const
  if (servedAt === undefined) return { ...answered, agentId }
  return { ...answered, agentId, endedAt: answeredAt + talkTime, talkTime }
}

/** What is known of a call apart from its times. */
function factsOf(row: Row): Pick<Interaction, 'id' | 'channel' | 'direction' | 'queue' | 'customerId' | 'tags'> {
  const type = row.get('type')
  const customerId = row.get('customer_id')
  return {
    // The number of a call is unique on its line only.
    id: `${row.get('vru+line')}-${row.get('call_id')}`,
    channel: 'voice',
    // The system rings those who left a message, and they wait for an agent to become free.
    direction: type === 'TT' ? 'callback' : 'inbound',
    queue: SERVICES[type] ?? type,
    // 0 is an unknown customer, and a number that a spreadsheet has rounded to 6.02701E+11 could be several.
    customerId: /^[1-9]\d*$/.test(customerId) ? customerId : undefined,
    tags: row.get('priority') === '2' ? ['priority'] : undefined,
  }
}

interface Times {
  readonly enteredAt: Instant
  readonly leftMenuAt: Instant
  /** Undefined where the call never queued, and where nobody served it. */
  readonly queuedAt: Instant | undefined
  readonly servedAt: Instant | undefined
  readonly wait: number
  readonly talkTime: number
}

const NEVER = '0:00:00'

/** The times of a call, or undefined where one of them cannot be read. */
function readTimes(row: Row, zone: TimeZone): Times | undefined {
  const date = /^(\d\d)(\d\d)(\d\d)$/.exec(row.get('date'))
  const clocks = CLOCKS.map((column) => readClock(row.get(column)))
  const lengths = LENGTHS.map((column) => row.get(column))
  if (date === null || clocks.includes(undefined) || !lengths.every((length) => /^-?\d+$/.test(length)))
    return undefined

  const midnight = Date.UTC(1900 + Number(date[1]), Number(date[2]) - 1, Number(date[3]))
  const entered = readClock(row.get('vru_entry')) ?? 0
  const instant = (column: (typeof CLOCKS)[number]): Instant => {
    const clock = readClock(row.get(column)) ?? 0
    // The date is that of the first time; a time that is earlier by half a day and more belongs to the day after.
    const isNextDay = clock < entered - hours(12)
    return zone.toInstant(midnight + clock + (isNextDay ? days(1) : 0))
  }
  // Midnight itself and "never" are written alike: never is where both times of a pair are.
  const queued = row.get('q_start') !== NEVER || row.get('q_exit') !== NEVER
  const served = row.get('ser_start') !== NEVER || row.get('ser_exit') !== NEVER
  return {
    enteredAt: instant('vru_entry'),
    leftMenuAt: instant('vru_exit'),
    queuedAt: queued ? instant('q_start') : undefined,
    servedAt: served ? instant('ser_start') : undefined,
    wait: seconds(Number(row.get('q_time'))),
    talkTime: seconds(Number(row.get('ser_time'))),
  }
}

/** A time of day such as 7:02:47, in milliseconds since midnight. */
function readClock(text: string): number | undefined {
  const [, hour, minute, second] = /^(\d\d?):([0-5]\d):([0-5]\d)$/.exec(text) ?? []
  if (hour === undefined || Number(hour) > 23) return undefined
  return hours(Number(hour)) + minutes(Number(minute)) + seconds(Number(second))
}

/** In a few rows the menu is left before it is entered. That is no reason to lose the call: its arrival is unknown. */
function arrivalBefore(queuedAt: Instant, enteredAt: Instant): { readonly arrivedAt?: Instant } {
  return enteredAt <= queuedAt ? { arrivedAt: enteredAt } : {}
}
