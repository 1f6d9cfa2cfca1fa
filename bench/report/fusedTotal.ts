import { WITHIN } from './answer.ts'
import type { Answer } from './answer.ts'
import type { Contact } from './contacts.ts'
import { answerOf } from './fused.ts'
import { selectedWaits } from './select.ts'

/** The same without groups: the sums are plain variables. */
export function fusedTotal(contacts: readonly Contact[]): Answer {
  const size = contacts.length
  const waits = new Float64Array(size)
  let [answered, inTime, waited, talk, hold, wrap, rated, happy] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (let row = 0; row < size; row++) {
    const contact = contacts[row]!
    if (contact.outcome === 'answered') {
      const wait = contact.answeredAt! - contact.queuedAt
      waits[row] = wait
      answered++
      waited += wait
      if (wait <= WITHIN) inTime++
      talk += contact.talkTime!
      hold += contact.holdTime!
      wrap += contact.wrapTime!
      const { rating } = contact
      if (rating !== undefined) {
        rated++
        if (rating >= 4) happy++
      }
    } else waits[row] = contact.leftAt! - contact.queuedAt
  }
  const sums = [size, answered, inTime, waited, talk, hold, wrap, rated, happy]
  return new Map([['all', answerOf(sums, selectedWaits(waits))]])
}
