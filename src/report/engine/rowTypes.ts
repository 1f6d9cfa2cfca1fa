import type { By, KeyOf } from '../../group/index.ts'
import type { AnyMetric, Records } from '../../metric/index.ts'

/** Metrics of these records, by the name that a report gives them. */
export type Metrics<R> = Readonly<Record<string, AnyMetric<R>>>

/** The ways to form groups, by the name that a row gives each key. */
export type Grouping<R> = Readonly<Record<string, By<R>>>

/** What a metric's call returns. */
export type ResultOf<Metric> = Metric extends (records: never) => infer Output ? Output : never

/** The results of metrics by their names. */
export type Report<M> = { readonly [Name in keyof M]: ResultOf<M[Name]> }

/** A group's keys and its results side by side; a name that is both is `never`, and refused when it runs. */
export type Row<R, B, M> = {
  readonly [Name in keyof B]: Name extends keyof M ? never : KeyOf<R, B[Name]>
} & Report<M>

/** The records that all of these metrics can measure. */
export type RecordOf<M> = {
  readonly [Name in keyof M]: M[Name] extends (records: Records<infer R>) => unknown ? (record: R) => void : never
}[keyof M] extends (record: infer R) => void
  ? R
  : never

/** What has none of these names. */
export type Without<M> = { readonly [Name in keyof M as string extends Name ? never : Name]?: never }
