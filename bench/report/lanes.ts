import type { Answer, GroupAnswer } from './answer.ts'
import { answerOf } from './fused.ts'
import { waitQuantiles } from './histogram.ts'

/** What the limit adds up. */
export interface Lanes {
  /** The group of each record. */
  readonly groups: Uint16Array
  /** The wait of each record. */
  readonly waits: Int32Array
  /** Eight whole numbers a group: abandoned, answered, in time, rated, happy, and room for three. */
  readonly counts: Int32Array
  /** Four sums a group: waited, talk, hold, wrap-up. */
  readonly sums: Float64Array
}

/** Room for so many groups and records. */
export function lanes(groups: number, records: number): Lanes {
  return {
    groups: new Uint16Array(records),
    waits: new Int32Array(records),
    counts: new Int32Array(groups * 8),
    sums: new Float64Array(groups * 4),
  }
}

/** The answers of all queues and hours that have records. */
export function groupedAnswers(found: Lanes, queues: readonly string[]): Answer {
  const answer = laneAnswer(found, queues.length * 24)
  const answers = new Map<string, GroupAnswer>()
  for (let group = 0; group < queues.length * 24; group++) {
    if (found.counts[group * 8] === 0 && found.counts[group * 8 + 1] === 0) continue
    answers.set(`${queues[Math.floor(group / 24)]} ${group % 24}`, answer(group))
  }
  return answers
}

/** The answer of each of the first groups. */
export function laneAnswer({ groups, waits, counts, sums }: Lanes, count = 1): (group: number) => GroupAnswer {
  const { medians, p90s } = waitQuantiles(groups, waits, count)
  return (group) => {
    const [abandoned, answered, inTime, rated, happy] = Array.from(counts.subarray(group * 8, group * 8 + 5))
    const [waited, talk, hold, wrap] = Array.from(sums.subarray(group * 4, group * 4 + 4))
    return answerOf([abandoned! + answered!, answered!, inTime!, waited!, talk!, hold!, wrap!, rated!, happy!], {
      medianWait: medians[group]!,
      p90Wait: p90s[group]!,
    })
  }
}
