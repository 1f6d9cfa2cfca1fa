/** Numbers under names, by group; NaN where there is nothing to count. */
export type Answers<Names extends object> = ReadonlyMap<string, Names>

/** What two contenders say differently, beyond the last digits that another order of adding may change. */
export function disagreement<Names extends object>(expected: Answers<Names>, got: Answers<Names>): string | undefined {
  if (expected.size !== got.size) return `${got.size} groups, not ${expected.size}`
  for (const [group, answer] of expected) {
    const other: Readonly<Record<string, number>> = { ...got.get(group) }
    for (const [name, value] of Object.entries(answer) as [string, number][]) {
      const theirs = other[name] ?? NaN
      if (Number.isNaN(value) && Number.isNaN(theirs)) continue
      if (!(Math.abs(value - theirs) <= 1e-9 * Math.max(1, Math.abs(value)))) {
        return `${name} of ${group} is ${theirs}, not ${value}`
      }
    }
  }
  return undefined
}

/** Throws where somebody says something else than expected. */
export function requireEqual<Names extends object>(name: string, expected: Answers<Names>, got: Answers<Names>): void {
  const difference = disagreement(expected, got)
  if (difference !== undefined) throw new Error(`${name} answers differently: ${difference}`)
}

/** The bare values of the library's results. */
export function valuesOf<Name extends string>(
  results: Readonly<Record<Name, { readonly value: number | null }>>,
): Readonly<Record<Name, number>> {
  const values = Object.entries<{ readonly value: number | null }>(results).map(([name, { value }]) => [
    name,
    value ?? NaN,
  ])
  return Object.fromEntries(values) as Record<Name, number>
}
