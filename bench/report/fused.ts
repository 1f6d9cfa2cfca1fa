import { HOUR, WITHIN } from './answer.ts'
import type { Answer, GroupAnswer } from './answer.ts'
import type { Contact } from './contacts.ts'
import { partition } from './partition.ts'
import { placeOf, queueIds, remember } from './queueIds.ts'
import { selectedWaits } from './select.ts'
import type { Waits } from './select.ts'

/** The fields of a group's row of sums. */
const [OFFERED, ANSWERED, IN_TIME, WAIT, TALK, HOLD, WRAP, RATED, HAPPY, WIDTH] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

/**
 * What somebody writes who knows the data and wants the last millisecond: one pass over the objects with sums in flat
 * memory, queues found by a letter instead of a hash, hours derived only where the last one is over, waits parted by
 * group and selected instead of sorted. It takes the data for sound, and answers this question alone.
 */
export function fused(contacts: readonly Contact[]): Answer {
  const queues = queueIds()
  const { names, recent, ids } = queues
  const size = contacts.length
  const groups = new Int32Array(size)
  const waits = new Float64Array(size)
  let sums = new Float64Array(24 * WIDTH * 32)
  let [hourStart, hourEnd, hour] = [0, 0, 0]
  for (let row = 0; row < size; row++) {
    const contact = contacts[row]!
    const { queue, queuedAt } = contact
    const place = placeOf(queue)
    if (recent[place] !== queue) {
      remember(queues, queue, place)
      if (names.length * 24 * WIDTH > sums.length) sums = grown(sums)
    }
    if (queuedAt >= hourEnd || queuedAt < hourStart) {
      const hours = Math.floor(queuedAt / HOUR)
      hourStart = hours * HOUR
      hourEnd = hourStart + HOUR
      hour = hours % 24
    }
    const group = ids[place]! * 24 + hour
    groups[row] = group
    const at = group * WIDTH
    sums[at + OFFERED]! += 1
    if (contact.outcome === 'answered') {
      const wait = contact.answeredAt! - queuedAt
      waits[row] = wait
      sums[at + ANSWERED]! += 1
      sums[at + WAIT]! += wait
      if (wait <= WITHIN) sums[at + IN_TIME]! += 1
      sums[at + TALK]! += contact.talkTime!
      sums[at + HOLD]! += contact.holdTime!
      sums[at + WRAP]! += contact.wrapTime!
      const { rating } = contact
      if (rating !== undefined) {
        sums[at + RATED]! += 1
        if (rating >= 4) sums[at + HAPPY]! += 1
      }
    } else waits[row] = contact.leftAt! - queuedAt
  }
  return answers(names, sums, groups, waits)
}

function answers(names: readonly string[], sums: Float64Array, groups: Int32Array, waits: Float64Array): Answer {
  const { parted, ends } = partition(groups, waits, names.length * 24)
  const found = new Map<string, GroupAnswer>()
  for (let group = 0; group < names.length * 24; group++) {
    const row = sums.subarray(group * WIDTH, (group + 1) * WIDTH)
    if (row[OFFERED] === 0) continue
    const own = parted.subarray(ends[group], ends[group + 1])
    found.set(`${names[Math.floor(group / 24)]} ${group % 24}`, answerOf(row, selectedWaits(own)))
  }
  return found
}

/** The metrics from a row of sums and the quantiles of the waits behind it. */
export function answerOf(row: ArrayLike<number>, { medianWait, p90Wait }: Waits): GroupAnswer {
  const [offered, answered, inTime, wait, talk, hold, wrap, rated, happy] = Array.from(row)
  return {
    offered: offered!,
    answered: answered!,
    abandoned: offered! - answered!,
    abandonmentRate: (offered! - answered!) / offered!,
    asa: wait! / answered!,
    serviceLevel: inTime! / offered!,
    aht: (talk! + hold! + wrap!) / answered!,
    talk: talk! / answered!,
    hold: hold! / answered!,
    wrap: wrap! / answered!,
    medianWait,
    p90Wait,
    csat: happy! / rated!,
  }
}

function grown(sums: Float64Array): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(2 * sums.length)
  wider.set(sums)
  return wider
}
