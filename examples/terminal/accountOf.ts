import { formatResult, formatTable } from 'support-metrics'
import type { Result } from 'support-metrics'

/** A table of results, one a line: the value, the samples behind it, how many records were left out, and mostly why. */
export function accountOf(results: Readonly<Record<string, Result>>): string {
  return formatTable(
    Object.entries(results).map(([metric, result]) => {
      const [reason, count] = reasonsOf(result)[0] ?? ['', 0]
      return {
        metric,
        value: formatResult(result, { interval: true }),
        counted: result.count,
        'left out': Object.values(result.excluded).reduce((sum, one) => sum + one, 0),
        mostly: count === 0 ? '' : `${count.toLocaleString('en')} ${reason}`,
      }
    }),
  )
}

/** A table of everything that one result leaves out, and of what was noticed in what it counts. */
export function leftOut(result: Result): string {
  const notes = Object.entries(result.notes ?? {}).map(([note, records]) => ({
    reason: `(counted, but ${note})`,
    records,
  }))
  return formatTable([...reasonsOf(result).map(([reason, records]) => ({ reason, records })), ...notes])
}

function reasonsOf({ excluded }: Result): [reason: string, records: number][] {
  return Object.entries(excluded).sort(([, a], [, b]) => b - a)
}
