import { wrongType } from '../internal/accepts.ts'
import type { Dimension, Token } from './dimension.ts'
import { tokenOf } from './dimension.ts'

/** What a group's key can be. */
export type Key = string | number | boolean | null | undefined

/** The names of the fields that a record of any of its kinds has. */
export type FieldOf<R> = R extends unknown ? Extract<keyof R, string> : never

/** The type of a field in a record of any of its kinds. */
export type FieldType<R, Name> = R extends unknown ? (Name extends keyof R ? R[Name] : undefined) : never

/** One way to form groups: a field's name, a dimension such as `byInterval(…)`, or a function of the record. */
export type By<R> = FieldOf<R> | Dimension<unknown> | ((record: R) => Key)

/** The type of the keys that a way to form groups yields. */
export type KeyOf<R, B> =
  B extends Dimension<infer K>
    ? K
    : B extends (record: R) => infer K
      ? Exclude<K, null> | (null extends K ? undefined : never)
      : Extract<FieldType<R, B>, string | number | boolean> | undefined

/**
 * The dimension that a way to form groups stands for.
 *
 * @example
 * ```ts
 * dimensionOf('example', 'queue', 'queue').id // => 'field:queue'
 * ```
 * @since 0.1.0
 */
export function dimensionOf<R>(owner: string, name: string, by: By<R>): Dimension<unknown> {
  if (typeof by === 'string') return fieldDimension(by)
  if (typeof by === 'function') return functionDimension(owner, name, by)
  if (typeof by === 'object' && (by as unknown) !== null && typeof by.reader === 'function') return by
  throw wrongType(`${owner}: by.${name}`, 'the name of a field, a dimension such as byInterval, or a function', by)
}

function fieldDimension(field: string): Dimension<unknown> {
  return {
    id: `field:${field}`,
    reads: 'record',
    field,
    reader: () => (record: Readonly<Record<string, unknown>> | null | undefined) => tokenOf(record?.[field]),
    keyOf: (token) => token,
  }
}

function functionDimension<R>(owner: string, name: string, of: (record: R) => Key): Dimension<unknown> {
  const id = (of as { readonly id?: unknown }).id
  return {
    id: typeof id === 'string' ? `function:${id}` : undefined,
    reads: 'record',
    reader: () => (record: R) => (isRecord(record) ? keyToken(owner, name, of(record)) : undefined),
    keyOf: (token) => token,
  }
}

/** A broken record has no key; the function is not asked, since it was written for records. */
function isRecord(record: unknown): boolean {
  return record !== null && record !== undefined
}

function keyToken(owner: string, name: string, key: unknown): Token {
  if (key === null || key === undefined) return undefined
  const token = tokenOf(key)
  if (token === undefined && typeof key !== 'number') {
    throw wrongType(`${owner}: by.${name}`, 'a function to a string, number, boolean or undefined', key)
  }
  return token
}
