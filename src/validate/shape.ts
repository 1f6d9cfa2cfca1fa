/**
 * The language in which the models are described once, for the parsers and the JSON Schema documents alike.
 * Descriptions are plain literals, so that a bundler drops those of the models that are not parsed.
 */
export type Shape = TextShape | NameShape | PlainShape | NullableShape | ListShape | ObjectShape | VariantShape

/** A string; `filled` where the empty one says nothing. */
export interface TextShape {
  readonly kind: 'text'
  readonly filled?: boolean
}

/** One of a closed list of names. They are keys, so that the compiler misses those that are not listed. */
export interface NameShape {
  readonly kind: 'name'
  readonly names: object
}

/** What needs no further word. A `range` is a pair of numbers, a `count` a whole number, zero or more. */
export interface PlainShape {
  readonly kind: 'flag' | 'instant' | 'duration' | 'count' | 'number' | 'range'
}

/** A value for which `null` has a meaning of its own; elsewhere it stands for an absent value. */
export interface NullableShape {
  readonly kind: 'nullable'
  readonly of: Shape
}

export interface ListShape {
  readonly kind: 'list'
  readonly of: Shape
}

/** The fields of an object, and what must hold between them. */
export interface Fields {
  readonly required: Readonly<Record<string, Shape>>
  readonly optional: Readonly<Record<string, Shape>>
  /** Pairs of fields of which the second must not lie before the first. */
  readonly order?: readonly (readonly [earlier: string, later: string])[]
  readonly rules?: readonly Rule<never>[]
  /** The field whose entries are put in the order of their `at`. */
  readonly timeline?: string
}

export interface ObjectShape extends Fields {
  readonly kind: 'object'
}

/** An object whose field `by` tells which further fields it has. */
export interface VariantShape extends Fields {
  readonly kind: 'variant'
  readonly by: string
  readonly cases: Readonly<Record<string, Fields>>
}

/** Something that must hold between the fields of an object. It is asked where the record has no other issue. */
export interface Rule<Value> {
  /** The rule in words, for the documents. */
  readonly says: string
  readonly check: (value: Value, report: Report) => void
}

/** Tells what is wrong at `path`, seen from the object a rule looks at. */
export type Report = (path: readonly (string | number)[], accepts: string, got: string) => void

export const text: TextShape = { kind: 'text' }
export const filledText: TextShape = { kind: 'text', filled: true }
export const flag: PlainShape & { readonly kind: 'flag' } = { kind: 'flag' }
export const instant: PlainShape & { readonly kind: 'instant' } = { kind: 'instant' }
export const duration: PlainShape & { readonly kind: 'duration' } = { kind: 'duration' }
export const count: PlainShape & { readonly kind: 'count' } = { kind: 'count' }
