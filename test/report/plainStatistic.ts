import type { Statistic } from '../../src/stats/index.ts'

/** The largest of the samples, folded one by one: no table, no short forms. */
export const statistic: Statistic<{ readonly largest: number | null }> = {
  id: 'plain-largest',
  empty: () => ({ largest: null }),
  add: ({ largest }, value) => ({ largest: largest === null ? value : Math.max(largest, value) }),
  merge: (one, other) => {
    if (one.largest === null) return other
    return other.largest === null ? one : { largest: Math.max(one.largest, other.largest) }
  },
  result: ({ largest }) => ({ value: largest }),
  isState: (value): value is { readonly largest: number | null } =>
    typeof value === 'object' &&
    value !== null &&
    'largest' in value &&
    (value.largest === null || typeof value.largest === 'number'),
}
