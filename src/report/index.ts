/**
 * Many metrics over many groups in one pass, partial results that can be stored and merged, and the answers to "why is
 * it this number?". The guide is [Aggregation](../../docs/aggregation.md).
 *
 * @module
 */
export { accumulator } from './accumulator.ts'
export type { Accumulator, AccumulatorMaker } from './accumulator.ts'
export type { AccumulatorState } from './accumulatorState.ts'
export type { ColumnState, GroupState } from './groupStates.ts'
export type { MetricIdentity } from './identity.ts'
export { compare } from './compare.ts'
export type { Comparison } from './compare.ts'
export { describe } from './describe.ts'
export { explain } from './explain.ts'
export type { Explanation } from './explain.ts'
export type { Span } from './listening.ts'
export { interactionColumns } from './interactionColumns.ts'
export type { InteractionColumns } from './interactionColumns.ts'
export type { ColumnsByName, DictionaryColumn, VectorColumn } from './columnsByName.ts'
export { report } from './report.ts'
export type { ReportOptions } from './report.ts'
export { rollup } from './rollup.ts'
export type { RollupOptions } from './rollup.ts'
export { rows } from './rows.ts'
export type { KeysOf, TidyRow } from './rows.ts'
export type { Grouping, Metrics, RecordOf, Report, ResultOf, Row } from './rowTypes.ts'
