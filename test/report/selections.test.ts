import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { selections } from '../../src/report/selections.ts'

const SIZE = 20
const KINDS = 6

describe('selections', () => {
  test('are the rows of the marked kinds with their groups, block after block', () => {
    const marks = fc.uint8Array({ minLength: KINDS, maxLength: KINDS, max: 1 })
    const block = fc.array(fc.tuple(fc.nat({ max: KINDS - 1 }), fc.nat({ max: 4 })), { maxLength: SIZE })
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 4 }), fc.array(block, { maxLength: 4 }), (sets, blocks) => {
        const kinds = new Uint8Array(SIZE)
        const groups = new Int32Array(SIZE)
        const chosen = selections(kinds, groups)
        const asked = sets.map((marked) => ({ marked, selection: chosen.select(marked) }))
        const seen: number[] = []
        for (const rows of blocks) {
          rows.forEach(([kind, group], row) => {
            kinds[row] = kind
            groups[row] = group
            if (!seen.includes(kind)) seen.push(kind)
          })
          chosen.fill(
            seen,
            Int32Array.from(seen, (kind) => rows.filter((one) => one[0] === kind).length),
            rows.length,
          )
          for (const { marked, selection } of asked) {
            const wanted = rows.flatMap(([kind], row) => (marked[kind] === 1 ? [row] : []))
            expect(selection.length).toBe(wanted.length)
            expect([...selection.rows.subarray(0, selection.length)]).toEqual(wanted)
            expect([...selection.groups.subarray(0, selection.length)]).toEqual(wanted.map((row) => rows[row]![1]))
          }
        }
      }),
    )
  })
})
