import { wrongType } from '../../internal/accepts.ts'
import { readOptions } from '../../internal/options.ts'
import type { Option } from '../../internal/options.ts'
import { requireLinked } from '../../metric/index.ts'
import { groupsOf, storedState } from '../state/accumulatorState.ts'
import type { AccumulatorState } from '../state/stateTypes.ts'
import type { GroupState } from '../state/groupStates.ts'
import { matchingInquiries } from '../state/identity.ts'
import { inOrder } from '../state/statePlaces.ts'
import type { Plan } from './plan.ts'
import { resultsOf, rowsOf } from './rowsOf.ts'
import type { Grouping, Metrics, RecordOf, Report, Row, Without } from './rowTypes.ts'
import { addTo, runOf } from './run.ts'
import type { Run } from './run.ts'

/** Many metrics over records that come in pieces, or in several places. */
export interface Accumulator<R, Output> {
  /** Takes in one record; it is read at once. */
  readonly add: (record: R) => Accumulator<R, Output>
  /** Takes in many records, a block at a time: each has to be an object of its own. */
  readonly addAll: {
    (records: Iterable<R>): Accumulator<R, Output>
    (records: AsyncIterable<R>): Promise<Accumulator<R, Output>>
  }
  /** Takes in what another accumulator of the same metrics and groups has seen; the other is not changed. */
  readonly merge: (other: Accumulator<R, Output>) => Accumulator<R, Output>
  /** The results so far; may be read any number of times. */
  readonly result: () => Output
  /** The state so far as plain JSON, to be stored or sent and read by `accumulator.from`. */
  readonly toJSON: () => AccumulatorState
  /**
   * What `merge` reads of the other accumulator; not for anything else.
   * @internal
   */
  readonly parts: { readonly plan: Plan<R>; readonly groups: () => readonly GroupState[] }
}

/** Makes accumulators: empty ones, and from stored states. */
export interface AccumulatorMaker {
  <M extends Metrics<never>>(metrics: M): Accumulator<RecordOf<M>, Report<M>>
  <M extends Metrics<never>, B extends Grouping<RecordOf<M>> & Without<M>>(
    metrics: M,
    options: { readonly by: B },
  ): Accumulator<RecordOf<M>, readonly Row<RecordOf<M>, B, M>[]>
  /** The accumulator that `toJSON` wrote, for the same metrics and groups; reading options such as `p` may differ. */
  readonly from: {
    <M extends Metrics<never>>(state: unknown, metrics: M): Accumulator<RecordOf<M>, Report<M>>
    <M extends Metrics<never>, B extends Grouping<RecordOf<M>> & Without<M>>(
      state: unknown,
      metrics: M,
      options: { readonly by: B },
    ): Accumulator<RecordOf<M>, readonly Row<RecordOf<M>, B, M>[]>
  }
}

/**
 * Many metrics over records that come in pieces: added one by one, from a stream, in several processes or on several
 * days, and merged in any order. However the records were split, the results are bit-identical to those of one run.
 *
 * @param metrics - the metrics by name, all required options bound
 * @param options - with `by`, rows for each group as `rollup` gives them; without, one report
 * @returns an accumulator that has seen nothing
 * @throws TypeError for what is no metric, an unbound family, or a name used twice
 * @example
 * ```ts
 * const calls = [
 *   { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 10_000 },
 *   { id: '2', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 20_000 },
 * ] as const
 * const metrics = { asa: averageSpeedOfAnswer }
 * const monday = accumulator(metrics).add(calls[0])
 * const tuesday = accumulator(metrics).add(calls[1])
 * const stored = JSON.stringify(monday)
 * accumulator.from(JSON.parse(stored), metrics).merge(tuesday).result().asa.value // => 15000
 * ```
 * @since 0.1.0
 */
export const accumulator: AccumulatorMaker = /* @__PURE__ */ Object.assign(emptyAccumulator, {
  from: storedAccumulator,
}) as unknown as AccumulatorMaker

interface ByOption<R> {
  readonly by?: Grouping<R> | undefined
}

function emptyAccumulator<R>(metrics: Metrics<R>, options?: ByOption<R>): Accumulator<R, unknown> {
  const by = byOf('accumulator', options)
  return accumulatorOver(runOf('accumulator', metrics, by ?? {}, { isStored: true }), by !== undefined)
}

function storedAccumulator<R>(state: unknown, metrics: Metrics<R>, options?: ByOption<R>): Accumulator<R, unknown> {
  const by = byOf('accumulator.from', options)
  const run = runOf('accumulator.from', metrics, by ?? {}, { isStored: true })
  run.states.merge(groupsOf('accumulator.from', run.plan, state))
  return accumulatorOver(run, by !== undefined)
}

/** What an accumulator groups by; only `by` itself is looked at here. */
function byOf<R>(owner: string, options: ByOption<R> | undefined): Grouping<R> | undefined {
  const by: Option<Grouping<R>, 'optional'> = { given: 'optional', accepts: 'anything', test: () => true }
  return readOptions(owner, { by }, options).by
}

function accumulatorOver<R>({ plan, states }: Run<R>, grouped: boolean): Accumulator<R, unknown> {
  const { inputs } = plan
  const isLinking = inputs.some(({ link }) => link !== undefined)

  /** One record into all inputs alike: none of them takes it before all of them have looked at it. */
  function addRecord(record: R): void {
    for (const { link } of inputs) if (link !== undefined) requireLinked('accumulator', link, record)
    for (const { feed } of inputs) feed.offer(record)
    for (const { feed } of inputs) feed.accept()
  }

  function addRecords(records: Iterable<R>): void {
    const [only] = inputs
    if (only !== undefined && inputs.length === 1 && !isLinking) addTo(only, records)
    else for (const record of records) addRecord(record)
  }

  async function addAsync(records: AsyncIterable<R>): Promise<Accumulator<R, unknown>> {
    for await (const record of records) addRecord(record)
    return self
  }

  function settled(): void {
    for (const { feed } of inputs) feed.settle()
  }

  const self: Accumulator<R, unknown> = {
    add: (record) => {
      addRecord(record)
      return self
    },
    addAll: ((records: Iterable<R> | AsyncIterable<R>) => {
      if (typeof records === 'object' && (records as unknown) !== null) {
        if (Symbol.asyncIterator in records) return addAsync(records)
        if (Symbol.iterator in records) {
          addRecords(records)
          return self
        }
      }
      throw wrongType('accumulator.addAll', 'an iterable or an async iterable of records', records)
    }) as Accumulator<R, unknown>['addAll'],
    merge: (other) => {
      const order = matchingInquiries('accumulator.merge', plan, other.parts.plan)
      states.merge(inOrder(other.parts.groups(), order))
      return self
    },
    result: () => {
      settled()
      return grouped ? rowsOf(plan, states) : resultsOf(plan, states, 0)
    },
    toJSON: () => {
      settled()
      return storedState(plan, states.all())
    },
    parts: {
      plan,
      groups: () => {
        settled()
        return states.all()
      },
    },
  }
  return self
}
