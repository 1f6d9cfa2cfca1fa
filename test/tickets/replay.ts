import type { Actor, MessageEvent, Ticket, TicketEvent, TicketStatus } from '../../src/model/index.ts'

/**
 * The same definitions as those of the library, written for the eye instead of the machine: a ticket is replayed event by
 * event, its statuses become a word of letters, and every question is a filter over lists. It knows the wall clock only.
 */
export interface Options {
  readonly replies: readonly Actor[]
  readonly notes: boolean
  readonly start: 'created' | 'first-customer-message' | 'handover'
  readonly proactive: 'exclude' | 'second-reply' | 'count'
  readonly within: number
  readonly asOf: number
  readonly boundary: 'inclusive' | 'exclusive'
  readonly until: 'last-solve' | 'first-solve'
  readonly without: readonly TicketStatus[]
  readonly solvedBy: 'anyone' | 'human'
}

interface Moment {
  readonly at: number
  readonly by?: Actor | undefined
  readonly agentId?: string | undefined
}

const isMessage = (event: TicketEvent): event is MessageEvent => event.type === 'message'
const isPublic = (event: MessageEvent): boolean => event.public ?? true
const isDone = (status: TicketStatus): boolean => ['solved', 'closed'].includes(status)

/** Every step of the ticket's status, the creation being the first, and a word with D for done and o for open. */
function steps(ticket: Ticket): { word: string; moments: (Moment & { event?: TicketEvent; to: TicketStatus })[] } {
  const changes = ticket.events.flatMap((event) => (event.type === 'status' ? [{ ...event, event }] : []))
  const birth = { at: ticket.createdAt, by: beginner(ticket), to: changes[0]?.from ?? 'new' }
  const moments = [birth, ...changes]
  return { word: moments.map(({ to }) => (isDone(to) ? 'D' : 'o')).join(''), moments }
}

export const beginner = ({ createdBy, createdAt, events }: Ticket): Actor =>
  createdBy ?? events.filter(isMessage).find(({ at }) => at === createdAt)?.from ?? 'customer'

export const status = (ticket: Ticket): TicketStatus => steps(ticket).moments.at(-1)!.to

/** Every solve: a D that follows an o, or begins the word. */
export function solves(ticket: Ticket): (Moment & { event?: TicketEvent })[] {
  const { word, moments } = steps(ticket)
  return [...word.matchAll(/(?<!D)D/g)].map(({ index }) => moments[index]!)
}

export const reopenings = (ticket: Ticket): number => steps(ticket).word.match(/Do/g)?.length ?? 0

/** Who has the ticket after the events before `end`, found by playing all assignments from the first state known. */
export function holder(ticket: Ticket, field: 'agentId' | 'group', end?: TicketEvent): string | undefined {
  const changes = ticket.events.flatMap((event) =>
    event.type === 'assignment' && event[field] !== undefined ? [event] : [],
  )
  const header = field === 'agentId' ? ticket.assigneeId : ticket.group
  const initial = changes.length === 0 ? header : changes[0]!.from?.[field]
  const past = end === undefined ? ticket.events : ticket.events.slice(0, ticket.events.indexOf(end))
  const known = changes.filter((event) => past.includes(event))
  return (known.length === 0 ? initial : known.at(-1)![field]) ?? undefined
}

/** The time in some statuses, from one instant at which anything happened to the next. */
export function timeIn(ticket: Ticket, statuses: readonly TicketStatus[], until: number): number {
  const { moments } = steps(ticket)
  const edges = [...new Set([...moments.map(({ at }) => at), until])].filter((at) => at <= until).sort((a, b) => a - b)
  return edges.slice(1).reduce((sum, edge, index) => {
    const from = edges[index]!
    const now = moments.filter(({ at }) => at <= from).at(-1)!.to
    return statuses.includes(now) ? sum + edge - from : sum
  }, 0)
}

/** The qualifying replies, without an opening, and the start of the clock that the first of them stops. */
export function response(
  ticket: Ticket,
  options: Options,
): { start: number | undefined; reply: MessageEvent | undefined } {
  const { replies, notes, start, proactive } = options
  const all = ticket.events.filter(isMessage).filter((one) => replies.includes(one.from) && (notes || isPublic(one)))
  const counted = proactive === 'second-reply' && beginner(ticket) !== 'customer' ? all.slice(1) : all
  if (start === 'created') return { start: ticket.createdAt, reply: counted[0] }
  if (start === 'first-customer-message') {
    const asked = ticket.events.filter(isMessage).find((one) => one.from === 'customer' && isPublic(one))
    if (asked === undefined) return { start: undefined, reply: undefined }
    const since = ticket.events.slice(ticket.events.indexOf(asked))
    return { start: asked.at, reply: counted.find((one) => since.includes(one)) }
  }
  const reply = counted[0]
  const before = reply === undefined ? ticket.events : ticket.events.slice(0, ticket.events.indexOf(reply))
  return { start: before.filter(({ type }) => type === 'handover').at(-1)?.at ?? ticket.createdAt, reply }
}

