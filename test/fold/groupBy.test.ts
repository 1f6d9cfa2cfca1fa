import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupBy, prepare } from 'support-metrics/fold'
import { mean, median } from 'support-metrics/stats'
import { deepFreeze, foldLaws } from '../laws/foldLaws.ts'

interface Row {
  readonly queue: string
  readonly wait: number
}

const queues = fc.constantFrom('sales', 'billing', '7', '10', '__proto__', 'constructor', 'toString', '')
const rows: fc.Arbitrary<Row> = fc.record({ queue: queues, wait: fc.nat(100) })
const waits = prepare(mean(), ({ wait }: Row) => wait)
const middles = prepare(median(), ({ wait }: Row) => wait)
const queueOf = ({ queue }: Row): string => queue

foldLaws('groupBy', groupBy(waits, queueOf), rows, { canonical: false })
foldLaws(
  'groupBy of a groupBy',
  groupBy(
    groupBy(middles, ({ wait }: Row) => (wait > 50 ? 'late' : 'in time')),
    queueOf,
  ),
  rows,
  { canonical: false },
)

describe('groupBy', () => {
  it('runs the fold on the inputs of each key', () => {
    fc.assert(
      fc.property(fc.array(rows), (list) => {
        const fold = groupBy(waits, queueOf)
        const found = Object.entries(fold.result(list.reduce((state, row) => fold.add(state, row), fold.empty())))
        expect(found.map(([queue]) => queue).sort()).toStrictEqual([...new Set(list.map(queueOf))].sort())
        for (const [queue, estimate] of found) {
          const { empty, add, result } = mean()
          const own = list.filter((row) => row.queue === queue)
          expect(estimate).toStrictEqual(result(own.reduce((state, { wait }) => add(state, wait), empty())))
        }
      }),
    )
  })

  it('gives keys in one order, however they came', () => {
    fc.assert(
      fc.property(fc.array(rows), (list) => {
        const { empty, add, result } = groupBy(waits, queueOf)
        const run = (inputs: readonly Row[]): string =>
          JSON.stringify(result(inputs.reduce((state, row) => add(state, row), empty())))
        expect(run([...list].reverse())).toBe(run(list))
      }),
    )
  })

  it('gives keys that are no whole numbers in ascending order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string().filter((key) => !/^\d+$/.test(key))), (keys) => {
        const { empty, add, result } = groupBy(waits, queueOf)
        const state = keys.reduce((state, queue) => add(state, { queue, wait: 1 }), empty())
        expect(Object.keys(result(state))).toStrictEqual([...keys].sort())
      }),
    )
  })

  it('keeps a state that can be edited like any other object', () => {
    const { empty, add } = groupBy(waits, queueOf)
    const state = add(empty(), { queue: 'sales', wait: 5 })
    expect(Object.getOwnPropertyDescriptors(state)).toStrictEqual(Object.getOwnPropertyDescriptors({ ...state }))
  })

  it('shares nothing with the state it merged', () => {
    const { empty, add, merge } = groupBy(middles, queueOf)
    const other = deepFreeze(add(empty(), { queue: 'sales', wait: 5 }))
    const merged = merge(empty(), other)
    expect(add(merged, { queue: 'sales', wait: 3 })).not.toStrictEqual(other)
    expect(other).toStrictEqual({ sales: [5] })
  })
})
