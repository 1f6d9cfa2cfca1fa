import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exclusionOf } from '../../src/metric/index.ts'
import type { AnyMetric, Metric, MetricState, Result } from '../../src/metrics/index.ts'
import { report } from '../../src/report/index.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { moment } from '../arbitraries/moments.ts'
import { deepFreeze } from './deepFreeze.ts'
import type { RecordKind } from './recordKinds.ts'
import { instantsIn, renamed, shifted } from './reshape.ts'

/** What a metric does not promise, and the size of the trial. */
export interface MetricLawOptions {
  /** Whether there can be samples but no value, as with a ratio over zero; `false` unless said otherwise. */
  readonly mayLackValue?: boolean | undefined
  /** Whether its count is that of its samples, and not of some of them; `true` unless said otherwise. */
  readonly countsSamples?: boolean | undefined
  /** Whether the same records once more, under other identities, leave the value; `true` unless said otherwise. */
  readonly scales?: boolean | undefined
  /**
   * Whether a period and the time around it share the samples out; `true` unless said otherwise. With `'cut'` a sample
   * may lie on both sides, each part where it belongs.
   */
  readonly partitions?: boolean | 'cut' | undefined
  /** What a shift in time has to be a multiple of, where time is cut at full quarters of an hour; 1 unless said otherwise. */
  readonly grain?: number | undefined
  /** How often each law is tried; 20 unless said otherwise. */
  readonly runs?: number | undefined
}

const EVER = 8.64e15

