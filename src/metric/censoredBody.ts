import { placeIn } from './block.ts'
import type { Censoring } from './censoring.ts'
import type { MakerInfo } from './defineMeasure.ts'
import type { Columns } from './kind.ts'
import type { AnyMeasure, Answer, Measure, MeasureBody, PooledMeasure } from './measure.ts'

/** Makes a measure of one number a record or, with the option `Name`, of times of which some are censored. */
export interface CensorableMaker<in R, in Options, Name extends string> extends MakerInfo<R> {
  (options?: Options & { readonly [Option in Name]?: 'exclude' | undefined }): Measure<R>
  (options: Options & { readonly [Option in Name]: Censoring }): PooledMeasure<R>
  (options?: Options): AnyMeasure<R>
}

/**
 * A measure of times of which some are censored, from one that yields the time of every record alike: one sample a
 * record, whose second number tells the observed from the censored, which are noted as `censored`.
 */
export function censoredBody<R, C extends Columns>(
  body: MeasureBody<R> & { readonly values: { readonly of: (columns: never, row: number) => Answer } },
  isCensored: (columns: C, row: number) => boolean,
  censoring?: Censoring,
): MeasureBody<R> {
  const { at: place, kind, credit = kind.credit, values } = body
  return {
    ...body,
    values: {
      of: (columns: C, row): Answer => {
        const time = values.of(columns as never, row)
        if (typeof time !== 'number' || !Number.isFinite(time)) return time
        const record = columns.records[row] as R
        const over = isCensored(columns, row) ? 0 : 1
        const at = placeIn(columns, row, place)
        return [{ value: time + 0, over, at, agentId: credit.agentId(record), group: credit.group(record) }]
      },
    },
    censoring,
    notes: { names: ['censored'], of: (columns: C, row) => (isCensored(columns, row) ? 1 : 0) },
  }
}
