import type { MessageEvent, StatusEvent, Ticket, TicketEvent, TicketStatus } from '../model/index.ts'
import { initialStatus, isAgentReply, isDone } from '../tickets/index.ts'
import type { Instant } from '../time/index.ts'
import { initialPriority } from './priority.ts'
import { RULES } from './rules.ts'
import { stopwatch } from './stopwatch.ts'
import type { Reading, Stopwatch } from './stopwatch.ts'
import { goalOf } from './target.ts'
import type { SlaTarget } from './target.ts'

/** One run of a target's clock from its start to its end, or to the instant of the view. */
export interface Cycle {
  readonly startedAt: Instant
  /** The priority whose goal counts. */
  readonly priority: string | undefined
  /** What ended it; absent while it is open. */
  readonly ending: Ending | undefined
  /** Whether its clock stands still though it has not ended. */
  readonly isPaused: boolean
  readonly reading: Reading
}

/** The end of a cycle. */
export interface Ending {
  /** Whether what was promised came, or the solve of the ticket. */
  readonly by: 'stop' | 'solve'
  readonly at: Instant
  /** The event that ended it; absent where the ticket was created solved. */
  readonly event: TicketEvent | undefined
  /** How many events lie before it. */
  readonly index: number
  readonly reading: Reading
}

/** A cycle that may still change: it is open, or a solve has ended it that can be taken back. */
interface LiveCycle {
  readonly startedAt: Instant
  readonly watch: Stopwatch
  priority: string | undefined
  ending: Ending | undefined
  /** Whether it began on a solved ticket, and has been waiting for the reopening since. */
  isAsleep: boolean
}

/** Where the replay of a ticket stands. */
interface Replay {
  status: TicketStatus
  priority: string | undefined
  /** Whether an agent has replied. */
  isAnswered: boolean
  live: LiveCycle | undefined
}

/**
 * The cycles of a target up to an instant. The ticket is replayed event by event; it has to be sound, and to hold
 * nothing that happened later.
 */
export function cyclesOf(ticket: Ticket, target: SlaTarget, asOf: Instant): readonly Cycle[] {
  const { calendar, pauseOn, goal, reopen, onPriorityChange } = target
  const rule = RULES[target.target]
  const endsAtSolve = rule.endsWithSolve || target.unansweredAtSolve === 'cancel'
  const { events, createdAt } = ticket
  const cycles: Cycle[] = []
  const now: Replay = {
    status: initialStatus(events),
    priority: initialPriority(ticket),
    isAnswered: false,
    live: undefined,
  }

  const isOver = (status: TicketStatus): boolean => endsAtSolve && isDone(status)
  const isRunning = (): boolean => !isOver(now.status) && !pauseOn.includes(now.status)

  function start(at: Instant, index: number, isAsleep: boolean): void {
    const watch = stopwatch(calendar, at, isRunning(), goalOf(goal, now.priority))
    now.live = { startedAt: at, watch, priority: now.priority, ending: undefined, isAsleep }
    if (isOver(now.status)) end(now.live, 'solve', at, undefined, index)
  }

  function end(cycle: LiveCycle, by: Ending['by'], at: Instant, event: TicketEvent | undefined, index: number): void {
    cycle.ending = { by, at, event, index, reading: cycle.watch.read(at) }
  }

  function close({ startedAt, priority, ending, watch }: LiveCycle): void {
    const isPaused = ending === undefined && !isRunning()
    cycles.push({ startedAt, priority, ending, isPaused, reading: ending?.reading ?? watch.read(asOf) })
    now.live = undefined
  }

  function retarget(cycle: LiveCycle, at: Instant): void {
    if (onPriorityChange === 'keep') return
    if (cycle.watch.aim(at, goalOf(goal, now.priority))) cycle.priority = now.priority
  }

  function move(event: StatusEvent, index: number): void {
    const { at, to } = event
    const wasOver = isOver(now.status)
    now.status = to
    const { live } = now
    if (live === undefined) return
    if (wasOver && !isOver(to)) return wake(live, at, index)
    if (!wasOver && isOver(to)) end(live, 'solve', at, event, index)
    live.watch.turn(at, isRunning())
  }

  function wake(cycle: LiveCycle, at: Instant, index: number): void {
    if (reopen === 'resume' || cycle.isAsleep) {
      cycle.isAsleep = false
      cycle.ending = undefined
      cycle.watch.turn(at, isRunning())
      retarget(cycle, at)
      return
    }
    close(cycle)
    if (reopen === 'new-cycle') start(at, index, false)
  }

  function hear(event: MessageEvent, index: number): void {
    if (now.live !== undefined && rule.isStop(event)) {
      end(now.live, 'stop', event.at, event, index)
      close(now.live)
    }
    if (rule.isStart(event, now.isAnswered)) {
      const { live } = now
      // What the solve has ended for good does not keep a new question from being heard.
      if (live?.ending !== undefined && !live.isAsleep && reopen !== 'resume') close(live)
      if (now.live === undefined) start(event.at, index, isOver(now.status))
    }
    now.isAnswered ||= isAgentReply(event)
  }

  if (rule.startsAtCreation(ticket)) start(createdAt, 0, false)
  events.forEach((event, index) => {
    if (event.type === 'status') move(event, index)
    else if (event.type === 'message') hear(event, index)
    else if (event.type === 'priority') {
      now.priority = event.to
      if (now.live !== undefined && now.live.ending === undefined) retarget(now.live, event.at)
    }
  })
  if (now.live !== undefined) close(now.live)
  return cycles
}
