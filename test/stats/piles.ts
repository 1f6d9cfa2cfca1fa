import { expect, it } from 'vitest'
import type { Statistic } from 'support-metrics/stats'

/** Registers the test that a table of exact sums empties its piles before they could round. */
export function pilesAreExact<State>(statistic: Statistic<State>): void {
  const values = [2 ** 38 - 1, 2 ** 38, -(2 ** 38) + 1, 2 ** 20 - 1, 2 ** 45 - 1, 1 - 2 ** 45]
  it.each(values)('keeps 2^17 rows of %d exact', (value) => {
    const rows = 2 ** 17
    const block = (size: number): Float64Array => new Float64Array(rows).fill(size)
    const table = statistic.table!()
    table.reserve(1)
    table.add(block(value), new Uint16Array(rows), new Int32Array(rows), rows, block(value))
    table.add(block(0.1), new Uint16Array(1), new Int32Array(1), 1, block(1))

    let doubled = statistic.add(statistic.empty(), value, value)
    for (let size = 1; size < rows; size *= 2)
      doubled = statistic.merge(doubled, statistic.merge(statistic.empty(), doubled))
    expect(table.state(0)).toStrictEqual(statistic.add(doubled, 0.1, 1))
  })
}
