import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jointTotals, LANES } from '../../src/report/jointTotals.ts'
import { total } from '../../src/stats/index.ts'

const GROUPS = 3
const whole = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
const row = fc.record({
  group: fc.integer({ min: 0, max: GROUPS - 1 }),
  values: fc.array(fc.oneof({ weight: 9, arbitrary: whole }, fc.double({ noNaN: true, noDefaultInfinity: true })), {
    minLength: LANES,
    maxLength: LANES,
  }),
})

describe('jointTotals', () => {
  test('sum what the total sums, and hand back the rows that they cannot', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const totals = jointTotals()
        const lanes = Array.from({ length: LANES }, (_, lane) => Float64Array.from(rows, ({ values }) => values[lane]!))
        const groups = Int32Array.from(rows, ({ group }) => group)
        const refused: number[] = []
        totals.reserve(GROUPS)
        for (let from = 0; from < rows.length; from++) {
          from = totals.add(lanes, groups, from, rows.length)
          if (from < rows.length) refused.push(from)
        }
        const isSmall = (value: number): boolean => Number.isInteger(value) && Math.abs(value) <= 2 ** 31
        for (const at of refused) expect(rows[at]!.values.every((value) => isSmall(value))).toBe(false)
        const { empty, add } = total()
        for (let group = 0; group < GROUPS; group++) {
          for (let lane = 0; lane < LANES; lane++) {
            const expected = rows
              .filter((one, index) => one.group === group && !refused.includes(index))
              .reduce((state, { values }) => add(state, values[lane]!), empty())
            expect(totals.total(lane, group)).toEqual(expected)
          }
        }
      }),
    )
  })

  test('stay exact where a pile would grow beyond what a double holds', () => {
    const rows = 2 ** 20 + 1
    const rounds = 5
    const totals = jointTotals()
    const most = new Float64Array(rows).fill(2 ** 31 - 1)
    const least = new Float64Array(rows).fill(-(2 ** 31) + 1)
    totals.reserve(1)
    for (let round = 0; round < rounds; round++) {
      expect(totals.add([most, least, most, least], new Int32Array(rows), 0, rows)).toBe(rows)
    }
    const exact = BigInt(rows * rounds) * (2n ** 31n - 1n)
    const { merge, result } = total()
    expect(exact % 2n).toBe(1n) // no double is this number
    const [up, down] = [totals.total(0, 0), totals.total(1, 0)]
    expect(up.count).toBe(rows * rounds)
    expect(result(up)).toEqual({ value: Number(exact) })
    expect(result(merge(up, down))).toEqual({ value: 0 })
    // All but the last unit taken away, which no double kept.
    const rest = total().add(total().add(totals.total(2, 0), -Number(exact - 1n - 2n ** 52n)), -(2 ** 52))
    expect(result(rest)).toEqual({ value: 1 })
  })
})
