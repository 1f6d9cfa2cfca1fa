import type { StateTable, Statistic } from '../stats/index.ts'
import type { BlockSource } from './blockSource.ts'

/** What the records of a kind give: a number, an exclusion, or what their rows or the plain steps say. */
export type Verdict = { readonly value: number } | { readonly reason: string } | 'by-row' | 'by-record'

/**
 * The states of a statistic whose samples are all alike within a kind, such as the abandonments behind a rate: no row is
 * looked at, the counts of kinds say all. Rows of the kind 0, which the plain steps measure, are added one by one.
 */
export function kindTable(
  statistic: Statistic,
  repeat: NonNullable<Statistic['repeat']>,
  verdicts: readonly Verdict[],
  source: BlockSource,
): StateTable {
  const { kinds } = source.columns
  const odd = new Map<number, unknown>()
  return {
    reserve: () => undefined, // states are made when they are read
    add: (values, codes, groups, length) => {
      for (let row = 0; row < length; row++) {
        if (kinds[row] !== 0 || codes[row] !== 0) continue
        const group = groups[row]!
        odd.set(group, statistic.add(odd.get(group) ?? statistic.empty(), values[row]!))
      }
    },
    state: (group) => {
      let state = statistic.merge(statistic.empty(), odd.get(group) ?? statistic.empty())
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