const silent = (ticket: Ticket): string => (isDone(status(ticket)) ? 'closed-without-response' : 'awaiting-response')

/** Why the ticket has no first response that could be measured, or the two ends of it. */
function firstResponse(ticket: Ticket, options: Options): string | { start: number; reply: MessageEvent | undefined } {
  if (options.proactive === 'exclude' && beginner(ticket) !== 'customer') return 'proactive'
  const { start, reply } = response(ticket, options)
  return start === undefined ? 'no-customer-message' : { start, reply }
}

export function firstResponseTime(ticket: Ticket, options: Options): number | string {
  const found = firstResponse(ticket, options)
  if (typeof found === 'string') return found
  return found.reply === undefined ? silent(ticket) : found.reply.at - found.start
}

const keeps = (time: number, { within, boundary }: Options): boolean =>
  boundary === 'inclusive' ? time <= within : time < within

/** Of a ticket as it stood at `asOf`. */
export function firstResponseInTime(ticket: Ticket, options: Options): number | string {
  const found = firstResponse(ticket, options)
  if (typeof found === 'string') return found
  const isSolved = isDone(status(ticket))
  const end = found.reply?.at ?? (isSolved ? solves(ticket).at(-1)!.at : options.asOf)
  if (!keeps(end - found.start, options)) return 0
  return found.reply !== undefined ? 1 : isSolved ? 'closed-without-response' : 'running'
}

/** The exchanges after the first response, as `[asked at, value or reason]`. */
export function exchanges(ticket: Ticket, options: Options): string | [number, number | string][] {
  const found = firstResponse(ticket, options)
  if (typeof found === 'string') return found
  if (found.reply === undefined) return silent(ticket)
  const { replies, notes } = options
  const ends = solves(ticket).map(({ event }) => event)
  const turns = ticket.events.slice(ticket.events.indexOf(found.reply) + 1).flatMap((event): [string, number][] => {
    if (ends.includes(event)) return [['solve', event.at]]
    if (!isMessage(event)) return []
    if (replies.includes(event.from)) return notes || isPublic(event) ? [['reply', event.at]] : []
    return event.from === 'customer' && isPublic(event) ? [['ask', event.at]] : []
  })
  const opened = turns.flatMap(([turn, at], index): [number, number | string][] => {
    const before = turns.slice(0, index).map(([name]) => name)
    if (turn !== 'ask' || before.at(-1) === 'ask') return []
    const end = turns.slice(index).find(([name]) => name !== 'ask')
    if (end === undefined) return [[at, silent(ticket)]]
    return [[at, end[0] === 'reply' ? end[1] - at : 'closed-without-response']]
  })
  return opened.length === 0 ? 'no-exchange' : opened
}

const ALL: readonly TicketStatus[] = ['new', 'open', 'pending', 'on-hold', 'solved', 'closed']

const solveOf = (ticket: Ticket, { until }: Pick<Options, 'until'>): Moment | undefined =>
  isDone(status(ticket)) ? solves(ticket).at(until === 'last-solve' ? -1 : 0) : undefined

const isAutomatic = ({ by }: Moment, { solvedBy }: Options): boolean =>
  solvedBy === 'human' && (by === 'bot' || by === 'system')

export function resolutionTime(ticket: Ticket, options: Options): number | string {
  const solve = solveOf(ticket, options)
  if (solve === undefined) return 'unresolved'
  if (isAutomatic(solve, options)) return 'auto-resolved'
  return solve.at - ticket.createdAt - timeIn(ticket, options.without, solve.at)
}

/** Of a ticket as it stood at `asOf`. */
export function resolutionInTime(ticket: Ticket, options: Options): number | string {
  const solve = solveOf(ticket, options)
  if (solve !== undefined && isAutomatic(solve, options)) return 'auto-resolved'
  const end = solve?.at ?? options.asOf
  const time = timeIn(ticket, ALL, end) - timeIn(ticket, options.without, end)
  return keeps(time, options) ? (solve === undefined ? 'running' : 1) : 0
}

export function oneTouch(ticket: Ticket, touch: 'exactly-one' | 'at-most-one'): number | string {
  if (!isDone(status(ticket))) return 'unresolved'
  const all = replies(ticket)
  const count = all - (beginner(ticket) === 'agent' && all > 0 ? 1 : 0)
  return (touch === 'exactly-one' ? [1] : [0, 1]).includes(count) ? 1 : 0
}

export const replies = ({ events }: Ticket): number =>
  events.filter(isMessage).filter((one) => one.from === 'agent' && isPublic(one)).length

/** Whom a solved ticket is credited to, and anybody else. */
export function solver(ticket: Ticket, until: Options['until'], isSolvedNow: boolean): (string | undefined)[] {
  const solve = isSolvedNow
    ? (solveOf(ticket, { until }) as ReturnType<typeof solves>[0] | undefined)
    : solves(ticket).at(-1)
  if (solve === undefined) return [holder(ticket, 'agentId'), holder(ticket, 'group')]
  const end = solve.event ?? ticket.events[0]
  return [solve.agentId ?? holder(ticket, 'agentId', end), holder(ticket, 'group', end)]
}
