import { generator } from './random.ts'
import { timesOf, turn } from './turn.ts'
import type { Sample, Timed } from './turn.ts'

/** One way to answer a question, among others. */
export interface Contender<Answer> extends Timed {
  readonly name: string
  /** Computes the answer from data that is already in memory. */
  readonly run: () => Answer | Promise<Answer>
  /** What it should take, in words. */
  readonly aim?: string | undefined
}

/** What a contender took, in milliseconds. */
export interface Timing {
  readonly name: string
  readonly aim: string | undefined
  /** The first call, before the compiler has seen the code run. */
  readonly cold: number
  readonly median: number
  readonly fastest: number
  readonly slowest: number
  /** The median of the processor time. */
  readonly cpu: number
}

/**
 * Times the contenders turn by turn in one process, in another order each round, so that whatever disturbs the machine
 * disturbs all of them alike. All contenders have to agree with the first one before any of them is timed again.
 */
export async function race<Answer>(
  contenders: readonly Contender<Answer>[],
  rounds: number,
  disagreement: (expected: Answer, got: Answer) => string | undefined,
): Promise<readonly Timing[]> {
  const cold = await agreed(contenders, disagreement)
  const times: number[] = []
  for (const [index, contender] of contenders.entries()) times.push(await timesOf(contender, cold[index]!))
  const random = generator(1)
  const samples = contenders.map((): Sample[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const index of shuffled(contenders.length, random)) {
      samples[index]!.push(...(await turn(contenders[index]!, times[index]!)))
    }
  }
  return contenders.map(({ name, aim }, index) => {
    const walls = samples[index]!.map(({ wall }) => wall)
    return {
      name,
      aim,
      cold: cold[index]!,
      median: medianOf(walls),
      fastest: Math.min(...walls),
      slowest: Math.max(...walls),
      cpu: medianOf(samples[index]!.map(({ cpu }) => cpu)),
    }
  })
}

/** The timings of contenders whose answers were compared before, or have nothing to be compared. */
export function raceOfEquals(contenders: readonly Contender<unknown>[], rounds: number): Promise<readonly Timing[]> {
  return race(contenders, rounds, () => undefined)
}

/** Asks everybody once and compares the answers, which are not kept; returns how long that took them. */
async function agreed<Answer>(
  contenders: readonly Contender<Answer>[],
  disagreement: (expected: Answer, got: Answer) => string | undefined,
): Promise<readonly number[]> {
  const cold: number[] = []
  let expected: Answer | undefined
  for (const { name, before, run } of contenders) {
    before?.()
    const began = performance.now()
    const answer = await run()
    cold.push(performance.now() - began)
    expected ??= answer
    const difference = disagreement(expected, answer)
    if (difference !== undefined) throw new Error(`${name} answers differently: ${difference}`)
  }
  return cold
}

/** The numbers from 0 to `length - 1` in an order of chance. */
function shuffled(length: number, random: () => number): number[] {
  const order = Array.from({ length }, (_, index) => index)
  for (let end = length - 1; end > 0; end--) {
    const other = Math.floor(random() * (end + 1))
    ;[order[end], order[other]] = [order[other]!, order[end]!]
  }
  return order
}

/** The middle of some numbers. */
export function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN
}
