import { outOfRange, wrongType } from './accepts.ts'

/** One option of a measure or metric: what it accepts, what it is when absent, and whether it changes what is counted. */
export interface OptionSpec<Value = unknown> {
  /** What the option accepts, in words, as an error message says it. */
  readonly accepts: string
  /** Whether a value given for it is acceptable. */
  readonly test: (value: unknown) => boolean
  /** The JavaScript type of an acceptable value, so that a wrong value of that type is a RangeError. */
  readonly kind?: 'number' | 'string' | undefined
  /** The value when none is given; absent where there is no default. */
  readonly default?: Value | undefined
  /** The value when none is given, where that follows from the other options. */
  readonly derived?: ((others: Readonly<Record<string, unknown>>) => Value) | undefined
  /** Whether the caller has to give it. */
  readonly required?: boolean | undefined
  /** Whether it only changes how a stored state is read, not what was counted. */
  readonly reading?: boolean | undefined
  /** Brings equal values into one form, such as a sorted list without repetitions. */
  readonly normal?: ((value: Value) => Value) | undefined
}

/** The options of a measure or metric by name. */
export type OptionSpecs<Options> = { readonly [Name in keyof Options]-?: OptionSpec<NonNullable<Options[Name]>> }

/** The options of anything, whatever their values. */
export type AnySpecs = Readonly<
  Record<string, Omit<OptionSpec, 'normal'> & { readonly normal?: ((value: never) => unknown) | undefined }>
>

/** What was given, completed with the defaults; throws where an option is unknown, missing or not acceptable. */
export function readOptions(owner: string, specs: AnySpecs, given: object | undefined): Record<string, unknown> {
  if (given !== undefined && (typeof given !== 'object' || given === null || Array.isArray(given))) {
    throw wrongType(owner, 'an object of options', given)
  }
  const values = (given ?? {}) as Readonly<Record<string, unknown>>
  for (const name of Object.keys(values)) {
    if (!Object.hasOwn(specs, name)) {
      throw wrongType(owner, `the options ${Object.keys(specs).join(', ') || '(none)'}`, name)
    }
  }
  const read: Record<string, unknown> = {}
  for (const [name, spec] of Object.entries(specs as Readonly<Record<string, OptionSpec>>)) {
    const value = values[name]
    if (value === undefined) {
      if (spec.required === true) throw wrongType(`${owner} needs the option ${name} and`, spec.accepts, value)
      if (spec.default !== undefined) read[name] = spec.default
      continue
    }
    if (!spec.test(value)) throw refused(`${owner}: ${name}`, spec, value)
    read[name] = spec.normal === undefined ? value : spec.normal(value)
  }
  for (const [name, { derived }] of Object.entries(specs)) {
    if (derived !== undefined && read[name] === undefined) read[name] = derived(read)
  }
  return read
}

/** A wrong value of the right kind is a RangeError, anything else a TypeError. */
function refused(name: string, spec: OptionSpec, value: unknown): Error {
  return typeof value === spec.kind ? outOfRange(name, spec.accepts, value) : wrongType(name, spec.accepts, value)
}
