import { areSpans } from './spans.ts'

const KINDS: readonly unknown[] = ['scheduled', 'outside', 'unscheduled', 'invalid']

/** Whether a record comes from a schedule that was linked, and not only has fields of its own that are called alike. */
export function isScheduleRecord(record: unknown): boolean {
  if (typeof record !== 'object' || record === null) return false
  const { kind, spans, actual } = record as {
    readonly kind?: unknown
    readonly spans?: unknown
    readonly actual?: unknown
  }
  return KINDS.includes(kind) && areSpans(spans) && areSpans(actual)
}
