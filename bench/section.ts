import type { Machine } from './machine.ts'

/** How much a run does: everything, or just enough to see that everything works. */
export interface Scale {
  readonly quick: boolean
  /** How often each contender is timed. */
  readonly rounds: number
  /** A number of records; in a quick run a fiftieth of it, but 10,000 at least where there are so many. */
  readonly size: (full: number) => number
}

/** One row of a table: a cell for each heading. */
export type Cells = Readonly<Record<string, string | number | null>>

/** What was measured, ready to print. */
export interface Table {
  readonly title: string
  readonly rows: readonly Cells[]
  /** What a reader of the numbers has to know, in sentences. */
  readonly notes?: readonly string[]
}

/** A question that is put to several contenders. */
export interface Section {
  readonly title: string
  readonly measure: (scale: Scale) => Promise<readonly Table[]>
}

/** What a section found, and where. */
export interface Measured {
  readonly title: string
  readonly machine: Machine
  readonly tables: readonly Table[]
}

/** A quick run, or one at full size. */
export function scaleOf(quick: boolean): Scale {
  return {
    quick,
    rounds: quick ? 1 : 7,
    size: (full) => (quick ? Math.max(full / 50, Math.min(full, 10_000)) : full),
  }
}

/** A count as the titles write it. */
export function written(count: number): string {
  return count.toLocaleString('en')
}
