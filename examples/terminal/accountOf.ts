import { formatResult, formatTable } from 'support-metrics'
import type { Result } from 'support-metrics'

/** A table of results, one a line: the value, the samples behind it, and what was left out and why. */
export function accountOf(results: Readonly<Record<string, Result>>): string {
  return formatTable(
    Object.entries(results).map(([metric, result]) => ({
      metric,
      value: formatResult(result, { interval: true }),
      counted: result.count,
      'left out': leftOut(result),
    })),
  )
}

/** The reasons with the most records first; the rest together, so that a line stays a line. */
export function leftOut({ excluded, excludedSamples, notes }: Result, most = 2): string {
  const reasons = Object.entries(excluded).sort(([, a], [, b]) => b - a)
  const named = reasons.slice(0, most).map(([reason, count]) => `${count} ${reason}`)
  const rest = reasons.slice(most).reduce((sum, [, count]) => sum + count, 0)
  if (rest > 0) named.push(`${rest} for other reasons`)
  for (const [reason, count] of Object.entries(excludedSamples ?? {})) named.push(`samples: ${count} ${reason}`)
  for (const [note, count] of Object.entries(notes ?? {})) named.push(`noted: ${count} ${note}`)
  return named.join(', ')
}
