import type { Dimension } from '../../group/index.ts'
import { blockOf, placesOf, scopeOf } from '../../metric/index.ts'
import type { Block, Credit, Kind, MeasureInfo, Place, Places, Scope } from '../../metric/index.ts'
import type { Instant } from '../../time/index.ts'
import type { BatchColumns } from './batches.ts'
import { cellsOf } from './cells.ts'
import type { Cells } from './cells.ts'
import { columnInquiry } from './columnInquiry.ts'
import { groupingOf, sampleGroups } from './grouping.ts'
import type { Grouping, Tokens } from './grouping.ts'
import type { GroupTable } from './groupTable.ts'
import type { Inquiry } from './inquiry.ts'
import { recordInquiry } from './recordInquiry.ts'
import { sameness } from './sameness.ts'
import { creditTokens, fieldTokens, placeTokens, recordTokens } from './tokens.ts'

/** Records on their way through a run: each is read once for all measures, a block at a time. */
export interface Feed<R> {
  /** Makes one more inquiry about the records, while the run is planned. */
  readonly inquire: (measure: MeasureInfo<R>) => Inquiry
  /** Takes in so many records from one on; `behind` where they are rows of columns. */
  readonly take: (records: ArrayLike<R>, first: number, length: number, behind?: BatchColumns) => void
  /** Looks at one record; {@link Feed.accept} takes it in, the next one is looked at instead of it. */
  readonly offer: (record: R) => void
  readonly accept: () => void
  /** Adds up what was taken in. */
  readonly settle: () => void
}

/** Fills some rows of something. */
type Fill = (from: number, to: number) => void

/** What has to be filled while the records are at hand, and what has time until the block is full. */
interface Fills {
  readonly now: Fill[]
  readonly late: Fill[]
}

