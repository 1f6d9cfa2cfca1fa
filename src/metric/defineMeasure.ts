import { readOptions } from '../internal/options.ts'
import type { AnyOptions, Filled, Given } from '../internal/options.ts'
import { measureOf } from './judge.ts'
import type { AnyMeasure, Measure, MeasureBody } from './measure.ts'
import { withSoundClocks } from './soundClock.ts'

/** The arguments of a function of options: they may be left out where all of them may. */
export type Args<Options> = Partial<Options> extends Options ? [options?: Options] : [options: Options]

/** What a maker of measures tells of itself. */
export interface MakerInfo<in R> {
  /** The name of the measures it makes. */
  readonly id: string
  /** What their numbers are counted in. */
  readonly unit: string
  /** The options it takes. */
  readonly specs: () => AnyOptions
  /** The measure with these options, already checked and completed. */
  readonly make: (options: Readonly<Record<string, unknown>>) => AnyMeasure<R>
}

/** Makes a measure from options; of several samples a record where `M` says so. */
export interface MeasureMaker<in R, Options, M extends AnyMeasure<R> = AnyMeasure<R>> extends MakerInfo<R> {
  (...options: Args<Options>): M
}

/** A maker of measures in the words of the one who writes it. */
export interface MeasureDefinition<R, S extends AnyOptions> {
  /** The measure's name, by which stored states know it. */
  readonly id: string
  /** What its numbers are counted in, such as `'ms'`. */
  readonly unit: string
  /** The options it takes: what each accepts, and its default. */
  readonly options: () => S
  /** What the measure is with these options. */
  readonly make: (options: Filled<S>) => MeasureBody<R>
}

/**
 * The maker of a measure from its definition.
 *
 * @example
 * ```ts
 * const daysOpen = defineMeasure({
 *   id: 'daysOpen',
 *   unit: 'days',
 *   options: ticketOptions,
 *   make: (options) => ticketBody(options, { value: ({ createdAt }) => (days(30) - createdAt) / days(1) }),
 * })
 * daysOpen()({ id: '1', createdAt: days(10), events: [] }) // => 20
 * daysOpen()({ id: '2', createdAt: NaN, events: [] }) // => 'invalid'
 * daysOpen({ asOf: days(5) })({ id: '3', createdAt: days(10), events: [] }) // => 'not-yet'
 * ```
 * @since 0.1.0
 */
export function defineMeasure<R, S extends AnyOptions, M extends AnyMeasure<R> = Measure<R>>(
  definition: MeasureDefinition<R, S>,
): MeasureMaker<R, Given<S>, M> {
  const { id, unit, options: specs } = definition
  const make = (options: Readonly<Record<string, unknown>>): AnyMeasure<R> =>
    measureOf({
      ...definition.make(withSoundClocks(options) as Filled<S>),
      id,
      unit,
      options,
      specs,
      origin: definition,
      remade: (others) => make(Object.assign({}, options, others)),
    })
  const maker = (given?: object): M => make(readOptions(id, specs(), given)) as M
  return Object.assign(maker, { id, unit, specs, make })
}
