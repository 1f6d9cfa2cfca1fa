/** Chance that repeats: one seed and one name always give the same numbers. */
export interface RandomSource {
  /** A number from 0 up to 1. */
  readonly next: () => number
  /** True with the given probability. */
  readonly chance: (probability: number) => boolean
  /** A whole number from 0 up to `bound`. */
  readonly below: (bound: number) => number
  /** A waiting time without memory, with the given mean. */
  readonly exponential: (mean: number) => number
  /** A skewed length of time, as talk times are: half the draws lie below `median`. */
  readonly logNormal: (median: number, sigma: number) => number
  /** One of the choices, each as likely as its weight. */
  readonly pick: <Choice>(choices: readonly (readonly [choice: Choice, weight: number])[]) => Choice
}

/**
 * A source of its own for every part of the simulation, so that a change in one part leaves the others as they were.
 * The generator is sfc32 of the PractRand suite, and the name is hashed with FNV-1a.
 */
export function randomSource(seed: number, name: string): RandomSource {
  const next = sfc32(hash(name), seed)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return {
    next,
    chance: (probability) => next() < probability,
    below: (bound) => Math.floor(next() * bound),
    exponential: (mean) => -Math.log(1 - next()) * mean,
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
    pick: (choices) => {
      let rest = next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [choice, weight] of choices) {
        rest -= weight
        if (rest < 0) return choice
      }
      throw new RangeError('pick accepts at least one choice with a weight')
    },
  }
}

function sfc32(first: number, second: number): () => number {
  let [a, b, c, counter] = [first | 0, second | 0, (second / 2 ** 32) | 0, 1]
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  // The first numbers still show the seed.
  for (let round = 0; round < 15; round++) next()
  return next
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value
}
