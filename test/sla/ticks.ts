import type { Ticket, TicketEvent, TicketStatus } from '../../src/model/index.ts'
import type { SlaOutcome, SlaState, SlaTarget } from '../../src/sla/index.ts'
import type { Clock } from '../../src/time/index.ts'

/** A clock that is open in some of every ten milliseconds; it counts them one by one. */
export function tickClock(isOpenAt: (digit: number) => boolean): Clock {
  const isOpen = (at: number): boolean => isOpenAt(((at % 10) + 10) % 10)
  const elapsed = (from: number, to: number): number => {
    let time = 0
    for (let at = from; at < to; at += 1) time += isOpen(at) ? 1 : 0
    return time
  }
  return {
    elapsed: (from, to) => (from <= to ? elapsed(from, to) : -elapsed(to, from)),
    add: (from, duration) => {
      let at = from
      for (let left = duration; left > 0; at += 1) left -= isOpen(at) ? 1 : 0
      return at
    },
  }
}

/** What the model says of an outcome. */
export type Ticked = Pick<SlaOutcome, 'cycle' | 'startedAt' | 'goal' | 'elapsed' | 'pausedTime' | 'dueAt' | 'state'> & {
  readonly stoppedAt: number | undefined
  readonly priority: string | undefined
}

/** A line on the board: one cycle. */
interface Line {
  startedAt: number
  priority: string | undefined
  goal: number
  elapsed: number
  paused: number
  /** When the goal that counts was reached. */
  reached: number | undefined
  mood: 'counting' | 'waiting' | 'closed'
  /** How it looked when it was ended, by what, and when. */
  seal: { at: number; how: 'kept' | 'solved'; due: number | null; elapsed: number; paused: number } | undefined
  /** Begun on a solved ticket. */
  unborn: boolean
}

const isDone = (status: TicketStatus): boolean => status === 'solved' || status === 'closed'
const isFrom = (event: TicketEvent, who: string): boolean =>
  event.type === 'message' && event.from === who && (event.public ?? true)

/**
 * The same promises, kept by somebody with a board and a bell: one line for each cycle, a mark for every millisecond in
 * which the clock is open, either as running or as paused, and nothing computed that could be counted. The ticket has to
 * say who began it.
 */
export function ticked(ticket: Ticket, target: SlaTarget, asOf: number): readonly Ticked[] {
  const { calendar, pauseOn, goal, reopen } = target
  const isWork = ['requester-wait', 'agent-work', 'resolution'].includes(target.target)
  const heedsSolve = isWork || target.unansweredAtSolve === 'cancel'
  const statuses = ticket.events.filter((event) => event.type === 'status')
  const priorities = ticket.events.filter((event) => event.type === 'priority')
  const board: Line[] = []
  let status: TicketStatus = statuses[0]?.from ?? 'new'
  let priority = priorities.length > 0 ? priorities[0]!.from : ticket.priority
  let replies = 0
  const goalNow = (): number =>
    typeof goal === 'number' ? goal : ((goal as Record<string, number>)[priority ?? 'default'] ?? goal.default)
  const isStill = (): boolean => pauseOn.includes(status) || (heedsSolve && isDone(status))
  const last = (): Line | undefined => {
    const line = board.at(-1)
    return line === undefined || line.mood === 'closed' ? undefined : line
  }
  const due = (line: Line, at: number): number | null => {
    if (line.elapsed > line.goal) return line.reached!
    if (isStill()) return null
    return line.reached ?? calendar.add(at, line.goal - line.elapsed)
  }
  const seal = (line: Line, at: number, how: 'kept' | 'solved', from: number | null): void => {
    line.seal = { at, how, due: from, elapsed: line.elapsed, paused: line.paused }
    line.mood = how === 'kept' ? 'closed' : 'waiting'
  }
  const begin = (at: number, unborn: boolean): void => {
    const line: Line = {
      startedAt: at,
      priority,
      goal: goalNow(),
      elapsed: 0,
      paused: 0,
      reached: undefined,
      mood: 'counting',
      seal: undefined,
      unborn,
    }
    board.push(line)
    if (heedsSolve && isDone(status)) seal(line, at, 'solved', due(line, at))
  }
  const newGoal = (line: Line, at: number): void => {
    if (target.onPriorityChange === 'keep' || line.elapsed > line.goal) return
    line.goal = goalNow()
    line.priority = priority
    line.reached = line.elapsed >= line.goal ? (line.reached ?? at) : undefined
  }

  const happen = (event: TicketEvent, at: number): void => {
    const line = last()
    if (event.type === 'priority') {
      priority = event.to
      if (line?.mood === 'counting') newGoal(line, at)
    }
    if (event.type === 'status') {
      const [was, is] = [heedsSolve && isDone(status), heedsSolve && isDone(event.to)]
      const before = line === undefined ? null : due(line, at)
      status = event.to
      if (line === undefined) return
      if (!was && is) seal(line, at, 'solved', before)
      if (was && !is) {
        if (line.unborn || reopen === 'resume') {
          line.unborn = false
          line.mood = 'counting'
          line.seal = undefined
          newGoal(line, at)
        } else {
          line.mood = 'closed'
          if (reopen === 'new-cycle') begin(at, false)
        }
      }
    }
    if (event.type !== 'message') return
    const [asks, answers] = [isFrom(event, 'customer'), isFrom(event, 'agent')]
    if (!isWork && answers && line !== undefined) seal(line, at, 'kept', due(line, at))
    if (target.target === 'periodic-update' && answers) begin(at, heedsSolve && isDone(status))
    if (target.target === 'next-response' && asks && replies > 0) {
      const waiting = last()
      if (waiting?.mood === 'waiting' && !waiting.unborn && reopen !== 'resume') waiting.mood = 'closed'
      if (last() === undefined) begin(at, heedsSolve && isDone(status))
    }
    if (answers) replies += 1
  }

  if (isWork || (target.target === 'first-response' && ticket.createdBy === 'customer')) begin(ticket.createdAt, false)
  for (let at = ticket.createdAt; ; at += 1) {
    for (const event of ticket.events) if (event.at === at) happen(event, at)
    if (at === asOf) break
    const line = last()
    if (line === undefined) continue
    if (calendar.elapsed(at, at + 1) === 1) {
      if (isStill()) line.paused += 1
      else {
        line.elapsed += 1
        if (line.elapsed === line.goal) line.reached = at + 1
      }
    }
  }

  return board.map((line, index) => {
    const { seal: ending, startedAt, goal, priority } = line
    const { elapsed, paused: pausedTime } = ending ?? line
    const isLate = elapsed > goal
    const state: SlaState = isLate
      ? 'breached'
      : ending === undefined
        ? isStill()
          ? 'paused'
          : 'running'
        : ending.how === 'kept' || isWork
          ? 'met'
          : 'cancelled'
    const dueAt = ending === undefined ? due(line, asOf) : ending.due
    return { cycle: index + 1, startedAt, goal, priority, elapsed, pausedTime, dueAt, state, stoppedAt: ending?.at }
  })
}
