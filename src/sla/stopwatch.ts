import type { Clock, Duration, Instant } from '../time/index.ts'

/** What a stopwatch shows at an instant. */
export interface Reading {
  readonly elapsed: Duration
  readonly pausedTime: Duration
  readonly goal: Duration
  /** The earliest instant at which the goal is reached if the watch runs on; `null` while it stands still. */
  readonly dueAt: Instant | null
  /** Whether more than the goal has elapsed. */
  readonly isOver: boolean
}

/** A clock that can be stopped, with a goal. It is moved forward only: no instant given may lie before the last one. */
export interface Stopwatch {
  /** Lets it run, or stand still, from an instant on. */
  readonly turn: (at: Instant, isRunning: boolean) => void
  /** Gives it another goal for the whole time, unless the one it has is passed already. */
  readonly aim: (at: Instant, goal: Duration) => boolean
  readonly read: (at: Instant) => Reading
}

/** A stopwatch of this clock that starts, running or not, at an instant. */
export function stopwatch(clock: Clock, startedAt: Instant, isRunningFirst: boolean, firstGoal: Duration): Stopwatch {
  let since = startedAt
  let isRunning = isRunningFirst
  let goal = firstGoal
  let elapsed = 0
  let pausedTime = 0
  // When the goal was reached, as long as no other goal has put it off.
  let reachedAt: Instant | undefined

  function moveTo(at: Instant): void {
    const time = clock.elapsed(since, at)
    if (!isRunning) pausedTime += time
    else {
      if (reachedAt === undefined && elapsed + time >= goal) reachedAt = clock.add(since, goal - elapsed) ?? at
      elapsed += time
    }
    since = at
  }

  function dueAt(at: Instant): Instant | null {
    if (elapsed > goal) return reachedAt ?? null
    return isRunning ? (reachedAt ?? clock.add(at, goal - elapsed)) : null
  }

  return {
    turn: (at, running) => {
      moveTo(at)
      isRunning = running
    },
    aim: (at, next) => {
      moveTo(at)
      if (elapsed > goal) return false
      goal = next
      reachedAt = elapsed < goal ? undefined : (reachedAt ?? at)
      return true
    },
    read: (at) => {
      moveTo(at)
      return { elapsed, pausedTime, goal, dueAt: dueAt(at), isOver: elapsed > goal }
    },
  }
}
