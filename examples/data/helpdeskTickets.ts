import { timeZone } from 'support-metrics/time'
import type { Instant, Ticket, TicketEvent, TicketStatus, TimeZone } from 'support-metrics'
import { readTable, type Row, type SkippedLine } from './readTable.ts'

/** What an event log says: the tickets, and the lines that are no events. Nothing is lost: together they are all lines. */
export interface HelpdeskTickets {
  readonly tickets: readonly Ticket[]
  /** How many lines the tickets were made of. */
  readonly lines: number
  readonly skipped: readonly SkippedLine[]
}

/**
 * Reads the event log of a software company's help desk, as it is published for process mining: comma-separated, one
 * event a line in the order of time within its case, on the clocks of Italy.
 *
 * @throws RangeError where the text is no such log
 */
export function readHelpdeskTickets(text: string): HelpdeskTickets {
  const zone = timeZone('Europe/Rome')
  const table = readTable(text, ',', COLUMNS)
  const skipped: SkippedLine[] = [...table.skipped]
  const cases = new Map<string, Entry[]>()
  for (const row of table.rows) {
    const at = readInstant(row.get('Complete Timestamp'), zone)
    const entries = cases.get(row.get('Case ID'))
    if (at === undefined) skipped.push({ line: row.line, reason: 'unreadable time' })
    else if (entries === undefined) cases.set(row.get('Case ID'), [{ row, at }])
    else entries.push({ row, at })
  }
  const tickets = [...cases].map(([id, entries]) => readTicket(id, entries))
  return { tickets, lines: [...cases.values()].reduce((sum, entries) => sum + entries.length, 0), skipped }
}

const TIMES = ['Case ID', 'Complete Timestamp'] as const
const FACTS = ['Activity', 'Resource', 'customer', 'product', 'seriousness_2', 'workgroup'] as const
const COLUMNS = [...TIMES, ...FACTS]

/** One line of a case. */
interface Entry {
  readonly row: Row
  readonly at: Instant
}

/** What an activity makes of the status. The others, such as a rated seriousness or a scheduled visit, leave it as it is. */
const STATUSES: Readonly<Record<string, TicketStatus>> = {
  'Take in charge ticket': 'open',
  Wait: 'pending',
  'Resolve ticket': 'solved',
  Closed: 'closed',
}

/** The activities with which a case begins. */
const OPENINGS: readonly string[] = ['Assign seriousness', 'Insert ticket']

function readTicket(id: string, entries: readonly Entry[]): Ticket {
  const [first] = entries
  const last = entries.at(-1)
  const events: TicketEvent[] = []
  let now: Standing = { status: 'new' }
  for (const { row, at } of entries) {
    const next = standingAfter(now, row)
    events.push(...eventsBetween(now, next, row, at))
    now = next
  }
  return {
    id,
    createdAt: first?.at ?? 0,
    customerId: labelled('customer', last?.row.get('customer')),
    topic: labelled('product', last?.row.get('product')),
    assigneeId: now.agentId,
    group: now.group,
    priority: now.priority,
    // A few cases begin with an answer or a solution: what came before was not recorded, and when they were created is
    // not known. Taken at their word they would have been answered in no time.
    historyComplete: OPENINGS.includes(first?.row.get('Activity') ?? ''),
    events,
  }
}

/** How a ticket stands after an event. */
interface Standing {
  readonly status: TicketStatus
  readonly group?: string
  readonly agentId?: string | undefined
  readonly priority?: string
}

function standingAfter(now: Standing, row: Row): Standing {
  const activity = row.get('Activity')
  return {
    status: STATUSES[activity] ?? now.status,
    group: labelled('workgroup', row.get('workgroup')),
    // Whoever takes a ticket in charge has it from then on; the others who touch it do not take it over.
    agentId: activity === 'Take in charge ticket' ? labelled('agent', row.get('Resource')) : now.agentId,
    priority: labelled('seriousness', row.get('seriousness_2')),
  }
}

/**
 * What happened between two standings. A state that is entered twice is entered once: of two solutions in a row the
 * second changes nothing, since the ticket has been solved since the first.
 */
function eventsBetween(now: Standing, next: Standing, row: Row, at: Instant): readonly TicketEvent[] {
  const agentId = labelled('agent', row.get('Resource'))
  const events: TicketEvent[] = []
  if (next.priority !== now.priority && next.priority !== undefined && now.priority !== undefined) {
    events.push({ type: 'priority', at, from: now.priority, to: next.priority })
  }
  if (next.group !== now.group || next.agentId !== now.agentId) {
    const from = { group: now.group ?? null, agentId: now.agentId ?? null }
    events.push({ type: 'assignment', at, group: next.group, agentId: next.agentId ?? null, from })
  }
  // To take in charge is to tell the customer so: the first human response, and every further one a reply.
  if (row.get('Activity') === 'Take in charge ticket') events.push({ type: 'message', at, from: 'agent', agentId })
  if (next.status !== now.status) {
    events.push({ type: 'status', at, from: now.status, to: next.status, agentId })
  }
  return events
}

/** The log calls everything "Value 7"; what kind of value it is stands at the top of the column. */
function labelled(kind: string, value = ''): string {
  return value.replace('Value', kind)
}

/** A local time such as 2012/10/09 14:50:17.000. */
function readInstant(text: string, zone: TimeZone): Instant | undefined {
  const parts = /^(\d{4})\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d)\.(\d{3})$/.exec(text)
  if (parts === null) return undefined
  const [year = 0, month = 0, ...rest] = parts.slice(1).map(Number)
  return zone.toInstant(Date.UTC(year, month - 1, ...rest))
}
