/** How far answers are from the right ones. */
export interface Account {
  /** The share of the answers that are not exact. */
  readonly wrong: number
  /** The largest error, in milliseconds. */
  readonly worst: number
}

/** The account of some answers. */
export function accountOf(expected: readonly number[], got: readonly number[]): Account {
  const errors = expected.map((right, index) => Math.abs(right - (got[index] ?? NaN)))
  return { wrong: errors.filter((error) => !(error === 0)).length / errors.length, worst: Math.max(...errors) }
}

/** Throws unless all answers are exact. */
export function requireExact(name: string, { wrong, worst }: Account): void {
  if (wrong > 0) throw new Error(`${name}: ${wrong * 100} % of the answers are wrong, by up to ${worst} ms`)
}
