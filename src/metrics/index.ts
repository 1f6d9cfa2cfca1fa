/**
 * The metrics under the names of the industry, and the makers of one's own. What each counts, and whose definition it
 * is, is in [Metrics](../../docs/metrics.md).
 *
 * @module
 */
export * from './engineParts.ts'
export * from './agentMetrics.ts'
export { firstContactResolutionRate, repeatContactRate } from './contactResolution.ts'
export { boundMetric, metricFamily } from './defineMetric.ts'
export type { Linking, MetricParts } from './defineMetric.ts'
export * from './interactionMetrics.ts'
export type { ConfidenceOptions, MedianOptions, PercentileOptions } from './kinds.ts'
export type { AnyMetric, Metric, MetricFamily, MetricInfo, MetricState } from './metric.ts'
export { noteBits, requireLinked, resultOf } from './metricFold.ts'
export { named } from './named.ts'
export { count, defineMetric, maximum, mean, median, percentile, share, total } from './own.ts'
export type { MetricDefinition, MetricDescription, PeriodOptions } from './own.ts'
export type { Better, Result, Unit } from './result.ts'
export { emptyTally, mergeTally } from './tally.ts'
export type { Tally } from './tally.ts'
export * from './surveyMetrics.ts'
export * from './ticketMetrics.ts'
export * from './slaMetrics.ts'
export * from './seriesMetrics.ts'
export * from './censoredMetrics.ts'
