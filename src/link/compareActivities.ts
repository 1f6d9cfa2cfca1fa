import type { AgentActivity } from '../model/index.ts'

/**
 * The order in which activities of one agent claim time: by beginning, the longer first, and then by their fields, so
 * that the order of the data does not matter.
 */
export function compareActivities(one: AgentActivity, other: AgentActivity): number {
  if (one.from !== other.from) return one.from - other.from
  if (one.to !== other.to) return other.to - one.to
  return compareText(textOf(one), textOf(other))
}

function textOf({ state, channel, queue, reason, contacts }: AgentActivity): string {
  return JSON.stringify([state, channel, queue, reason, contacts].map((field) => (isPlain(field) ? field : null)))
}

function isPlain(field: unknown): boolean {
  return typeof field === 'string' || typeof field === 'number'
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
