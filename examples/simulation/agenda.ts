import type { Instant } from 'support-metrics'

/** What is going to happen, and when: the heart of an event simulation. */
export interface Agenda {
  /** The instant of the event that is happening. */
  readonly now: () => Instant
  /** Lets `action` happen at `at`, or now where that has passed. Events of one instant happen in the order they were planned. */
  readonly at: (at: Instant, action: () => void) => void
  /** Lets everything before `end` happen; what comes later never does. */
  readonly runUntil: (end: Instant) => void
}

interface Entry {
  readonly at: Instant
  readonly order: number
  readonly action: () => void
}

/** An empty agenda that starts at `start`. */
export function agenda(start: Instant): Agenda {
  const heap: Entry[] = []
  let now = start
  let order = 0
  return {
    now: () => now,
    at: (at, action) => {
      push(heap, { at: Math.max(now, Math.round(at)), order: order++, action })
    },
    runUntil: (end) => {
      for (let entry = heap[0]; entry !== undefined && entry.at < end; entry = heap[0]) {
        pop(heap)
        now = entry.at
        entry.action()
      }
      now = end
    },
  }
}

// A binary heap: the parent of entry i is entry (i - 1) / 2, and no parent comes after its children.
function push(heap: Entry[], entry: Entry): void {
  let hole = heap.length
  heap.push(entry)
  while (hole > 0) {
    const parent = (hole - 1) >> 1
    const above = heap[parent]
    if (above === undefined || !isBefore(entry, above)) break
    heap[hole] = above
    hole = parent
  }
  heap[hole] = entry
}

function pop(heap: Entry[]): void {
  const moved = heap.pop()
  if (moved === undefined || heap.length === 0) return
  let hole = 0
  for (;;) {
    const left = heap[2 * hole + 1]
    const right = heap[2 * hole + 2]
    const child = right !== undefined && left !== undefined && isBefore(right, left) ? right : left
    if (child === undefined || !isBefore(child, moved)) break
    heap[hole] = child
    hole = 2 * hole + (child === left ? 1 : 2)
  }
  heap[hole] = moved
}

function isBefore(entry: Entry, other: Entry): boolean {
  return entry.at < other.at || (entry.at === other.at && entry.order < other.order)
}
