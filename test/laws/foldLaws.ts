import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snapshot } from 'support-metrics/fold'
import type { Fold } from 'support-metrics/fold'

/** What a fold claims beyond the laws of all folds. */
export interface FoldLawOptions {
  /** Whether the inputs may come in any order; true unless said otherwise. */
  readonly orderFree?: boolean | undefined
  /** Whether a state out of `merge` is the same JSON for the same inputs; true unless said otherwise. */
  readonly canonical?: boolean | undefined
  /** The longest list of inputs to try; 40 unless said otherwise. */
  readonly maxLength?: number | undefined
}

/** Registers the tests that every fold has to pass. The state is plain JSON, the result anything. */
export function foldLaws<Input, State, Output>(
  name: string,
  fold: Fold<Input, State, Output>,
  input: fc.Arbitrary<Input>,
  { orderFree = true, canonical = true, maxLength = 40 }: FoldLawOptions = {},
): void {
  const inputs = fc.array(input, { maxLength }).map(deepFreeze)
  const cut = fc.nat({ max: maxLength })
  const run = (list: readonly Input[]): State => list.reduce((state, one) => fold.add(state, one), fold.empty())

  /** Two equal states show it in this form, whatever their way. */
  const settled = (state: State): State => (canonical ? fold.merge(fold.empty(), state) : state)
  const same = (state: State, other: State): void => {
    assert.deepStrictEqual(fold.result(state), fold.result(other))
    if (canonical) assert.equal(JSON.stringify(settled(state)), JSON.stringify(settled(other)))
  }

  /** What comes out of a merge is in this form already. */
  const mergedAs = (state: State, list: readonly Input[]): void => {
    same(state, run(list))
    if (canonical) assert.equal(JSON.stringify(state), JSON.stringify(settled(run(list))))
  }

  describe(`${name} is a fold`, () => {
    it('splits anywhere: the parts merged are one run', () => {
      fc.assert(
        fc.property(inputs, cut, cut, (list, a, b) => {
          const [first, second] = [Math.min(a, b), Math.max(a, b)]
          const parts = [list.slice(0, first), list.slice(first, second), list.slice(second)].map(run)
          mergedAs(
            parts.reduce((state, part) => fold.merge(state, part)),
            list,
          )
        }),
      )
    })

    it('has a neutral empty state on either side', () => {
      fc.assert(
        fc.property(inputs, (list) => {
          mergedAs(fold.merge(fold.empty(), run(list)), list)
          mergedAs(fold.merge(run(list), fold.empty()), list)
        }),
      )
    })

    it('merges associatively', () => {
      fc.assert(
        fc.property(inputs, inputs, inputs, (a, b, c) => {
          same(fold.merge(fold.merge(run(a), run(b)), run(c)), fold.merge(run(a), fold.merge(run(b), run(c))))
        }),
      )
    })

    if (orderFree) {
      it('does not care for the order of inputs and of partial states', () => {
        fc.assert(
          fc.property(
            inputs.chain((list) => fc.tuple(fc.constant(list), shuffled(list), fc.nat({ max: list.length }))),
            ([list, other, at]) => {
              same(run(other), run(list))
              mergedAs(fold.merge(run(list.slice(at)), run(list.slice(0, at))), list)
            },
          ),
        )
      })
    }

    it('leaves the right operand and the inputs as they were', () => {
      fc.assert(
        fc.property(inputs, inputs, (a, b) => {
          const right = deepFreeze(run(b))
          const before = JSON.stringify(right)
          const merged = fold.merge(run(a), right)
          a.forEach((one) => fold.add(merged, one))
          assert.equal(JSON.stringify(right), before)
        }),
      )
    })

    it('has a state that survives JSON', () => {
      fc.assert(
        fc.property(inputs, inputs, (a, b) => {
          const state = run(a)
          const read = JSON.parse(JSON.stringify(state)) as State
          assert.deepStrictEqual(read, state)
          assert.deepStrictEqual(snapshot(state), state)
          same(read, state)
          same(
            b.reduce((so, one) => fold.add(so, one), read),
            run([...a, ...b]),
          )
        }),
      )
    })

    it('has a result that may be read again and changes nothing', () => {
      fc.assert(
        fc.property(inputs, (list) => {
          const state = deepFreeze(run(list))
          const first = fold.result(state)
          assert.deepStrictEqual(fold.result(state), first)
          expectNumbers(first)
        }),
      )
    })
  })
}

/** Every number somewhere within is a number, and zero has no sign. */
export function expectNumbers(value: unknown): void {
  if (typeof value === 'number') {
    expect(value).not.toBeNaN()
    expect(value).not.toBe(-0)
  } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(expectNumbers)
}

/** Freezes a value and everything within it. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    Object.values(value).forEach(deepFreeze)
    Object.freeze(value)
  }
  return value
}

/** The list in some order. */
export function shuffled<Value>(list: readonly Value[]): fc.Arbitrary<Value[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length })
}
