import assert from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, it } from 'vitest'
import type { StateTable, Statistic } from 'support-metrics/stats'
import { editsOf } from '../stats/stateEdits.ts'
import { foldLaws, shuffled } from './foldLaws.ts'
import type { FoldLawOptions } from './foldLaws.ts'

/** What a statistic claims beyond the laws of all statistics. */
export interface StatisticLawOptions extends FoldLawOptions {
  /**
   * Samples whose run leaves a state, which may be anything at all: `null` or a throw where there are none,
   * `undefined` where it cannot be told. What a run with them does leave is looked at.
   */
  readonly samplesOf: (state: never) => readonly Sample[] | null | undefined
}

/** A sample: its value and, where the statistic takes one, the number it is set against. */
export interface Sample {
  readonly value: number
  readonly over?: number
}

interface Row extends Sample {
  readonly code: number
  readonly group: number
}

/**
 * Registers the tests that every statistic has to pass: the laws of folds, that it knows its states, and that its table
 * does what the fold does.
 */
export function statisticLaws<State>(
  name: string,
  statistic: Statistic<State>,
  sample: fc.Arbitrary<Sample>,
  options: StatisticLawOptions,
): void {
  const { maxLength = 40 } = options
  foldLaws(
    name,
    { ...statistic, add: (state: State, { value, over }: Sample) => statistic.add(state, value, over) },
    sample,
    options,
  )

  const groupCount = 5
  const row = fc
    .record({
      sample,
      code: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 65_535 }), fc.constant(256)),
      group: fc.nat({ max: groupCount - 1 }),
    })
    .map(({ sample: { value, over }, code, group }): Row => ({
      value: code === 0 ? value : NaN,
      ...(over !== undefined && { over }),
      code,
      group,
    }))
  const blocks = fc.array(fc.array(row, { maxLength }), { maxLength: 4 })

  const { repeat } = statistic
  if (repeat) {
    it(`${name} repeats a sample as if it were added so often`, () => {
      fc.assert(
        fc.property(sample, sample, fc.nat(20), ({ value: first }, { value }, times) => {
          let added = statistic.add(statistic.empty(), first)
          for (let time = 0; time < times; time++) added = statistic.add(added, value)
          assert.deepStrictEqual(repeat(statistic.add(statistic.empty(), first), value, times), added)
        }),
      )
    })
  }

  const samples = fc.array(sample, { maxLength })
  const run = (list: readonly Sample[]): State =>
    list.reduce((state, { value, over }) => statistic.add(state, value, over), statistic.empty())
  const stored = (state: State): unknown => JSON.parse(JSON.stringify(statistic.merge(statistic.empty(), state)))

  describe(`${name} knows its states`, () => {
    it('among them every one that was stored, and how many samples it holds', () => {
      fc.assert(
        fc.property(samples, samples, (one, other) => {
          const merged = statistic.merge(run(one), run(other))
          for (const [state, size] of [
            [stored(run(one)), one.length],
            [JSON.parse(JSON.stringify(merged)), one.length + other.length],
            [stored(statistic.empty()), 0],
          ] as const) {
            assert.ok(statistic.isState(state), JSON.stringify(state))
            assert.equal(statistic.size?.(state) ?? size, size)
          }
        }),
      )
    })

    it('and none that no run can have stored', () => {
      const few = fc.array(sample, { maxLength: 5 })
      fc.assert(
        fc.property(few, (list) => {
          for (const { edit, state } of editsOf(stored(run(list)))) {
            const can = canBeStored(statistic, state, options.samplesOf)
            if (can !== undefined) assert.equal(statistic.isState(state), can, edit)
            else assert.equal(typeof statistic.isState(state), 'boolean')
          }
        }),
        { numRuns: 20 },
      )
    })
  })

  const { table: tableOf } = statistic
  if (!tableOf) return
  describe(`${name} has a table`, () => {
    it('that equals the fold in every group', () => {
      fc.assert(
        fc.property(blocks, (given) => {
          const table = filled(tableOf, given)
          table.reserve(groupCount)
          for (let group = 0; group < groupCount; group++) {
            const state = folded(statistic, given, group)
            assert.equal(JSON.stringify(table.state(group)), JSON.stringify(statistic.merge(statistic.empty(), state)))
            assert.deepStrictEqual(statistic.result(table.state(group)), statistic.result(state))
            assert.ok(statistic.isState(JSON.parse(JSON.stringify(table.state(group)))))
            if (table.view) {
              assert.deepStrictEqual(statistic.result(table.view(group)), statistic.result(state))
              assert.deepStrictEqual(statistic.result(table.view(group)), statistic.result(state))
            }
          }
        }),
      )
    })

    it('that can be read between blocks, and whose states are no longer its own', () => {
      fc.assert(
        fc.property(blocks, (given) => {
          const table = tableOf()
          table.reserve(groupCount)
          given.forEach((block, index) => {
            fill(table, [block])
            for (let group = 0; group < groupCount; group++) {
              statistic.result((table.view ?? table.state)(group))
              const state = table.state(group)
              const before = JSON.stringify(state)
              block.forEach(({ value, over, code }) => code === 0 && statistic.add(state, value, over))
              assert.equal(JSON.stringify(table.state(group)), before)
              const expected = statistic.merge(statistic.empty(), folded(statistic, given.slice(0, index + 1), group))
              assert.equal(before, JSON.stringify(expected))
            }
          })
        }),
      )
    })

    it('that does not care for the order of rows', () => {
      const orders = blocks.chain((given) => fc.tuple(fc.constant(given.flat()), shuffled(given.flat())))
      fc.assert(
        fc.property(orders, ([rows, other]) => {
          const [table, otherTable] = [filled(tableOf, [rows]), filled(tableOf, [other])]
          table.reserve(groupCount)
          otherTable.reserve(groupCount)
          for (let group = 0; group < groupCount; group++) {
            assert.equal(JSON.stringify(otherTable.state(group)), JSON.stringify(table.state(group)))
          }
        }),
      )
    })

    it('that has empty states where no row was, also of groups it made room for after it was read', () => {
      fc.assert(
        fc.property(blocks, (given) => {
          const table = filled(tableOf, given)
          table.reserve(1)
          statistic.result((table.view ?? table.state)(0))
          table.reserve(groupCount + 2)
          assert.deepStrictEqual(
            statistic.result((table.view ?? table.state)(groupCount + 1)),
            statistic.result(statistic.empty()),
          )
          assert.deepStrictEqual(table.state(groupCount), statistic.empty())
        }),
      )
    })
  })
}

