import fc from 'fast-check'
import type { Channel } from '../../src/model/index.ts'

/** Alphabets are small, so that records meet: legs of one conversation, repeats of one customer, rows of one queue. */
export const agentId: fc.Arbitrary<string> = fc.constantFrom('ada', 'ben', 'cleo')
export const queue: fc.Arbitrary<string> = fc.constantFrom('sales', 'support', 'billing')
export const group: fc.Arbitrary<string> = fc.constantFrom('first-line', 'second-line', 'experts')
export const customerId: fc.Arbitrary<string> = fc.constantFrom('kim', 'lee', 'max', 'nia')
export const topic: fc.Arbitrary<string> = fc.constantFrom('invoice', 'delivery', 'login')
export const priority: fc.Arbitrary<string> = fc.constantFrom('low', 'normal', 'high', 'urgent')
export const tags: fc.Arbitrary<readonly string[]> = fc.array(fc.constantFrom('vip', 'trial', 'bug'), { maxLength: 3 })

export const channel: fc.Arbitrary<Channel> = fc.oneof(
  { weight: 4, arbitrary: fc.constant('voice') },
  { weight: 2, arbitrary: fc.constantFrom('chat', 'email', 'messaging') },
  { weight: 1, arbitrary: fc.constantFrom('video', 'web', 'social', 'kiosk') },
)

/** An identity: a letter for the kind of record and a number. Rarely the same one twice. */
export function id(kind: string): fc.Arbitrary<string> {
  return fc.nat(99_999).map((number) => `${kind}${number}`)
}
