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
}

/**
 * Times the contenders turn by turn in one process, so that whatever disturbs the machine disturbs all of them. The
 * contenders must agree with the first one before any of them is timed.
 */
export async function race<Answer>(
  contenders: readonly Contender<Answer>[],
  rounds: number,
  disagreement: (expected: Answer, got: Answer) => string | undefined,
): Promise<readonly Timing[]> {
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
  const warm = contenders.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, { run }] of contenders.entries()) {
      const began = performance.now()
      await run()
      warm[index]?.push(performance.now() - began)
    }
  }
  return contenders.map(({ name }, index) => {
    const sorted = [...(warm[index] ?? [])].sort((a, b) => a - b)
    return {
      name,
      cold: cold[index] ?? NaN,
      median: sorted[sorted.length >> 1] ?? NaN,
      fastest: sorted[0] ?? NaN,
      slowest: sorted.at(-1) ?? NaN,
    }
  })
}