function folded<State>(statistic: Statistic<State>, blocks: readonly (readonly Row[])[], group: number): State {
  const rows = blocks.flat().filter((row) => row.group === group && row.code === 0)
  return rows.reduce((state, { value, over }) => statistic.add(state, value, over), statistic.empty())
}

/** Whether samples can leave a state, where that can be told. */
function canBeStored<State>(
  statistic: Statistic<State>,
  state: unknown,
  samplesOf: StatisticLawOptions['samplesOf'],
): boolean | undefined {
  try {
    const samples = samplesOf(state as never)
    if (samples === undefined) return undefined
    if (samples === null) return false
    if (!samples.every(({ value, over = 1 }) => Number.isFinite(value) && Number.isFinite(over))) return false
    const left = samples.reduce((so, { value, over }) => statistic.add(so, value, over), statistic.empty())
    return isDeepStrictEqual(JSON.parse(JSON.stringify(statistic.merge(statistic.empty(), left))), state)
  } catch {
    return false
  }
}

function filled<State>(tableOf: () => StateTable<State>, blocks: readonly (readonly Row[])[]): StateTable<State> {
  const table = tableOf()
  fill(table, blocks)
  return table
}

/** Adds blocks to a table, each followed by rows beyond its length that must not count. */
function fill<State>(table: StateTable<State>, blocks: readonly (readonly Row[])[]): void {
  for (const block of blocks) {
    const rows = [...block, { value: 1, over: 1, code: 0, group: 0 }]
    const values = Float64Array.from(rows, ({ value }) => value)
    const codes = Uint16Array.from(rows, ({ code }) => code)
    const groups = Int32Array.from(rows, ({ group }) => group)
    const over = block.some((row) => row.over !== undefined)
      ? Float64Array.from(rows, (row) => row.over ?? 1)
      : undefined
    const given = [values.slice(), codes.slice(), groups.slice(), over?.slice()]
    table.reserve(Math.max(...groups) + 1)
    table.add(values, codes, groups, block.length, over)
    assert.deepStrictEqual([values, codes, groups, over], given)
  }
}
