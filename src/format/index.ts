/**
 * Numbers, durations and tables for people, in any language that the runtime knows. Rounding happens here and nowhere
 * else.
 *
 * @module
 */
export { formatDuration } from './formatDuration.ts'
export type { DurationStyle, FormatDurationOptions } from './formatDuration.ts'
export type { FormattablePeriod } from './formatPeriod.ts'
export { formatResult } from './formatResult.ts'
export type { FormatResultOptions, FormattableResult } from './formatResult.ts'
export { formatTable } from './formatTable.ts'
export type { FormatTableOptions, TableColumn } from './formatTable.ts'
export type { Locale } from './locale.ts'
export type { DurationUnit } from './splitDuration.ts'
export type { TableCell } from './tableCells.ts'
