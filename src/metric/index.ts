/**
 * The machinery of measures and metrics, which knows no domain.
 *
 * @module
 */
export { withinLimit } from '../internal/boundary.ts'
export type { Boundary } from '../internal/boundary.ts'
export { anyRecords } from './anyRecords.ts'
export { asked, noteBits, requireLinked, requireRecords } from './asked.ts'
export { blockOf, placesOf, scopeOf } from './block.ts'
export type { Block, Places, Scope } from './block.ts'
export { censored } from './censored.ts'
export type { Censored, CensoredOptions } from './censored.ts'
export { censoredBody } from './censoredBody.ts'
export type { CensorableMaker } from './censoredBody.ts'
export { censoringOption, isCensoring, observedUntil } from './censoring.ts'
export type { Censoring } from './censoring.ts'
export { defineMeasure } from './defineMeasure.ts'
export type { Args, MakerInfo, MeasureDefinition, MeasureMaker } from './defineMeasure.ts'
export { metricOf } from './metricOf.ts'
export type { Linking, MetricParts, OptionValues } from './metricOf.ts'
export { distribution } from './distribution.ts'
export type { Distribution, DistributionBin, DistributionOptions } from './distribution.ts'
export { eitherKind, OF_FIRST_KIND } from './eitherKind.ts'
export type { EitherColumns } from './eitherKind.ts'
export { deskOf, judgeOf, measureOf, notesIn } from './judge.ts'
export type { Judged } from './judge.ts'
export { ELSEWHERE, LATER, OUTSIDE, OWN_SORT } from './kind.ts'
export type { Columns, Credit, Kind } from './kind.ts'
export {
  confidenceOption,
  countOf,
  maximumOf,
  meanOf,
  medianOf,
  percentileOf,
  ratioOf,
  shareOf,
  totalOf,
} from './kinds.ts'
export type { ConfidenceOptions, MedianOptions, Names, PercentileOptions } from './kinds.ts'
export type {
  AnyMeasure,
  Answer,
  ExcludedSample,
  Exclusion,
  Measure,
  MeasureBody,
  MeasuredSample,
  MeasureInfo,
  Notes,
  Place,
  PooledMeasure,
  Sample,
  Values,
} from './measure.ts'
export {
  ASKED,
  ASKED_UNPLACED,
  codeOf,
  COUNTED,
  INVALID,
  learnSorts,
  measuredRows,
  measureRows,
  SEVERAL,
} from './measureRows.ts'
export type { Measured } from './measureRows.ts'
export type { AnyMetric, Metric, MetricFamily, MetricInfo, MetricOf, MetricState, Records } from './metric.ts'
export { named } from './named.ts'
export { defineMetric } from './defineMetric.ts'
export type { MetricDefinition, OwnOption } from './defineMetric.ts'
export { count, maximum, mean, median, percentile, share, total } from './own.ts'
export type { MetricDescription, PeriodOptions } from './own.ts'
export { overlap, ownMaker } from './ownMeasure.ts'
export type { OwnMeasure } from './ownMeasure.ts'
export { isResult, ratio } from './ratio.ts'
export type { RatioOptions } from './ratio.ts'
export { resultOf } from './result.ts'
export type { Better, CountsOf, Result, Unit } from './result.ts'
export { countOfSamples, cutToPeriod, exclusionOf, isWithin } from './samples.ts'
export { survival } from './survival.ts'
export type { Survival, SurvivalOptions } from './survival.ts'
export { emptyTally, mergeTally } from './tally.ts'
export type { Tally } from './tally.ts'
