import type { AgentState } from '../model/index.ts'

/** The states in which an agent is at the queue's disposal. */
const ON_QUEUE: readonly AgentState[] = ['available', 'ringing', 'on-contact', 'wrap-up']

/** Whether an agent in this state is working on contacts or waiting for one. */
export function isOnQueue(state: AgentState): boolean {
  return ON_QUEUE.includes(state)
}
