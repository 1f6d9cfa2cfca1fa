import { formatTable } from 'support-metrics'
import type { Result } from 'support-metrics'

/** A table of what every metric leaves out: a line a metric, a column a reason, and the two add up to the records seen. */
export function reasonsOf(results: Readonly<Record<string, Result>>): string {
  const reasons = new Set(Object.values(results).flatMap((result) => Object.keys(result.excluded)))
  const rows = Object.entries(results).map(([metric, result]) => ({
    metric,
    counted: result.records - sumOf(Object.values(result.excluded)),
    ...Object.fromEntries([...reasons].map((reason) => [reason, result.excluded[reason] ?? 0])),
  }))
  return formatTable(rows)
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