/** A feed of blocks of so many rows into groups of these dimensions. */
export function feedOf<R>(dimensions: readonly Dimension<unknown>[], table: GroupTable, rows: number): Feed<R> {
  const once = sameness()
  const reads: ((records: ArrayLike<R>, first: number, from: number, to: number) => void)[] = []
  const placing: Fill[] = []
  const sorting: Fills = { now: [], late: [] }
  const naming: Fills = { now: [], late: [] }
  const groupings: Grouping[] = []
  const cells: Cells[] = []
  const inquiries: Inquiry[] = []
  let filled = 0
  /** The first block of records as they are, whose usual places others can share. */
  let plain: Block<R> | undefined
  let behind: { readonly columns: BatchColumns; readonly first: number } | undefined

  const block = (kind: Kind<R>, asOf: Instant | undefined): Block<R> =>
    once(['block', kind, asOf], () => {
      const made = blockOf(kind, asOf, rows, asOf === undefined ? plain : undefined)
      if (asOf === undefined && kind.isPlacedAsUsual === true) plain ??= made
      reads.push(made.read)
      return made
    })

  const places = (of: Block<R>, place: Place<R>): Places =>
    once(['places', of, typeof place === 'function' ? place(of.columns as never) : place.of], () => {
      const made = placesOf(of, place)
      if (made.fill !== undefined) placing.push(made.fill)
      return made
    })

  /** The view of records that a dimension sees: that of all blocks that take them as they are is one. */
  const viewOf = ({ asOf, kind }: Block<R>): unknown => (asOf === undefined ? 'as they are' : ['as of', asOf, kind])

  function tokensOf(of: Block<R>, at: Places, credit: Credit<R>, dimension: Dimension<unknown>, index: number): Tokens {
    const { columns, asOf, kind } = of
    const numberOf = (token: Parameters<GroupTable['tokenId']>[1]): number => table.tokenId(index, token)
    const { reads: facet, field } = dimension
    const isLate = at.fill === undefined
    const isUsual = at.at === columns.at && asOf === undefined && kind.isPlacedAsUsual === true
    const tokens = (key: readonly unknown[], make: () => Tokens): Tokens =>
      once(['tokens', index, ...key], () => {
        const made = make()
        const fills = made.isLate ? naming.late : naming.now
        fills.push(made.fill)
        return made
      })
    if (facet === 'place') {
      return tokens([isUsual ? 'usual place' : at.at], () => placeTokens(at.at, dimension, numberOf, isLate))
    }
    if (facet !== 'record') {
      return tokens([viewOf(of), credit[facet]], () => creditTokens(columns.records, credit, dimension, numberOf, rows))
    }
    if (field === undefined) {
      return tokens([viewOf(of)], () => recordTokens(columns.records, dimension, numberOf, rows))
    }
    return tokens([viewOf(of)], () =>
      fieldTokens(columns.records, field, numberOf, rows, () => {
        // Columns say what is in them, and not what was at an earlier instant.
        const column =
          asOf === undefined && behind?.columns.isComplete === true ? behind.columns.field(field) : undefined
        return column?.kind === 'text' ? { column, first: behind!.first } : undefined
      }),
    )
  }

  function grouping(of: Block<R>, at: Places, credit: Credit<R>): Grouping {
    const tokens = dimensions.map((dimension, index) => tokensOf(of, at, credit, dimension, index))
    return once(['grouping', ...tokens], () => {
      const made = groupingOf(tokens, table, rows)
      groupings.push(made)
      return made
    })
  }

  /** Of a row whose record is asked the sort has to be known by then. */
  function scope(of: Block<R>, measure: MeasureInfo<R>, at: Places, isAsked: boolean): Scope {
    const { channels, pooled } = measure
    const during = pooled === true ? undefined : measure.during
    const made = once(['scope', of, channels, during, during && at.at], () => {
      const one = scopeOf(of, channels, during, at)
      const fills = channels === undefined ? sorting.late : sorting.now
      fills.push(one.fill)
      return one
    })
    const late = sorting.late.indexOf(made.fill)
    if (isAsked && late >= 0) sorting.now.push(...sorting.late.splice(late, 1))
    return made
  }

  function touch(records: ArrayLike<R>, first: number, from: number, to: number): void {
    for (const read of reads) read(records, first, from, to)
    for (const fill of placing) fill(from, to)
    for (const fill of sorting.now) fill(from, to)
    for (const fill of naming.now) fill(from, to)
    for (const { ask } of inquiries) ask?.(from, to)
  }

  function settle(): void {
    const length = filled
    filled = 0
    if (length === 0) return
    for (const fill of sorting.late) fill(0, length)
    for (const fill of naming.late) fill(0, length)
    for (const { join } of groupings) join(length)
    for (const { prepare } of inquiries) prepare(length)
    for (const { add } of cells) add(length)
    for (const { add } of inquiries) add(length)
  }

  return {
    inquire: (measure) => {
      const { values, credit = measure.kind.credit } = measure
      const isAsked = typeof values === 'object' && 'of' in values
      const of = block(measure.kind, measure.asOf)
      const at = places(of, measure.at)
      const seen = scope(of, measure, at, isAsked)
      const groups = grouping(of, at, credit)
      const counted = once(['cells', seen, groups], () => {
        const made = cellsOf(seen, groups.groups, table)
        cells.push(made)
        return made
      })
      const made = isAsked
        ? recordInquiry(measure, seen, groups, counted, table, sampleGroups(dimensions, table, groups))
        : columnInquiry(measure, seen, groups, counted, table)
      inquiries.push(made)
      return made
    },
    take: (records, first, length, columns) => {
      for (let taken = 0; taken < length;) {
        const from = filled
        const to = Math.min(rows, from + length - taken)
        behind = columns && { columns, first: columns.from + taken }
        try {
          touch(records, first + taken, from, to)
        } catch {
          touchOneByOne(records, first + taken, from, to)
        }
        taken += to - from
        filled = to
        if (to === rows) settle()
      }
      behind = undefined
    },
    offer: (record) => {
      touch([record], 0, filled, filled + 1)
    },
    accept: () => {
      filled += 1
      if (filled === rows) settle()
    },
    settle,
  }

  /** A key that cannot be found stops the run; what came before it is counted, in all metrics alike. */
  function touchOneByOne(records: ArrayLike<R>, first: number, from: number, to: number): void {
    const columns = behind
    for (let row = from; row < to; row++) {
      behind = columns && { columns: columns.columns, first: columns.first + row - from }
      touch(records, first + row - from, row, row + 1)
      filled = row + 1
    }
  }
}
