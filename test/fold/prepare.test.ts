import fc from 'fast-check'
import { expect, it } from 'vitest'
import { prepare } from 'support-metrics/fold'
import { mean } from 'support-metrics/stats'
import { doubles } from '../arbitraries/doubles.ts'
import { foldLaws } from '../laws/foldLaws.ts'

const record = doubles.map((wait) => ({ wait }))
const prepared = prepare(mean(), ({ wait }: { readonly wait: number }) => wait)
foldLaws('prepare', prepared, record)

it('prepare maps each input before the fold takes it, and twice is the maps one after the other', () => {
  const halved = (value: number): number => value / 2
  const rounded = (value: number): number => Math.round(value)
  fc.assert(
    fc.property(fc.array(doubles), (values) => {
      const { empty, add, result } = mean()
      const run = (fold: typeof prepared | typeof twice, inputs: readonly never[]): unknown =>
        fold.result(inputs.reduce<never>((state, input) => fold.add(state, input) as never, fold.empty() as never))
      const twice = prepare(prepare(mean(), rounded), halved)
      expect(run(twice, values as never[])).toStrictEqual(
        result(values.reduce((state, value) => add(state, rounded(halved(value))), empty())),
      )
    }),
  )
})
