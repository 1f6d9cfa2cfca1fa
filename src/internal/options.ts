import { outOfRange, wrongType } from './accepts.ts'

/** Whether an option has a default, has to be given, or may be absent. */
export type Givenness = 'default' | 'required' | 'optional'

/** One option: what it accepts, what it is when absent, and whether it changes what is counted. */
export interface Option<Value, Given extends Givenness = Givenness> {
  /** Whether there is a default, or the caller has to give it. */
  readonly given: Given
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
  /** Whether it only changes how a stored state is read, not what was counted. */
  readonly reading?: boolean | undefined
  /** What its numbers are, for a description in words. */
  readonly says?: 'duration' | 'instant' | undefined
  /** Refuses, in a sentence of its own, a value that is acceptable but surely not meant. */
  readonly hint?: ((value: unknown) => string | undefined) | undefined
  /** Brings equal values into one form, such as a sorted list without repetitions. */
  normal?(value: Value): Value
}

/** Options of any kind, by name. */
export type AnyOptions = Readonly<Record<string, Option<unknown>>>

/**
 * The options that a documented interface promises, those named by `Defaults` with a default: written as the type of a
 * declaration it holds the two together.
 */
export type Specs<Interface, Defaults extends keyof Interface = never> = {
  readonly [Name in keyof Interface]-?: Option<
    NonNullable<Interface[Name]>,
    undefined extends Interface[Name] ? (Name extends Defaults ? 'default' : 'optional') : 'required'
  >
}

type ValueOf<S> = S extends Option<infer Value> ? Value : never
type Named<S, Given extends Givenness> = {
  [Name in keyof S]: S[Name] extends { readonly given: Given } ? Name : never
}[keyof S]

/** What one writes: required options, and any of the others. */
export type Given<S> = { readonly [Name in Named<S, 'required'>]: ValueOf<S[Name]> } & {
  readonly [Name in Named<S, 'default' | 'optional'>]?: ValueOf<S[Name]> | undefined
}

/** What a function reads: the defaults are filled in. */
export type Filled<S> = { readonly [Name in Named<S, 'required' | 'default'>]: ValueOf<S[Name]> } & {
  readonly [Name in Named<S, 'optional'>]?: ValueOf<S[Name]>
}

/** What was given, completed with the defaults; throws where an option is unknown, missing or not acceptable. */
export function readOptions<S extends AnyOptions>(owner: string, specs: S, given: object | undefined): Filled<S> {
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
  let derives = false
  for (const name of Object.keys(specs)) {
    const option = specs[name]!
    const value = values[name]
    derives ||= option.derived !== undefined
    if (value === undefined) {
      if (option.given === 'required') throw wrongType(`${owner} needs the option ${name} and`, option.accepts, value)
      if (option.default !== undefined) read[name] = option.default
      continue
    }
    if (!option.test(value)) throw refused(`${owner}: ${name}`, option, value)
    const hint = option.hint?.(value)
    if (hint !== undefined) throw outOfRange(`${owner}: ${name}`, hint, value)
    read[name] = option.normal === undefined ? value : option.normal(value)
  }
  if (derives) {
    for (const [name, { derived }] of Object.entries(specs)) {
      if (derived !== undefined && read[name] === undefined) read[name] = derived(read)
    }
  }
  return read as Filled<S>
}

/** A wrong value of the right kind is a RangeError, anything else a TypeError. */
function refused(name: string, { kind, accepts }: Option<unknown>, value: unknown): Error {
  return typeof value === kind ? outOfRange(name, accepts, value) : wrongType(name, accepts, value)
}