/** Registers the laws that hold for every metric, over sound and broken records of its kind. */
export function metricLaws<R>(
  name: string,
  metric: AnyMetric<R>,
  kind: RecordKind<R>,
  {
    mayLackValue = false,
    countsSamples = true,
    scales = true,
    partitions = true,
    grain = 1,
    runs = 20,
  }: MetricLawOptions = {},
): void {
  const asked = metric as Metric<R, Record<string, unknown>>
  const options = knownOptions(asked)
  const sound = fc.array(kind.arbitrary, { maxLength: 12 }).map(deepFreeze)
  const records = fc
    .array(
      fc.oneof({ weight: 3, arbitrary: kind.arbitrary }, { weight: 1, arbitrary: brokenArbitrary(kind.arbitrary) }),
      { maxLength: 12 },
    )
    .map(deepFreeze)
  const recordsAndInstant = fc.tuple(records, fc.nat(), fc.integer({ min: -1, max: 1 }), moment).map(aimed)
  const check = <Input extends [unknown, ...unknown[]]>(
    inputs: { [Index in keyof Input]: fc.Arbitrary<Input[Index]> },
    law: (...input: Input) => void,
  ): void => {
    fc.assert(fc.property(...inputs, law as (...input: unknown[]) => void), { numRuns: runs })
  }

  describe(name, () => {
    test('every record is measured or excluded by name', () => {
      check([records], (given) => {
        const result = metric(given)
        const account = accountOf(metric, given)
        expect(result.records).toBe(account.records)
        expect(result.excluded).toEqual(account.excluded)
        expect(result.excludedSamples ?? {}).toEqual(account.excludedSamples)
        expect(account.measured + sum(result.excluded)).toBe(result.records)
        if (countsSamples) expect(result.count).toBe(account.samples)
      })
    })

    test('numbers are numbers, and none where there is nothing to count', () => {
      const estimated = options.includes('confidence') ? asked.with({ confidence: 0.9 }) : asked
      check([records], (given) => {
        const result = estimated(given)
        expect(numbersIn(result).filter((number) => !Number.isFinite(number) || Object.is(number, -0))).toEqual([])
        for (const count of [result.count, result.records, ...Object.values(result.excluded)]) {
          expect(Number.isInteger(count) && count >= 0).toBe(true)
        }
        if (metric.statistic.id === 'count') expect(result.value).toBe(result.count)
        else if (result.count === 0 || !mayLackValue) expect(result.value === null).toBe(result.count === 0)
        const interval = result.confidenceInterval
        if (interval !== undefined) expect(interval.low).toBeLessThanOrEqual(interval.high)
      })
    })

    test('the order of the records does not matter', () => {
      const inAnyOrder = records.chain((given) =>
        fc.tuple(fc.constant(given), fc.shuffledSubarray([...given], { minLength: given.length })),
      )
      check([inAnyOrder], ([given, other]) => {
        expect(metric(other)).toStrictEqual(metric(given))
      })
    })

    test('records can be read once only', () => {
      check([records], (given) => {
        expect(metric(given.values())).toStrictEqual(metric(given))
      })
    })

    test.runIf(scales)('twice as many of the same make twice the count and the same value', () => {
      const steady = steadied(asked, options)
      check([sound], (given) => {
        const [once, twice] = [steady(given), steady([...given, ...given.map(renamed)])]
        const isSum = metric.statistic.id === 'count' || metric.statistic.id === 'total'
        expect(twice).toEqual({ ...doubled(once), value: isSum && once.value !== null ? 2 * once.value : once.value })
      })
    })

    test('what happens later, to all at once, is worth the same', () => {
      check([records, fc.integer({ min: 1, max: Math.floor((400 * 86_400_000) / grain) })], (given, steps) => {
        const by = steps * grain
        const later = asked.with(shifted(metric.options, by))
        expect(later(given.map((record) => shifted(record, by)))).toStrictEqual(metric(given))
      })
    })

    test('parts, stored and merged in any way, are one run', () => {
      check([records, fc.array(fc.nat(2), { minLength: 1, maxLength: 12 })], (given, bins) => {
        const { fold } = metric
        const run = (part: readonly R[]): MetricState =>
          part.reduce((state, record) => fold.add(state, record), fold.empty())
        const all = linked(metric, given)
        const whole = fold.result(run(all))
        const parts = [0, 1, 2].map((bin) => all.filter((_, index) => bins[index % bins.length] === bin))
        const states = parts.map((part) => stored(run(part)))
        const again = (index: number): MetricState => stored(states[index] as MetricState)
        expect(whole).toStrictEqual(metric(given))
        expect(fold.result(fold.merge(fold.merge(again(0), deepFreeze(again(1))), deepFreeze(again(2))))).toStrictEqual(
          whole,
        )
        expect(fold.result(fold.merge(again(2), deepFreeze(fold.merge(again(0), again(1)))))).toStrictEqual(whole)
        expect(fold.result(fold.merge(fold.empty(), deepFreeze(run(all))))).toStrictEqual(whole)
        const [state, frozen] = [run(all), JSON.stringify(run(all))]
        expect(fold.result(state)).toStrictEqual(fold.result(state))
        expect(JSON.stringify(state)).toBe(frozen)
      })
    })

    test('in a report it says what it says alone', () => {
      check([records], (given) => {
        const { alone, again } = report(given, { alone: metric, again: metric })
        expect(alone).toStrictEqual(metric(given))
        expect(again).toStrictEqual(alone)
      })
    })

    test.runIf(partitions !== false && options.includes('during'))(
      'a period and the time around it share the samples out',
      () => {
        check([recordsAndInstant], ([given, at]) => {
          const [before, since] = [metric.during({ from: -EVER, to: at }), metric.during({ from: at, to: EVER })]
          const ever = metric.during({ from: -EVER, to: EVER })
          if (partitions !== 'cut') expect(before(given).count + since(given).count).toBe(ever(given).count)
          const states = [before, since].map((part) =>
            linked(part, given).reduce((state, record) => part.fold.add(state, record), part.fold.empty()),
          )
          const [first, second] = states as [MetricState, MetricState]
          expect(metric.statistic.result(metric.statistic.merge(first.statistic, second.statistic)).value).toEqual(
            ever(given).value,
          )
          expect(metric.during({ from: at, to: at })(given).count).toBe(0)
        })
      },
    )

    const { view, isLater } = kind
    test.runIf(view !== undefined && options.includes('asOf'))('what happened after asOf has not happened', () => {
      check([recordsAndInstant], ([given, at]) => {
        const then = asked.with({ asOf: at })
        const seen = given.map((record) => (view === undefined ? record : view(record, at)))
        expect(then(seen)).toStrictEqual(then(given))
        const begun = seen.filter((record) => isLater?.(record, at) !== true)
        const [known, all] = [then(begun), then(given)]
        expect([known.value, known.count, known.notes]).toEqual([all.value, all.count, all.notes])
      })
    })

    test('an unknown option is refused by name', () => {
      expect(() => asked.with({ noSuchOption: 1 })).toThrow(TypeError)
      expect(() => asked.with({ noSuchOption: 1 })).toThrow(/noSuchOption/)
      expect(() => asked([], { noSuchOption: 1 })).toThrow(/noSuchOption/)
    })

    test.each(options)('a wrong value for %s is refused by name', (option) => {
      for (const wrong of [{ nonsense: true }, Number.NaN, Symbol('wrong')]) {
        expect(() => asked.with({ [option]: wrong })).toThrow(option)
        expect(() => asked([], { [option]: wrong })).toThrow(option)
      }
    })

    test('the options it says it has are those it was given, and the defaults', () => {
      check([records], (given) => {
        const again = asked.with(metric.options)
        expect(again.options).toEqual(metric.options)
        expect(again(given)).toStrictEqual(metric(given))
        expect(asked(given, metric.options)).toStrictEqual(metric(given))
      })
    })
  })
}

