import type { Result } from '../../src/metrics/index.ts'

/** What a run has seen so far. */
export interface Totals {
  readonly parsed: Record<string, { accepted: number; refused: number }>
  readonly metrics: Record<string, { records: number; counted: number; excluded: Record<string, number> }>
}

/** Counts what a parser said. */
export function countParsed({ parsed }: Totals, kind: string, isAccepted: boolean): void {
  const count = (parsed[kind] ??= { accepted: 0, refused: 0 })
  count[isAccepted ? 'accepted' : 'refused'] += 1
}

/** Counts what a metric said of a batch. */
export function countResult({ metrics }: Totals, name: string, result: Result): void {
  const total = (metrics[name] ??= { records: 0, counted: 0, excluded: {} })
  total.records += result.records
  total.counted += result.count
  for (const [reason, count] of Object.entries(result.excluded)) {
    total.excluded[reason] = (total.excluded[reason] ?? 0) + count
  }
}

/** What a run has seen, a line for each parser and each metric. */
export function totalsInWords({ parsed, metrics }: Totals): string {
  const parsers = Object.entries(parsed).map(
    ([kind, { accepted, refused }]) => `  ${kind.padEnd(44)} ${accepted} accepted, ${refused} refused`,
  )
  const measured = Object.entries(metrics)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { records, counted, excluded }]) => {
      const reasons = Object.entries(excluded).sort(([, one], [, other]) => other - one)
      const out = reasons.map(([reason, count]) => `${reason} ${count}`).join(', ')
      return `  ${name.padEnd(44)} ${records} records, ${counted} counted; excluded: ${out || 'none'}`
    })
  return ['parsers', ...parsers, 'metrics', ...measured].join('\n')
}
