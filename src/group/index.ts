/**
 * What a rollup groups by: fields, functions, time buckets of a zone, and the agent or group that a sample is credited
 * to. The guide is [Aggregation](../../docs/aggregation.md).
 *
 * @module
 */
export { dimensionOf } from './by.ts'
export type { By, FieldOf, FieldType, Key, KeyOf } from './by.ts'
export { byInterval } from './byInterval.ts'
export type { Interval, IntervalKey, IntervalOptions } from './byInterval.ts'
export { byAgent, byGroup } from './credit.ts'
export { tokenOf } from './dimension.ts'
export type { Dimension, Facets, Token } from './dimension.ts'
