import type { StateTable, Statistic } from '../stats/index.ts'
import type { BlockSource } from './blockSource.ts'

/** What the records of a kind give: a number, an exclusion, or what their rows or the plain steps say. */
export type Verdict = { readonly value: number } | { readonly reason: string } | 'by-row' | 'by-record'

/**
 * The states of a statistic to which the kinds whose samples are all alike, such as the abandonments behind a rate, are
 * added no sooner than someone reads: no row of theirs is looked at, the counts of kinds say all.
 */
export function repeatTable(
  rows: StateTable,
  repeat: NonNullable<Statistic['repeat']>,
  verdicts: readonly Verdict[],
  source: BlockSource,
): StateTable {
  return {
    reserve: rows.reserve,
    add: rows.add,
    state: (group) => {
      let state = rows.state(group)
      for (const kind of source.seen) {
        const verdict = verdicts[kind]!
        if (typeof verdict === 'object' && 'value' in verdict) {
          state = repeat(state, verdict.value, source.count(group, kind))
        }
      }
      return state
    },
  }
}
