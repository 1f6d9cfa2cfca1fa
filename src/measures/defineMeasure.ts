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
  readonly id: string
  readonly unit: string
  readonly options: OptionSpecs<Options>
  readonly steps: (options: Ready) => MeasureSteps<R>
}

/** The maker of a measure from its definition; a required option makes it a family. */
export function defineMeasure<R, Options extends object, Ready>(
  definition: MeasureDefinition<R, Options, Ready>,
): MeasureFactory<R, Options> & MeasureFamily<R, Options> & PooledMeasureFactory<R, Options> {
  const { id, unit, steps } = definition
  const maker: MeasureMaker<R> = {
    id,
    unit,
    specs: definition.options,
    make: (options) => asMeasure({ id, unit, key: stepKey(id, options), options }, steps(options as Ready)),
  }
  const make = (options?: Options): AnyMeasure<R> => maker.make(readOptions(id, maker.specs, options))
  return Object.assign(make, maker) as unknown as ReturnType<typeof defineMeasure<R, Options, Ready>>
}

/** A callable measure from its steps. */
export function asMeasure<R>(
  info: Omit<MeasureInfo<R>, 'steps'>,
  steps: MeasureSteps<R>,
): Measure<R> & PooledMeasure<R> {
  const measure = (record: R): number | Exclusion | readonly Sample[] => measured(steps, record)
  return Object.assign(measure, { ...info, steps }) as unknown as Measure<R> & PooledMeasure<R>
}

/** A key for a step that depends on some options: the same for the same values, unique where one has no name. */
export function stepKey(name: string, ...parts: readonly unknown[]): StepKey {
  const identity = identityOf(parts)
  return identity === undefined ? {} : name + identity
}
