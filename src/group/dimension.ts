import type { Instant } from '../time/index.ts'

/** What stands for a group key while records are read: equal tokens are the same group. */
export type Token = string | number | boolean | undefined

/** The place and the credit of a sample, from which groups are formed. */
export interface Facets {
  /** The instant that puts the sample into a period. */
  readonly place: Instant
  /** The agent that the sample is credited to. */
  readonly agentId: string
  /** The group that the sample is credited to. */
  readonly group: string
}

/**
 * A way to form groups: from the record itself, or from where its sample belongs, which differs from metric to metric.
 */
export interface Dimension<out Key> {
  /** By what stored states recognise it; without one they cannot be stored. */
  readonly id: string | undefined
  /** What the tokens are formed from. */
  readonly reads: 'record' | keyof Facets
  /** A function of that to a token, made anew for every run so that it may remember what it saw last. */
  readonly reader: () => (facet: never) => Token
  /** The field whose value is the token, where it is no more than that: it can be read without a call. */
  readonly field?: string | undefined
  /** The key that a row shows for a token. */
  readonly keyOf: (token: Token) => Key
}

/**
 * A token for what data holds: whatever is no possible key is the group `undefined`.
 *
 * @example
 * ```ts
 * tokenOf('sales') // => 'sales'
 * tokenOf({}) // => undefined
 * ```
 * @since 0.1.0
 */
export function tokenOf(value: unknown): Token {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined
}
