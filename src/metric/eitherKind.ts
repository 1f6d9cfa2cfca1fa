import type { Columns, Kind } from './kind.ts'

/** The columns of two kinds of records, over the same rows. */
export interface EitherColumns<One extends Columns, Other extends Columns> extends Columns {
  readonly one: One
  readonly other: Other
}

/** The mark on the sort of a sound record that is of the first of two kinds. Neither of them uses the bit. */
export const OF_FIRST_KIND = 0x800000

/** A kind of records of either of two kinds, each of them read in the way of its own. */
export function eitherKind<A, B, One extends Columns, Other extends Columns>(
  id: string,
  isFirst: (record: A | B) => record is A,
  first: Kind<A, One>,
  second: Kind<B, Other>,
): Kind<A | B, EitherColumns<One, Other>> {
  return {
    id,
    columns: (rows) => {
      const one = first.columns(rows)
      const { records, sort, at } = one
      return { records, sort, at, one, other: { ...second.columns(rows), records, sort, at } }
    },
    read: ({ records, sort, one, other }, from, to) => {
      const isOne = (row: number): boolean => isFirst(records[row] as A | B)
      for (let start = from, end = from; start < to; start = end) {
        const isOfFirst = isOne(start)
        do end++
        while (end < to && isOne(end) === isOfFirst)
        if (isOfFirst) first.read(one, start, end)
        else second.read(other, start, end)
        if (isOfFirst) markSound(sort, start, end)
      }
    },
    asOf: (record, at) => (isFirst(record) ? first.asOf(record, at) : second.asOf(record, at)),
    isLater: (record, at) => (isFirst(record) ? first.isLater(record, at) : second.isLater(record, at)),
    credit: {
      agentId: (record) => (isFirst(record) ? first.credit.agentId(record) : second.credit.agentId(record)),
      group: (record) => (isFirst(record) ? first.credit.group(record) : second.credit.group(record)),
    },
  }
}

function markSound(sort: Uint32Array, from: number, to: number): void {
  for (let row = from; row < to; row++) if (sort[row] !== 0) sort[row] = sort[row]! | OF_FIRST_KIND
}
