import type { TicketEvent } from 'support-metrics'

/** The median first response time by group, in milliseconds. */
export type Medians = ReadonlyMap<string, number>

/** Whether an event is the team's answer: a message of an agent that the customer can read. */
export function isReply(event: TicketEvent): boolean {
  return event.type === 'message' && event.from === 'agent' && event.public !== false
}

/** What two contenders say differently. */
export function mediansDisagreement(expected: Medians, got: Medians): string | undefined {
  if (expected.size !== got.size) return `${got.size} groups, not ${expected.size}`
  for (const [group, median] of expected) {
    if (got.get(group) !== median) return `${group} has ${got.get(group) ?? 'nothing'}, not ${median}`
  }
  return undefined
}
