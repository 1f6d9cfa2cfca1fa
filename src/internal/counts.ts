import { setField } from './setField.ts'

/** How often each name was seen. */
export type Counts = Record<string, number>

/** Counts a name. Names come from data, so what every object inherits does not count as seen. */
export function bump(counts: Counts, name: string, by = 1): void {
  const value = (Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0) + by
  setField(counts, name, value)
}

/** The counts in the order of their names, so that equal counts look equal. */
export function sortedCounts(counts: Counts): Counts {
  const names = Object.keys(counts)
  if (names.length < 2) return { ...counts }
  const sorted: Counts = {}
  for (const name of names.sort()) setField(sorted, name, counts[name])
  return sorted
}
