/**
 * Many metrics over many groups in one pass, partial results that can be stored and merged, and the answers to "why is
 * it this number?". The guide is [Aggregation](../../docs/aggregation.md).
 *
 * @module
 */
export { accumulator } from './engine/accumulator.ts'
export type { Accumulator, AccumulatorMaker } from './engine/accumulator.ts'
export type { AccumulatorState } from './state/stateTypes.ts'
export type { ColumnState, GroupState } from './state/groupStates.ts'
export type { MetricIdentity } from './state/identity.ts'
export { compare } from './reading/compare.ts'
export type { Comparison } from './reading/compare.ts'
export { describeMetric } from './reading/describeMetric.ts'
export { explain } from './reading/explain.ts'
export type { Explanation } from './reading/explain.ts'
export type { Span } from './reading/listening.ts'
export { interactionColumns } from './engine/interactionColumns.ts'
export type { InteractionColumns } from './engine/interactionColumns.ts'
export type { ColumnsByName, DictionaryColumn, VectorColumn } from './engine/columnsByName.ts'
export { report } from './engine/report.ts'
export type { ReportOptions } from './engine/report.ts'
export { rollup } from './engine/rollup.ts'
export type { RollupOptions } from './engine/rollup.ts'
export { rows } from './reading/rows.ts'
export type { KeysOf, TidyRow } from './reading/rows.ts'
export type { Grouping, Metrics, RecordOf, Report, ResultOf, Row } from './engine/rowTypes.ts'
