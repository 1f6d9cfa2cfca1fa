/** Something to be timed. */
export interface Timed {
  /** What is got ready before each run, and is not timed. */
  readonly before?: (() => void) | undefined
  readonly run: () => unknown
}

/** What one run took, in milliseconds. */
export interface Sample {
  readonly wall: number
  /** The processor time of all threads: what is left when others use the machine as well. */
  readonly cpu: number
}

/** Runs shorter than this are repeated and taken together, so that the clock can tell them. */
const SHORTEST = 10

/** A turn is so many runs, as long as these do not take too long: the garbage of a contender falls due in its own turn. */
const RUNS = 4
const LONG = 400

/** How often a run is to be repeated to be long enough; what has to be got ready each time is never repeated. */
export async function timesOf(timed: Timed, cold: number): Promise<number> {
  if (timed.before !== undefined || cold > 5 * SHORTEST) return 1
  for (let times = 1; ; times *= 2) {
    const { wall } = await sample(timed, times)
    if (wall * times >= SHORTEST) return times
  }
}

/** One turn. */
export async function turn(timed: Timed, times: number): Promise<readonly Sample[]> {
  const samples: Sample[] = []
  const began = performance.now()
  while (samples.length < RUNS && performance.now() - began < LONG) {
    timed.before?.()
    samples.push(await sample(timed, times))
  }
  return samples
}

/** What a run takes that is repeated so many times. */
async function sample({ run }: Timed, times: number): Promise<Sample> {
  const before = process.cpuUsage()
  const began = performance.now()
  for (let time = 0; time < times; time++) {
    const answer = run()
    if (answer instanceof Promise) await answer
  }
  const wall = performance.now() - began
  const { user, system } = process.cpuUsage(before)
  return { wall: wall / times, cpu: (user + system) / 1_000 / times }
}
