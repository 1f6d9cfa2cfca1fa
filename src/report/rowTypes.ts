import type { By, KeyOf } from '../group/index.ts'
import type { AnyMetric } from '../metrics/index.ts'

/** Metrics of these records, by the name that a report gives them. */
export type Metrics<R> = Readonly<Record<string, AnyMetric<R>>>

/** The ways to form groups, by the name that a row gives each key. */
export type Grouping<R> = Readonly<Record<string, By<R>>>

/** What a metric's call returns. */
export type ResultOf<Metric> = Metric extends (records: never) => infer Output ? Output : never

/** The results of metrics by their names. */
export type Report<M> = { readonly [Name in keyof M]: ResultOf<M[Name]> }

/** A group's keys and its results side by side. */
export type Row<R, B, M> = { readonly [Name in keyof B]: KeyOf<R, B[Name]> } & Report<M>

/** The records that all of these metrics can measure. */
export type RecordOf<M> = {
  readonly [Name in keyof M]: M[Name] extends (records: Iterable<infer R>) => unknown ? (record: R) => void : never
}[keyof M] extends (record: infer R) => void
  ? R
  : never

/** Metrics whose names are none of the keys' names. */
export type Apart<M, B> = M & { readonly [Name in keyof M & keyof B]: never }
