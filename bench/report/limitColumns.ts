import { HOUR, WITHIN } from './answer.ts'
import type { Answer } from './answer.ts'
import type { Columns } from './columns.ts'
import { groupedAnswers, laneAnswer, lanes } from './lanes.ts'
import type { Lanes } from './lanes.ts'

/** The limit over typed columns: what it does for objects, without objects. */
export function limitColumns(columns: Columns): Answer {
  const found = lanes(columns.names.length * 24, columns.size)
  number(columns, found.groups)
  addUp(columns, found)
  return groupedAnswers(found, columns.names)
}

/** The same without groups. */
export function limitColumnsTotal(columns: Columns): Answer {
  const found = lanes(1, columns.size)
  addUp(columns, found)
  return new Map([['all', laneAnswer(found)(0)]])
}

/** Numbers the groups, with the hour worked out only where the last one is over. */
function number({ size, queue, queuedAt }: Columns, groups: Uint16Array): void {
  let [hourStart, hourEnd, hour] = [0, 0, 0]
  for (let row = 0; row < size; row++) {
    const at = queuedAt[row]!
    if (at >= hourEnd || at < hourStart) {
      const hours = Math.floor(at / HOUR)
      hourStart = hours * HOUR
      hourEnd = hourStart + HOUR
      hour = hours % 24
    }
    groups[row] = queue[row]! * 24 + hour
  }
}

function addUp(columns: Columns, { groups, waits, counts, sums }: Lanes): void {
  const { size, isAnswered, queuedAt, answeredAt, leftAt, talkTime, holdTime, wrapTime, rating } = columns
  for (let row = 0; row < size; row++) {
    const group = groups[row]!
    if (isAnswered[row] === 0) {
      counts[group * 8]! += 1
      waits[row] = leftAt[row]! - queuedAt[row]!
      continue
    }
    const wait = (answeredAt[row]! - queuedAt[row]!) | 0
    const rated = rating[row]!
    waits[row] = wait
    counts[group * 8 + 1]! += 1
    counts[group * 8 + 2]! += (wait - WITHIN - 1) >>> 31
    counts[group * 8 + 3]! += -rated >>> 31
    counts[group * 8 + 4]! += (3 - rated) >>> 31
    sums[group * 4]! += wait
    sums[group * 4 + 1]! += talkTime[row]!
    sums[group * 4 + 2]! += holdTime[row]!
    sums[group * 4 + 3]! += wrapTime[row]!
  }
}
