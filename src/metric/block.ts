import { isInstant } from '../time/index.ts'
import type { Instant, Period } from '../time/index.ts'
import { ELSEWHERE, LATER, OUTSIDE, OWN_SORT, UNPLACED } from './kind.ts'
import type { Columns, Kind } from './kind.ts'
import type { Place } from './measure.ts'

/** A block of records, as a kind reads them and as they stood at an instant. */
export interface Block<in R = never> {
  readonly kind: Kind<R>
  readonly columns: Columns
  readonly asOf: Instant | undefined
  /** Takes records into rows and reads them; the one numbered `first` goes into the row `from`. */
  readonly read: (records: ArrayLike<R>, first: number, from: number, to: number) => void
}

/** The instants that put the rows of a block into periods. */
export interface Places {
  readonly at: Float64Array
  /** Finds them for some rows; absent where the block has read them. */
  readonly fill?: ((from: number, to: number) => void) | undefined
}

/** What of a block is looked at: its sorts, marked by channel and period, and numbered as they turn up. */
export interface Scope {
  readonly block: Block
  /** The number of each row's sort among those that turned up. */
  readonly slots: Uint16Array
  /** The sorts that turned up. */
  readonly sorts: readonly number[]
  /** Marks and numbers the sorts of some rows. */
  readonly fill: (from: number, to: number) => void
}

/** A block for so many rows; it may share the usual places with one that reads the same records before it. */
export function blockOf<R>(kind: Kind<R>, asOf: Instant | undefined, rows: number, before?: Block<R>): Block<R> {
  const columns = kind.columns(rows, before?.columns)
  const { records, sort } = columns
  const view = (record: R): unknown => (asOf === undefined ? record : kind.asOf(record, asOf))

  function readOne(record: R, row: number): void {
    try {
      records[row] = view(record)
      kind.read(columns, row, row + 1)
    } catch {
      // Whatever cannot even be looked at is no sound record.
      records[row] = undefined
      kind.read(columns, row, row + 1)
    }
  }

  return {
    kind,
    columns,
    asOf,
    read: (given, first, from, to) => {
      try {
        for (let row = from; row < to; row++) records[row] = view(given[first + row - from] as R)
        kind.read(columns, from, to)
      } catch {
        for (let row = from; row < to; row++) readOne(given[first + row - from] as R, row)
      }
      if (asOf === undefined) return
      for (let row = from; row < to; row++) {
        if ((sort[row]! & OWN_SORT) !== 0 && kind.isLater(records[row] as R, asOf)) sort[row] = sort[row]! | LATER
      }
    },
  }
}

/** The places of a block's rows. */
export function placesOf<R>({ columns }: Block<R>, place: Place<R>): Places {
  if (typeof place === 'function') return { at: place(columns as never) }
  const { records, sort } = columns
  const at = new Float64Array(sort.length)
  return {
    at,
    fill: (from, to) => {
      for (let row = from; row < to; row++) at[row] = askedPlace(place.of, records[row] as R)
    },
  }
}

/** The place of one row. */
export function placeIn<R>(columns: Columns, row: number, place: Place<R>): Instant | undefined {
  const at =
    typeof place === 'function' ? place(columns as never)[row]! : askedPlace(place.of, columns.records[row] as R)
  return at === at ? at : undefined
}

/** A place of any record; what is none, or cannot be asked, has none. */
function askedPlace<R>(of: (record: R) => unknown, record: R): number {
  if (record === null || record === undefined) return NaN
  try {
    const at = of(record)
    return isInstant(at) ? at : NaN
  } catch {
    return NaN
  }
}

/** What a measure of these channels and this period looks at in a block. */
export function scopeOf<R>(
  block: Block<R>,
  channels: readonly string[] | undefined,
  during: Period | undefined,
  places: Places,
): Scope {
  const { columns, kind } = block
  const { records, sort } = columns
  const isMarked = channels !== undefined || during !== undefined
  const marked = isMarked ? new Uint32Array(sort.length) : sort
  const slots = new Uint16Array(sort.length)
  const sorts: number[] = []
  const found = new Uint16Array(sort.length < 16 ? 64 : 1024)
  return {
    block: block,
    slots,
    sorts,
    fill: (from, to) => {
      if (isMarked) marked.set(sort.subarray(from, to), from)
      if (channels !== undefined) markChannels(marked, records as R[], kind, channels, from, to)
      if (during !== undefined) markPeriod(marked, places.at, during, from, to)
      numberSorts(marked, slots, sorts, found, from, to)
    },
  }
}

function markChannels<R>(
  sort: Uint32Array,
  records: readonly R[],
  { channelOf }: Kind<R>,
  channels: readonly string[],
  from: number,
  to: number,
): void {
  let last: unknown
  let mark = 0
  for (let row = from; row < to; row++) {
    if ((sort[row]! & OWN_SORT) === 0) continue
    const channel = channelOf?.(records[row] as R)
    if (channel !== last || last === undefined) {
      last = channel
      mark = channels.includes(channel as string) ? 0 : ELSEWHERE
    }
    sort[row] = sort[row]! | mark
  }
}

function markPeriod(
  sort: Uint32Array,
  at: Float64Array,
  { from: start, to: end }: Period,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const place = at[row]!
    if ((place >= start && place < end) || (sort[row]! & OWN_SORT) === 0) continue
    sort[row] = sort[row]! | (place === place ? OUTSIDE : UNPLACED)
  }
}

/** Numbers sorts from 0 in the order in which they turn up; where each was found last is remembered by its low bits. */
function numberSorts(
  sort: Uint32Array,
  slots: Uint16Array,
  sorts: number[],
  found: Uint16Array,
  from: number,
  to: number,
): void {
  const mask = found.length - 1
  for (let row = from; row < to; row++) {
    const one = sort[row]!
    const place = (one ^ (one >> 7) ^ (one >> 18)) & mask
    let slot = found[place]!
    if (sorts[slot] !== one) {
      slot = sorts.indexOf(one)
      if (slot < 0) slot = sorts.push(one) - 1
      found[place] = slot
    }
    slots[row] = slot
  }
}
