/** How often each name was seen. */
export type Counts = Record<string, number>

/** Counts a name. Names come from data, so what every object inherits does not count as seen. */
export function bump(counts: Counts, name: string, by = 1): void {
  const value = (Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0) + by
  if (name === '__proto__')
    Object.defineProperty(counts, name, { value, enumerable: true, writable: true, configurable: true })
  else counts[name] = value
}

/** The counts in the order of their names, so that equal counts look equal. */
export function sortedCounts(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
}
