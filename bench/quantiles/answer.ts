/** The median and the 90th percentile. */
export type Pair = readonly [median: number, p90: number]

/** The larger of the two relative errors. */
export function errorOf(expected: Pair, got: Pair): number {
  return Math.max(...expected.map((right, index) => Math.abs((got[index] ?? NaN) - right) / right))
}
