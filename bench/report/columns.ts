import type { Contact } from './contacts.ts'

/** The contacts by column, in flat memory; queues by number, NaN and 0 where a contact has no such field. */
export interface Columns {
  readonly size: number
  readonly names: readonly string[]
  readonly queue: Int32Array
  readonly isAnswered: Uint8Array
  readonly queuedAt: Float64Array
  readonly answeredAt: Float64Array
  readonly leftAt: Float64Array
  readonly talkTime: Float64Array
  readonly holdTime: Float64Array
  readonly wrapTime: Float64Array
  readonly rating: Uint8Array
}

/** The columns of some contacts. */
export function columnsOf(contacts: readonly Contact[]): Columns {
  const size = contacts.length
  const ids = new Map<string, number>()
  const names: string[] = []
  const numbers = (): Float64Array => new Float64Array(size)
  const [queuedAt, answeredAt, leftAt] = [numbers(), numbers(), numbers()]
  const [talkTime, holdTime, wrapTime] = [numbers(), numbers(), numbers()]
  const queue = new Int32Array(size)
  const isAnswered = new Uint8Array(size)
  const rating = new Uint8Array(size)
  for (let row = 0; row < size; row++) {
    const contact = contacts[row]!
    let id = ids.get(contact.queue)
    if (id === undefined) {
      id = names.push(contact.queue) - 1
      ids.set(contact.queue, id)
    }
    queue[row] = id
    queuedAt[row] = contact.queuedAt
    if (contact.outcome === 'answered') {
      isAnswered[row] = 1
      answeredAt[row] = contact.answeredAt!
      leftAt[row] = NaN
      talkTime[row] = contact.talkTime!
      holdTime[row] = contact.holdTime!
      wrapTime[row] = contact.wrapTime!
      rating[row] = contact.rating ?? 0
    } else {
      answeredAt[row] = NaN
      leftAt[row] = contact.leftAt!
    }
  }
  return { size, names, queue, isAnswered, queuedAt, answeredAt, leftAt, talkTime, holdTime, wrapTime, rating }
}
