import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact, median, quantile } from 'support-metrics/stats'
import type { Samples } from 'support-metrics/stats'
import { exactTable } from '../../src/stats/exactTable.ts'

type Rows = readonly (readonly [group: number, value: number])[]

const add = (table: ReturnType<typeof exactTable>, rows: Rows, codes?: Uint16Array): void => {
  table.reserve(Math.max(0, ...rows.map(([group]) => group + 1)))
  const values = Float64Array.from(rows, ([, value]) => value)
  table.add(
    values,
    codes ?? new Uint16Array(rows.length),
    Int32Array.from(rows, ([group]) => group),
    rows.length,
  )
}
const samplesOf = (rows: Rows, group: number): number[] => [
  ...Float64Array.from(rows.filter((row) => row[0] === group).map((row) => row[1])).sort(),
]
const read = (samples: Samples): number[] => {
  const { size, at } = exact().ranked(samples)
  return Array.from({ length: size }, (_, place) => at(place))
}

describe('exactTable', () => {
  const row = (values: fc.Arbitrary<number>): fc.Arbitrary<readonly [number, number]> => fc.tuple(fc.nat(3), values)
  const blocks = fc.array(
    fc.oneof(
      fc.array(row(fc.nat()), { maxLength: 300, size: 'max' }),
      fc.array(row(fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value + 0)), { maxLength: 30 }),
    ),
    { maxLength: 6 },
  )

  it('keeps whole numbers and others, read between blocks or not', () => {
    fc.assert(
      fc.property(blocks, fc.boolean(), (given, isReadBetween) => {
        const table = exactTable()
        table.reserve(4)
        given.forEach((rows, index) => {
          add(table, rows)
          if (!isReadBetween && index < given.length - 1) return
          const soFar = given.slice(0, index + 1).flat()
          for (const group of [2, 0, 3, 1]) {
            expect(read(table.view(group))).toStrictEqual(samplesOf(soFar, group))
            expect(table.state(group)).toStrictEqual(samplesOf(soFar, group))
            expect(read(table.view(group))).toStrictEqual(samplesOf(soFar, group))
          }
        })
      }),
      { numRuns: 60 },
    )
  })

  it('keeps views of several groups apart until it changes', () => {
    const rows = Array.from({ length: 3000 }, (_, index): [number, number] => [index % 3, (index * 7919) % 3001])
    const table = exactTable()
    add(table, rows)
    const views = [0, 1, 2].map((group) => table.view(group))
    expect(views.map((view) => median().result(view).value)).toStrictEqual(
      [0, 1, 2].map((group) => median().result(samplesOf(rows, group)).value),
    )
    expect(views.map((view) => quantile({ p: 0.9 }).result(view).value)).toStrictEqual(
      [0, 1, 2].map((group) => quantile({ p: 0.9 }).result(samplesOf(rows, group)).value),
    )
  })

  it('knows more groups than two bytes can tell, before and after', () => {
    const table = exactTable()
    add(table, [
      [5, 1],
      [65_535, 2],
    ])
    add(table, [
      [65_536, 3],
      [70_000, 4],
      [5, 5],
      [0, 6],
    ])
    expect([5, 65_535, 65_536, 70_000, 0, 4464, 1].map((group) => table.state(group))).toStrictEqual([
      [1, 5],
      [2],
      [3],
      [4],
      [6],
      [],
      [],
    ])
  })

  it('leaves out what has a code, of any size', () => {
    const table = exactTable()
    add(
      table,
      [
        [0, 1],
        [0, 2.5],
        [0, 3],
        [0, NaN],
      ],
      Uint16Array.of(0, 65_535, 0, 256),
    )
    expect(table.state(0)).toStrictEqual([1, 3])
    add(
      table,
      [
        [0, 2.5],
        [0, NaN],
      ],
      Uint16Array.of(0, 1),
    )
    expect(table.state(0)).toStrictEqual([1, 2.5, 3])
  })

  it('takes blocks of any length', () => {
    const table = exactTable()
    const rows = Array.from({ length: 200_000 }, (_, index): [number, number] => [0, index])
    add(table, rows.slice(0, 3))
    add(table, rows.slice(3, 100_003))
    add(table, rows.slice(100_003))
    expect(median().result(table.view(0))).toStrictEqual({ value: 99_999.5 })
    expect(table.state(0)).toHaveLength(200_000)
  })
})