/** The names of a metric's options, as the metric itself lists them. */
export function knownOptions(metric: Pick<Metric<never, Record<string, unknown>>, 'with'>): readonly string[] {
  try {
    metric.with({ noSuchOption: 1 })
  } catch (error) {
    const [, list = ''] = /accepts the options (.*), got /.exec(String(error)) ?? []
    return list.split(', ').filter((name) => name !== '' && name !== '(none)')
  }
  throw new Error('the metric takes any option')
}

/** The metric in a form that is the same for the same samples twice: interpolated quantiles are not. */
function steadied<R>(metric: Metric<R, Record<string, unknown>>, options: readonly string[]): AnyMetric<R> {
  const isQuantile = options.includes('method')
  return isQuantile ? metric.with({ method: 'nearest-rank', ...(options.includes('p') && { p: 0.75 }) }) : metric
}

/** What the metric's measure says of each record, counted here. */
function accountOf<R>(metric: AnyMetric<R>, given: readonly R[]): Account {
  const account: Account = { records: 0, measured: 0, samples: 0, excluded: {}, excludedSamples: {} }
  const add = (counts: Record<string, number>, reason: string): void => {
    counts[reason] = (counts[reason] ?? 0) + 1
  }
  for (const record of linked(metric, given)) {
    const value = metric.measure(record)
    account.records += 1
    if (typeof value === 'string') add(account.excluded, value)
    else if (typeof value === 'number') {
      account.measured += 1
      account.samples += 1
    } else {
      for (const sample of value) if ('excluded' in sample) add(account.excludedSamples, sample.excluded)
      // Pieces of one thing, cut at the edges of buckets, are one sample.
      const counted = value.filter((sample) => !('excluded' in sample))
      const begun = counted.filter((sample) => !('continues' in sample))
      account.samples += Math.max(begun.length, Math.min(counted.length, 1))
      const reason = exclusionOf(value)
      if (reason === undefined) account.measured += 1
      else add(account.excluded, reason)
    }
  }
  return account
}

interface Account {
  records: number
  measured: number
  samples: number
  readonly excluded: Record<string, number>
  readonly excludedSamples: Record<string, number>
}

function linked<R>(metric: AnyMetric<R>, given: readonly R[]): readonly R[] {
  const { link } = metric
  return link === undefined ? given : (link.link(given, metric.options['asOf'] as number | undefined) as readonly R[])
}

/** An instant of the records themselves, or a millisecond beside it, so that edges are met. */
function aimed<R>([records, pick, beside, otherwise]: [readonly R[], number, number, number]): [readonly R[], number] {
  const instants = instantsIn(records).filter((at) => Math.abs(at) < EVER)
  return [records, (instants[pick % instants.length] ?? otherwise) + beside]
}

function stored(state: MetricState): MetricState {
  return JSON.parse(JSON.stringify(state)) as MetricState
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}

function doubled(result: Result): Result {
  const twice = (counts: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, 2 * count]))
  return {
    ...result,
    count: 2 * result.count,
    records: 2 * result.records,
    excluded: twice(result.excluded),
    ...(result.excludedSamples && { excludedSamples: twice(result.excludedSamples) }),
    ...(result.notes && { notes: twice(result.notes) }),
  }
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}
