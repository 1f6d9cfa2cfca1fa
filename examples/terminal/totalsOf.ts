import { formatTable } from 'support-metrics'
import type { Result } from 'support-metrics'

/** A table of results, one a line: the value, its confidence interval where it has one, and the samples behind it. */
export function totalsOf(results: Readonly<Record<string, Result>>): string {
  const rows = Object.entries(results).map(([metric, result]) => ({ metric, value: result, counted: result.count }))
  return formatTable(rows, { interval: true })
}
