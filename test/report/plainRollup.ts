import type { AnyMetric, Dimension, MeasureSteps, Result, Sample, Token } from '../../src/index.ts'
import { metricFold } from '../../src/metrics/metricFold.ts'
import { judged, viewed } from '../../src/index.ts'

/** A group's keys as text, so that groups can be compared. */
export type GroupName = string

/**
 * What a rollup means, one record and one metric at a time and with nothing shared: every record is measured by
 * itself, put into the groups of its samples, and each group's records go through the metric's own fold.
 */
export function plainRollup<R>(
  records: readonly R[],
  dimensions: readonly Dimension<unknown>[],
  metric: AnyMetric<R>,
): ReadonlyMap<GroupName, Result> {
  const groups = new Map<GroupName, Part<R>[]>()
  const { steps } = metric.measure
  const readers = dimensions.map(({ reads, reader, keyOf }) => ({ reads, keyOf, token: reader() as Reader }))
  const linked = (metric.link === undefined ? records : metric.link.link(records)) as readonly R[]
  for (const record of linked) {
    const seen = viewed(steps, record)
    const value = judged(steps, seen)
    if (typeof value === 'number' || typeof value === 'string') {
      put(groups, nameOf(readers, seen, { at: steps.place.of(seen), ...credit(steps, seen) }), { seen, value })
      continue
    }
    const own = new Map<GroupName, Sample[]>()
    for (const sample of value) put(own, nameOf(readers, seen, sample), sample)
    for (const [name, samples] of own) put(groups, name, { seen, value: samples })
  }
  const fold = metricFold<Part<R>>(metric.id, metric.unit, stepsOfParts(steps), metric.statistic, undefined)
  return new Map(Array.from(groups, ([name, parts]) => [name, fold.result(parts.reduce(fold.add, fold.empty()))]))
}

/** What a record contributes to one group. */
interface Part<R> {
  readonly seen: R
  readonly value: number | string | readonly Sample[]
}

function stepsOfParts<R>({ notes, ...steps }: MeasureSteps<R>): MeasureSteps<Part<R>> {
  return {
    gate: { key: 'parts', of: () => undefined },
    place: { key: 'parts', of: () => undefined },
    pooled: steps.pooled,
    value: ({ value }) => value,
    agentId: () => undefined,
    group: () => undefined,
    notes: notes && { names: notes.names, of: ({ seen }) => notes.of(seen) },
  }
}

function put<Value>(lists: Map<GroupName, Value[]>, name: GroupName, value: Value): void {
  lists.set(name, [...(lists.get(name) ?? []), value])
}

function credit<R>(steps: AnyMetric<R>['measure']['steps'], seen: R): Partial<Sample> {
  if ((seen as unknown) == null) return {}
  return { agentId: steps.agentId(seen), group: steps.group(seen) }
}

type Reader = (facet: unknown) => Token

interface Reading {
  readonly reads: Dimension<unknown>['reads']
  readonly keyOf: (token: Token) => unknown
  readonly token: Reader
}

function nameOf(readers: readonly Reading[], record: unknown, sample: Partial<Sample>): GroupName {
  return JSON.stringify(
    readers.map(({ reads, token, keyOf }) => {
      const facet = reads === 'record' ? record : reads === 'place' ? sample.at : sample[reads]
      const read = token(facet)
      return read === undefined ? null : keyOf(read)
    }),
  )
}
