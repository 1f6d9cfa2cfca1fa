import fc from 'fast-check'

const FIRST = Date.UTC(2026, 2, 16)
const SPAN = 28 * 86_400_000

/**
 * An instant in the four weeks from 16 March 2026, which hold the change to summer time in Europe (29 March):
 * mostly a whole second, sometimes a whole hour (so that instants coincide), sometimes any millisecond.
 */
export const moment: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(SPAN / 1_000).map((count) => FIRST + count * 1_000) },
  { weight: 2, arbitrary: fc.nat(SPAN / 3_600_000).map((count) => FIRST + count * 3_600_000) },
  { weight: 1, arbitrary: fc.nat(SPAN).map((count) => FIRST + count) },
)

/** A length of time from 0 to `longest` milliseconds: sometimes nothing at all, mostly whole seconds, often short. */
export function lapse(longest: number): fc.Arbitrary<number> {
  const wholeSeconds = Math.floor(longest / 1_000)
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.nat(wholeSeconds).map((count) => count * 1_000) },
    { weight: 2, arbitrary: fc.nat(Math.ceil(wholeSeconds / 20)).map((count) => count * 1_000) },
    { weight: 1, arbitrary: fc.nat(longest) },
  )
}
