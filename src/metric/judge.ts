import type { Instant } from '../time/index.ts'
import { blockOf, placesOf, scopeOf } from './block.ts'
import type { Block, Places, Scope } from './block.ts'
import type { Columns } from './kind.ts'
import type { AnyMeasure, Answer, MeasureBody, MeasureInfo } from './measure.ts'
import { COUNTED, measuredRows, measureRows, SEVERAL } from './measureRows.ts'
import type { Measured } from './measureRows.ts'
import { exclusionOf } from './samples.ts'

/** What a measure makes of one record. */
export interface Judged<out R> {
  /** The record as it stood at the instant of the measure's view. */
  readonly record: R
  /** Its number, the reason why it has none, or its samples. */
  readonly answer: Answer
  /** What was noticed, as the bits of the measure's notes. */
  readonly notes: number
  /** The instant that puts it into a period. */
  readonly at: Instant | undefined
}

/** Blocks that a measure goes by, for so many rows at a time. */
export interface Desk<in R> {
  readonly block: Block<R>
  readonly places: Places
  readonly scope: Scope
  readonly out: Measured
}

/** What measuring so many rows at a time takes. */
export function deskOf<R>(measure: MeasureBody<R>, rows: number): Desk<R> {
  const { kind, asOf, at, channels, during, pooled } = measure
  const block = blockOf(kind, asOf, rows)
  const places = placesOf(block, at)
  const scope = scopeOf(block, channels, pooled === true ? undefined : during, places)
  return { block, places, scope, out: measuredRows(rows) }
}

/** Reads so many records, from one on, into the first rows of a desk and measures them. */
export function measureOn<R>(
  measure: MeasureBody<R>,
  desk: Desk<R>,
  records: readonly R[],
  first: number,
  length: number,
): void {
  const { block, places, scope, out } = desk
  block.read(records, first, 0, length)
  places.fill?.(0, length)
  scope.fill(0, length)
  measureRows(measure, scope, 0, length, out)
}

/** A function that asks a measure about one record after the other. */
export function judgeOf<R>(measure: MeasureBody<R>): (record: R) => Judged<R> {
  // A measure may be asked while it is being asked, by a function of the user's.
  let spare: Desk<R> | undefined
  return (record) => {
    const desk = spare ?? deskOf(measure, 1)
    spare = undefined
    measureOn(measure, desk, [record], 0, 1)
    const { block, places, out } = desk
    const seen = block.columns.records[0] as R
    const code = out.codes[0]!
    const answer = code === COUNTED ? out.values[0]! : code === SEVERAL ? out.samples[0]! : out.reasons[code]!
    const isCounted = code === COUNTED || (typeof answer === 'object' && exclusionOf(answer) === undefined)
    const notes = isCounted ? notesIn(measure, block.columns, 0) : 0
    const at = places.at[0]!
    block.columns.records[0] = undefined
    spare = desk
    return { record: seen, answer, notes, at: at === at ? at : undefined }
  }
}

/** The notes that hold for a row that counts, as bits. */
export function notesIn<R>({ notes }: MeasureBody<R>, columns: Columns, row: number): number {
  if (notes === undefined) return 0
  return notes.bySort?.(columns.sort[row]!) ?? notes.of?.(columns as never, row) ?? 0
}

/** A callable measure. */
export function measureOf<R>(info: MeasureInfo<R>): AnyMeasure<R> {
  let judge: ((record: R) => Judged<R>) | undefined
  const measure = (record: R): Answer => (judge ??= judgeOf(info))(record).answer
  return Object.assign(measure, info)
}
