import { identityOf } from '../internal/identity.ts'
import { readOptions } from '../internal/options.ts'
import type { AnySpecs, OptionSpecs } from '../internal/options.ts'
import { measured } from './measured.ts'
import type {
  AnyMeasure,
  Exclusion,
  Measure,
  MeasureInfo,
  MeasureSteps,
  PooledMeasure,
  Sample,
  StepKey,
} from './measure.ts'

/** What a maker of measures tells of itself. */
export interface MeasureMaker<in R> {
  /** The name of the measures it makes. */
  readonly id: string
  /** What their numbers are counted in. */
  readonly unit: string
  /** The options it takes. */
  readonly specs: AnySpecs
  /** The options that are bound for good, where it is the maker of a measure that exists already. */
  readonly bound?: Readonly<Record<string, unknown>> | undefined
  /** The measure with these options, already checked and completed. */
  readonly make: (options: Readonly<Record<string, unknown>>) => AnyMeasure<R>
}

/** Makes a measure of one number a record; all options have a default. */
export interface MeasureFactory<in R, in Options> extends MeasureMaker<R> {
  (options?: Options): Measure<R>
}

/** Makes a measure of one number a record; some options are required. */
export interface MeasureFamily<in R, in Options> extends MeasureMaker<R> {
  (options: Options): Measure<R>
}

/** Makes a measure of several numbers a record. */
export interface PooledMeasureFactory<in R, in Options> extends MeasureMaker<R> {
  (options?: Options): PooledMeasure<R>
}

/** A maker of measures in the words of the one who writes it. `Ready` is `Options` with the defaults filled in. */
export interface MeasureDefinition<R, Options, Ready> {
  /** The measure's name, by which stored states know it. */
  readonly id: string
  /** What its numbers are counted in, such as `'ms'`. */
  readonly unit: string
  /** The options it takes, with what each accepts and its default. */
  readonly options: OptionSpecs<Options>
  /** The measure with these options, taken apart in the order of the published exclusions. */
  readonly steps: (options: Ready) => MeasureSteps<R>
}

/**
 * The maker of a measure from its definition; a required option makes it a family.
 *
 * @example
 * ```ts
 * const daysOpen = defineMeasure<Ticket, object, object>({
 *   id: 'daysOpen',
 *   unit: 'days',
 *   options: {},
 *   steps: () =>
 *     ticketSteps({}, {
 *       place: { key: 'example-created', of: ({ createdAt }) => createdAt },
 *       value: ({ createdAt }) => (days(30) - createdAt) / days(1),
 *     }),
 * })
 * daysOpen()({ id: '1', createdAt: days(10), events: [] }) // => 20
 * daysOpen()({ id: '2', createdAt: NaN, events: [] }) // => 'invalid'
 * ```
 * @since 0.1.0
 */
export function defineMeasure<R, Options extends object, Ready>(
  definition: MeasureDefinition<R, Options, Ready>,
): MeasureFactory<R, Options> & MeasureFamily<R, Options> & PooledMeasureFactory<R, Options> {
  const { id, unit, steps } = definition
  const maker: MeasureMaker<R> = {
    id,
    unit,
    specs: definition.options,
    make: (options) => {
      const remade: MeasureInfo<R>['remade'] = (others) => maker.make({ ...options, ...others })
      return asMeasure({ id, unit, key: stepKey(id, options), options, remade }, steps(options as Ready))
    },
  }
  const make = (options?: Options): AnyMeasure<R> => maker.make(readOptions(id, maker.specs, options))
  return Object.assign(make, maker) as unknown as ReturnType<typeof defineMeasure<R, Options, Ready>>
}

/**
 * A callable measure from its steps.
 *
 * @example
 * ```ts
 * const { id, unit, key, options, steps } = speedOfAnswer()
 * asMeasure({ id, unit, key, options }, steps)({
 *   id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 20,
 * }) // => 20
 * ```
 * @since 0.1.0
 */
export function asMeasure<R>(
  info: Omit<MeasureInfo<R>, 'steps'>,
  steps: MeasureSteps<R>,
): Measure<R> & PooledMeasure<R> {
  const measure = (record: R): number | Exclusion | readonly Sample[] => measured(steps, record)
  return Object.assign(measure, { ...info, steps }) as unknown as Measure<R> & PooledMeasure<R>
}

/**
 * A key for a step that depends on some options: the same for the same values, unique where one has no name.
 *
 * @example
 * ```ts
 * stepKey('as-of', 5) === stepKey('as-of', 5) // => true
 * ```
 * @since 0.1.0
 */
export function stepKey(name: string, ...parts: readonly unknown[]): StepKey {
  const identity = identityOf(parts)
  return identity === undefined ? {} : name + identity
}
