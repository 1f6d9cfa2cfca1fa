import { wrongType } from '../internal/accepts.ts'
import type { AnyOptions, Option, Specs } from '../internal/options.ts'
import { numberWithin, oneOf, reading, required } from '../internal/specs.ts'
import { count, exact, maximum, mean, quantile, ratio, share, total } from '../stats/index.ts'
import type { QuantileMethod, Quantiles, Statistic } from '../stats/index.ts'
import type { Censoring } from './censoring.ts'
import { metricOf } from './metricOf.ts'
import type { Linking, MetricParts } from './metricOf.ts'
import type { MakerInfo, MeasureMaker } from './defineMeasure.ts'
import type { MeasureInfo } from './measure.ts'
import type { MetricOf } from './metric.ts'
import type { Better, Unit } from './result.ts'

/** What a mean or a share can be asked on top of its measure. */
export interface ConfidenceOptions {
  /** Adds the interval that holds the true value with this probability, such as 0.95. */
  readonly confidence?: number | undefined
}

/** What a median can be asked on top of its measure. */
export interface MedianOptions extends ConfidenceOptions {
  /**
   * How a value between two samples is found: `'linear'` interpolates (type 7 of Hyndman and Fan), `'nearest-rank'`
   * takes the smallest sample that enough samples do not exceed (type 1).
   * @defaultValue `'linear'`
   */
  readonly method?: QuantileMethod | undefined
  /**
   * How samples are kept: every one, or a sketch of bounded size and error.
   * @defaultValue `exact()`
   */
  readonly quantiles?: Quantiles | undefined
}

/** What a percentile has to be asked on top of its measure. */
export interface PercentileOptions extends MedianOptions {
  /** Which percentile, from 0 to 1: 0.9 is the value that 90 % of the samples do not exceed. */
  readonly p: number
}

/** How a metric is called. */
export interface Names<in R> {
  /** The metric's name; of a mean, median or percentile it follows from the measure's unless given. */
  readonly id?: string | undefined
  /** The name for people; of a mean, median or percentile it follows from `name` unless given. */
  readonly label?: string | undefined
  /** What the measure's numbers are called within a label, such as `'speed of answer'`. */
  readonly name?: string | undefined
  /** What the value is counted in; as the measure's numbers unless given. */
  readonly unit?: Unit | undefined
  /** Which direction is the better one. */
  readonly better: Better
  /** What joins records before they are measured. */
  readonly linking?: Linking<R> | undefined
}

/** A kind of statistic under the options that it takes. */
interface Kind {
  readonly prefix: string
  readonly labelOf?: ((name: string) => string) | undefined
  readonly unit?: Unit | undefined
  readonly specs?: (() => AnyOptions) | undefined
  readonly statistic: MetricParts<never>['statistic']
}

/** The mean of a measure. */
export function meanOf<R, Options extends object>(
  maker: MeasureMaker<R, Options>,
  names: Names<R>,
): MetricOf<R, Options & ConfidenceOptions, never> {
  return metricOf(partsOf(maker, names, { prefix: 'average', specs: confidenceOption, statistic: meanOrSurvival }))
}

/** The median of a measure. */
export function medianOf<R, Options extends object>(
  maker: MeasureMaker<R, Options>,
  names: Names<R>,
): MetricOf<R, Options & MedianOptions, never> {
  const statistic: Kind['statistic'] = (options, measure) => quantileWith({ ...options, p: 0.5 }, measure)
  return metricOf(partsOf(maker, names, { prefix: 'median', specs: medianOptions, statistic }))
}

/** A percentile of a measure. */
export function percentileOf<R, Options extends object>(
  maker: MeasureMaker<R, Options>,
  names: Names<R>,
): MetricOf<R, Options & PercentileOptions, never> {
  const specs = (): Specs<PercentileOptions, 'method' | 'quantiles'> => ({
    p: required(reading(numberWithin(0, 1))),
    ...medianOptions(),
  })
  const labelOf = (name: string): string => `Percentile of the ${name}`
  return metricOf(partsOf(maker, names, { prefix: 'percentile', labelOf, specs, statistic: quantileWith }))
}

