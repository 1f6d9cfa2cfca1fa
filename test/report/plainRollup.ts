import type { Dimension, Token } from '../../src/group/index.ts'
import { judgeOf, resultOf } from '../../src/metric/index.ts'
import type { AnyMetric, Answer, Result, Sample } from '../../src/metric/index.ts'

/** A group's keys as text, so that groups can be compared. */
export type GroupName = string

/**
 * What a rollup means, one record and one metric at a time and with nothing shared: every record is measured by
 * itself, put into the groups of its samples, and each group is added up in the order of its records.
 */
export function plainRollup<R>(
  records: readonly R[],
  dimensions: readonly Dimension<unknown>[],
  metric: AnyMetric<R>,
): ReadonlyMap<GroupName, Result> {
  const groups = new Map<GroupName, Part[]>()
  const { measure } = metric
  const { names = [] } = measure.notes ?? {}
  const judge = judgeOf(measure)
  const readers = dimensions.map(({ reads, reader, keyOf }) => ({ reads, keyOf, token: reader() as Reader }))
  const linked = (metric.link === undefined ? records : metric.link.link(records)) as readonly R[]
  for (const record of linked) {
    const { record: seen, answer, at, notes } = judge(record)
    const noted = names.filter((_, bit) => (notes & (1 << bit)) !== 0)
    if (typeof answer !== 'object') {
      put(groups, nameOf(readers, seen, { at, ...credit(metric, seen) }), { answer, noted })
      continue
    }
    const own = new Map<GroupName, Sample[]>()
    for (const sample of answer) put(own, nameOf(readers, seen, sample), sample)
    for (const [name, samples] of own) put(groups, name, { answer: samples, noted })
  }
  return new Map(Array.from(groups, ([name, parts]) => [name, resultOfParts(metric, parts)]))
}

/** What a record contributes to one group, and what was noticed in it. */
interface Part {
  readonly answer: Answer
  readonly noted: readonly string[]
}

function resultOfParts<R>({ unit, statistic }: AnyMetric<R>, parts: readonly Part[]): Result {
  const tally = { records: 0, samples: 0, excluded: {}, excludedSamples: {}, notes: {} }
  let state = statistic.empty()
  for (const { answer, noted } of parts) {
    tally.records += 1
    if (typeof answer === 'string') {
      count(tally.excluded, answer)
      continue
    }
    const samples = typeof answer === 'number' ? [{ value: answer }] : answer
    const counted = samples.filter((sample) => 'value' in sample && !('excluded' in sample))
    for (const sample of samples) {
      if ('excluded' in sample) count(tally.excludedSamples, sample.excluded)
      else state = statistic.add(state, sample.value, 'over' in sample ? (sample.over ?? 1) : 1)
    }
    const wholes = counted.filter((sample) => !('continues' in sample && sample.continues === true)).length
    tally.samples += wholes > 0 ? wholes : Math.min(counted.length, 1)
    if (counted.length > 0) for (const name of noted) count(tally.notes, name)
    else count(tally.excluded, reasonOf(samples))
  }
  return resultOf(unit, tally, statistic.result(state))
}

function reasonOf(samples: readonly Sample[]): string {
  const reasons = samples.flatMap((sample) => ('excluded' in sample ? [sample.excluded] : []))
  return reasons.includes('out-of-period') ? 'out-of-period' : (reasons[0] ?? 'nothing-measured')
}

function count(counts: Record<string, number>, name: string): void {
  Object.defineProperty(counts, name, {
    value: (Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0) + 1,
    enumerable: true,
    writable: true,
    configurable: true,
  })
}

function put<Value>(lists: Map<GroupName, Value[]>, name: GroupName, value: Value): void {
  lists.set(name, [...(lists.get(name) ?? []), value])
}

function credit<R>({ measure: { kind, credit = kind.credit } }: AnyMetric<R>, seen: R): Partial<Sample> {
  if ((seen as unknown) == null) return {}
  return { agentId: credit.agentId(seen), group: credit.group(seen) }
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
