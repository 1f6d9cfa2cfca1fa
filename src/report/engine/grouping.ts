import type { Dimension } from '../../group/index.ts'
import type { Instant } from '../../time/index.ts'
import type { GroupTable } from './groupTable.ts'

/** The groups of the rows of a block, for records placed and credited in one way. */
export interface Grouping {
  readonly groups: Int32Array
  /** For each dimension the numbers of the rows' tokens. */
  readonly tokens: readonly Int32Array[]
  /** Finds the groups of the first rows from their tokens. */
  readonly join: (length: number) => void
}

/** A column of the numbers of tokens. */
export interface Tokens {
  readonly ids: Int32Array
  /** Finds the numbers of some rows. */
  readonly fill: (from: number, to: number) => void
  /** Whether they come from places that the block has read, so that it is time enough once it is full. */
  readonly isLate: boolean
}

/** The grouping of rows by columns of token numbers. */
export function groupingOf(columns: readonly Tokens[], table: GroupTable, rows: number): Grouping {
  const tokens = columns.map(({ ids }) => ids)
  const groups = new Int32Array(rows)
  return {
    groups,
    tokens,
    join: (length) => {
      table.fill(tokens, groups, length)
    },
  }
}

/** Finds the group of a sample: by its own place and credit, and by the record's own keys. */
export function sampleGroups(
  dimensions: readonly Dimension<unknown>[],
  table: GroupTable,
  { tokens }: Grouping,
): (row: number, sample: SampleFacets) => number {
  const readers = dimensions.map(({ reads, reader }) => ({ reads, token: reader() as (facet: unknown) => never }))
  return (row, sample) =>
    table.groupId(
      readers.map(({ reads, token }, index) => {
        if (reads === 'record') return tokens[index]![row]!
        return table.tokenId(index, token(reads === 'place' ? sample.at : sample[reads]))
      }),
    )
}

interface SampleFacets {
  readonly at?: Instant | undefined
  readonly agentId?: string | undefined
  readonly group?: string | undefined
}