/** The share of ones in a measure that yields ones and zeros. */
export function shareOf<R, Options extends object>(
  maker: MeasureMaker<R, Options>,
  names: Names<R>,
): MetricOf<R, Options & ConfidenceOptions, never> {
  const statistic: Kind['statistic'] = ({ confidence }) => share({ confidence: confidence as number | undefined })
  return metricOf(partsOf(maker, names, { prefix: 'share', unit: 'ratio', specs: confidenceOption, statistic }))
}

/** How many records a measure lets in. */
export function countOf<R, Options extends object>(
  maker: MeasureMaker<R, Options>,
  names: Names<R>,
): MetricOf<R, Options, never> {
  return metricOf(partsOf(maker, names, { prefix: 'count', unit: 'count', statistic: () => count() }))
}

/** The largest value of a measure. */
export function maximumOf<R, Options extends object>(
  maker: MeasureMaker<R, Options>,
  names: Names<R>,
): MetricOf<R, Options, never> {
  return metricOf(partsOf(maker, names, { prefix: 'maximum', statistic: () => maximum() }))
}

/** The sum of a measure. */
export function totalOf<R, Options extends object>(
  maker: MeasureMaker<R, Options>,
  names: Names<R>,
): MetricOf<R, Options, never> {
  return metricOf(partsOf(maker, names, { prefix: 'total', statistic: () => total() }))
}

/** The sum of a measure's values over the sum of its second numbers. */
export function ratioOf<R, Options extends object>(
  maker: MeasureMaker<R, Options>,
  names: Names<R>,
): MetricOf<R, Options, never> {
  return metricOf(partsOf(maker, names, { prefix: 'ratio', statistic: () => ratio() }))
}

/** The option of {@link ConfidenceOptions}. */
export function confidenceOption(): Specs<ConfidenceOptions> {
  return { confidence: reading(numberWithin(0, 1, 'open')) }
}

/** The names that follow from the measure's, with those that are given. */
function partsOf<R>(maker: MakerInfo<R>, names: Names<R>, kind: Kind): MetricParts<R> {
  const { better, linking, name = '' } = names
  const { prefix, labelOf = (name) => `${capitalized(prefix)} ${name}` } = kind
  const { id = prefix + capitalized(maker.id), label = labelOf(name), unit = kind.unit ?? maker.unit } = names
  return { id, label, unit, better, linking, maker, specs: kind.specs, statistic: kind.statistic }
}

function capitalized(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

function medianOptions(): Specs<MedianOptions, 'method' | 'quantiles'> {
  return {
    method: reading(oneOf<QuantileMethod>('linear', 'nearest-rank')),
    quantiles: quantilesOption(),
    ...confidenceOption(),
  }
}

/** One value, so that what nobody chose is the same everywhere. */
const EVERY_SAMPLE: Quantiles = /* @__PURE__ */ exact()

function quantilesOption(): Option<Quantiles, 'default'> {
  return {
    given: 'default',
    accepts: 'exact() or sketch()',
    test: (value) => typeof (value as Quantiles | null)?.ranked === 'function',
    default: EVERY_SAMPLE,
  }
}

function meanOrSurvival(options: Readonly<Record<string, unknown>>, { censoring }: MeasureInfo<never>): Statistic {
  const confidence = options['confidence'] as number | undefined
  return survivalWith(censoring, { confidence }) ?? mean({ confidence })
}

function quantileWith(options: Readonly<Record<string, unknown>>, { censoring }: MeasureInfo<never>): Statistic {
  const { method, p, quantiles, confidence } = options as unknown as PercentileOptions & {
    readonly quantiles: Quantiles
  }
  const survival = survivalWith(censoring, { p, confidence })
  if (survival === undefined) return quantile({ p, method, quantiles, confidence })
  if (quantiles.id !== exact().id) throw wrongType('quantiles', 'exact() where times are censored', quantiles)
  return survival
}

/** The statistic for times of which some are censored, where the measure has such. */
function survivalWith(
  censoring: Censoring | undefined,
  reading: Parameters<Censoring['survival']>[0],
): Statistic | undefined {
  return censoring?.survival(reading) as Statistic | undefined
}
