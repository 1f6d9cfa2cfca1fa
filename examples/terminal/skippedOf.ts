import type { SkippedLine } from '../data/readTable.ts'

/** What became of the lines of a file: so many records of them, and so many skipped, with the reasons. */
export function skippedOf(lines: number, records: number, kind: string, skipped: readonly SkippedLine[]): string {
  const counts = new Map<string, number>()
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const reasons = [...counts].map(([reason, count]) => `${count.toLocaleString('en')} ${reason}`)
  const why = reasons.length > 0 ? ` (${reasons.join(', ')})` : ''
  return `Lines ${lines.toLocaleString('en')}, ${kind} ${records.toLocaleString('en')}, skipped ${skipped.length.toLocaleString('en')}${why}`
}
