import { generator } from './random.ts'

/** One way to answer a question, among others. */
export interface Contender<Answer> {
  readonly name: string
  /** Computes the answer from data that is already in memory. */
  readonly run: () => Answer | Promise<Answer>
}

/** What a contender took, in milliseconds. */
export interface Timing {
  readonly name: string
  /** The first call, before the compiler has seen the code run. */
  readonly cold: number
  readonly median: number
  readonly fastest: number
  readonly slowest: number
  /** The median of the processor time of all threads: what is left when others use the machine as well. */
  readonly cpu: number
}

/**
 * Times the contenders turn by turn in one process, in another order each round, so that whatever disturbs the machine,
 * and whatever garbage one of them leaves, disturbs all of them alike. All contenders have to agree with the first one
 * before any of them is timed again.
 */
export async function race<Answer>(
  contenders: readonly Contender<Answer>[],
  rounds: number,
  disagreement: (expected: Answer, got: Answer) => string | undefined,
): Promise<readonly Timing[]> {
  const cold = await agreed(contenders, disagreement)
  const random = generator(1)
  const wall = contenders.map((): number[] => [])
  const cpu = contenders.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const index of shuffled(contenders.length, random)) {
      const before = process.cpuUsage()
      const began = performance.now()
      await contenders[index]!.run()
      wall[index]!.push(performance.now() - began)
      const { user, system } = process.cpuUsage(before)
      cpu[index]!.push((user + system) / 1_000)
    }
  }
  return contenders.map(({ name }, index) => ({
    name,
    cold: cold[index]!,
    median: medianOf(wall[index]!),
    fastest: Math.min(...wall[index]!),
    slowest: Math.max(...wall[index]!),
    cpu: medianOf(cpu[index]!),
  }))
}

/** Asks everybody once and compares the answers, which are not kept; returns how long that took them. */
async function agreed<Answer>(
  contenders: readonly Contender<Answer>[],
  disagreement: (expected: Answer, got: Answer) => string | undefined,
): Promise<readonly number[]> {
  const cold: number[] = []
  let expected: Answer | undefined
  for (const { name, run } of contenders) {
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
