import { HOUR, WITHIN } from './answer.ts'
import type { Answer, GroupAnswer } from './answer.ts'
import type { Columns } from './columns.ts'
import { answerOf } from './fused.ts'
import { partition } from './partition.ts'
import { selectedWaits } from './select.ts'

/** The hand-written pass over typed columns, for data that never were objects: nothing is looked up, all lies in line. */
export function overColumns(columns: Columns): Answer {
  const { size, names, queue, queuedAt } = columns
  const groups = new Int32Array(size)
  for (let row = 0; row < size; row++) groups[row] = queue[row]! * 24 + (Math.floor(queuedAt[row]! / HOUR) % 24)
  const { sums, waits } = summed(columns, groups, names.length * 24)
  const { parted, ends } = partition(groups, waits, names.length * 24)
  const found = new Map<string, GroupAnswer>()
  for (let group = 0; group < names.length * 24; group++) {
    const own = parted.subarray(ends[group], ends[group + 1])
    if (own.length === 0) continue
    const name = `${names[Math.floor(group / 24)]} ${group % 24}`
    found.set(name, answerOf(sums.subarray(group * 9, group * 9 + 9), selectedWaits(own)))
  }
  return found
}

/** The same without groups. */
export function totalOverColumns(columns: Columns): Answer {
  const { sums, waits } = summed(columns, new Int32Array(columns.size), 1)
  return new Map([['all', answerOf(sums, selectedWaits(waits))]])
}

/** Nine sums a group, in the order that the metrics are computed from, and every wait. */
function summed(
  { size, isAnswered, queuedAt, answeredAt, leftAt, talkTime, holdTime, wrapTime, rating }: Columns,
  groups: Int32Array,
  count: number,
): { readonly sums: Float64Array; readonly waits: Float64Array } {
  const sums = new Float64Array(count * 9)
  const waits = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    const at = groups[row]! * 9
    sums[at]! += 1
    if (isAnswered[row] === 0) {
      waits[row] = leftAt[row]! - queuedAt[row]!
      continue
    }
    const wait = answeredAt[row]! - queuedAt[row]!
    waits[row] = wait
    sums[at + 1]! += 1
    if (wait <= WITHIN) sums[at + 2]! += 1
    sums[at + 3]! += wait
    sums[at + 4]! += talkTime[row]!
    sums[at + 5]! += holdTime[row]!
    sums[at + 6]! += wrapTime[row]!
    const rated = rating[row]!
    if (rated > 0) {
      sums[at + 7]! += 1
      if (rated >= 4) sums[at + 8]! += 1
    }
  }
  return { sums, waits }
}
