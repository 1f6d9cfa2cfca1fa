/** The open time from one instant to another, in milliseconds. */
export type Elapsed = (from: number, to: number) => number

export const ZONE = 'America/New_York'
export const OPENS = 9
export const CLOSES = 17
export const HOUR = 3_600_000

/** The federal holidays of 2024, as they were observed. */
export const HOLIDAYS: readonly string[] = [
  '2024-01-01',
  '2024-01-15',
  '2024-02-19',
  '2024-05-27',
  '2024-06-19',
  '2024-07-04',
  '2024-09-02',
  '2024-10-14',
  '2024-11-28',
  '2024-12-25',
]

/** Spans of up to sixty days of 2024, in whole milliseconds: from and to by turns, the same ones for the same seed. */
export function spans(count: number, seed = 7): Float64Array {
  let state = seed
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
  const edges = new Float64Array(2 * count)
  for (let i = 0; i < edges.length; i += 2) {
    const from = Date.UTC(2024, 0, 1) + Math.floor(random() * 300 * 24 * HOUR)
    edges[i] = from
    edges[i + 1] = from + Math.floor(random() * 60 * 24 * HOUR)
  }
  return edges
}

/** A date as the holidays are written. */
export function dateText(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
