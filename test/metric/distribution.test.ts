import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextResponseTime, speedOfAnswer } from '../../src/measures/index.ts'
import type { OwnMeasure } from '../../src/measures/index.ts'
import { distribution } from '../../src/metric/distribution.ts'
import { count } from '../../src/metrics/index.ts'
import type { Interaction, Ticket } from '../../src/model/index.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { interactionArbitrary } from '../arbitraries/interaction.ts'
import { moment } from '../arbitraries/moments.ts'
import { ticketArbitrary } from '../arbitraries/ticket.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'

const edges = fc
  .uniqueArray(fc.integer({ min: -2, max: 40 }), { minLength: 1, maxLength: 6 })
  .map((list) => deepFreeze(list.sort((a, b) => a - b).map((edge) => edge * 1_000)))

function mixed<R>(arbitrary: fc.Arbitrary<R>): fc.Arbitrary<readonly R[]> {
  const one = fc.oneof({ weight: 4, arbitrary }, { weight: 1, arbitrary: brokenArbitrary(arbitrary) })
  return fc.array(one, { maxLength: 12 }).map(deepFreeze)
}

/** Registers what holds for the distribution of any measure. */
function laws<R>(measure: OwnMeasure<R>, records: fc.Arbitrary<readonly R[]>): void {
  test('has a bin below, between and above the edges, in order and without a gap', () => {
    fc.assert(
      fc.property(edges, records, (given, some) => {
        const { bins } = distribution(measure, { edges: given })(some)
        expect(bins.map(({ from }) => from)).toEqual([null, ...given])
        expect(bins.map(({ to }) => to)).toEqual([...given, null])
      }),
    )
  })

  test('counts each sample in the one bin that holds it', () => {
    fc.assert(
      fc.property(edges, records, (given, some) => {
        const samples = some.flatMap((record) => {
          const value = (measure as (record: R) => unknown)(record)
          if (typeof value === 'number') return Number.isFinite(value) ? [value] : []
          return Array.isArray(value)
            ? value.flatMap((one: { value: number; excluded?: string }) => (one.excluded ? [] : one.value))
            : []
        })
        const { bins, count } = distribution(measure, { edges: given })(some)
        expect(count).toBe(samples.length)
        for (const { from, to, count: inside } of bins) {
          expect(samples.filter((one) => one >= (from ?? -Infinity) && one < (to ?? Infinity))).toHaveLength(inside)
        }
      }),
    )
  })

  test('accounts for every record as a metric of the same measure does, in any order, read once', () => {
    fc.assert(
      fc.property(edges, records, (given, some) => {
        const spread = distribution(measure, { edges: given })
        const { bins: _, ...account } = spread(some.values())
        const { value: _value, unit: _unit, ...expected } = count(measure)(some)
        expect(account).toEqual(expected)
        expect(spread([...some].reverse())).toEqual(spread(some))
      }),
    )
  })

  test('of a period is that of the samples placed in it', () => {
    fc.assert(
      fc.property(edges, records, moment, moment, (given, some, one, other) => {
        const during = { from: Math.min(one, other), to: Math.max(one, other) }
        const { bins: _, ...account } = distribution(measure, { edges: given, during })(some)
        const { value: _value, unit: _unit, ...expected } = count(measure)(some, { during })
        expect(account).toEqual(expected)
      }),
    )
  })
}

describe('a distribution of waits', () => {
  laws<Interaction>(speedOfAnswer(), mixed(interactionArbitrary))
})

describe('a distribution of several samples a record', () => {
  laws<Ticket>(nextResponseTime(), mixed(ticketArbitrary))
})

describe("a distribution of a user's function", () => {
  laws<Interaction>(
    (leg) =>
      leg.outcome === 'waiting' ? 'still-waiting' : leg.outcome === 'answered' ? leg.answeredAt % 40_000 : Number.NaN,
    mixed(interactionArbitrary.filter((leg) => leg.outcome !== 'blocked')).map((legs) =>
      legs.filter(
        (leg) => typeof (leg as { answeredAt?: unknown } | null)?.answeredAt !== 'bigint' && (leg as unknown) != null,
      ),
    ),
  )
})

describe('distribution', () => {
  const self = (value: number): number => value

  test.each([
    [-1, 0],
    [0, 1],
    [9.99, 1],
    [10, 2],
    [1e300, 2],
  ])('puts %d into bin %d of [0, 10]', (value, bin) => {
    const { bins } = distribution(self, { edges: [0, 10] })([value])
    expect(bins.map(({ count: inside }) => inside)).toEqual([0, 1, 2].map((one) => (one === bin ? 1 : 0)))
  })

  test('is all empty bins without records', () => {
    expect(distribution(self, { edges: [5] })([])).toEqual({
      bins: [
        { from: null, to: 5, count: 0 },
        { from: 5, to: null, count: 0 },
      ],
      count: 0,
      records: 0,
      excluded: {},
    })
  })

  test('keeps the edges that it was given', () => {
    const given = [0, 10]
    const spread = distribution(self, { edges: given })
    given[0] = 7
    expect(spread([5]).bins.map(({ count: inside }) => inside)).toEqual([0, 1, 0])
  })

  test.each([
    [[], '[]'],
    [[3, 1], '[3, 1]'],
    [[1, 1], '[1, 1]'],
    [[0, Infinity], '[0, Infinity]'],
    [[Number.NaN], '[NaN]'],
  ])('refuses the edges %j', (wrong, shown) => {
    expect(() => distribution(self, { edges: wrong })).toThrow(
      new RangeError(`distribution: edges accepts finite numbers in ascending order, at least one, got ${shown}`),
    )
  })

  test('refuses what is no list of edges, no measure, and unknown options', () => {
    expect(() => distribution(self, { edges: ['1'] as never })).toThrow(TypeError)
    expect(() => distribution(self, { edges: 5 as never })).toThrow(
      'distribution: edges accepts a list of numbers, got 5',
    )
    expect(() => distribution(self, {} as never)).toThrow('distribution needs the option edges')
    expect(() => distribution(self, { edges: [1], bins: 2 } as never)).toThrow('bins')
    expect(() => distribution(5 as never, { edges: [1] })).toThrow('distribution accepts a measure')
  })
})
