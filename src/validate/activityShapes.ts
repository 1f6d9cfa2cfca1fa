import type { AgentActivity, ScheduledActivity } from '../model/index.ts'
import { count, filledText, flag, instant, text } from './shape.ts'
import type { ObjectOf } from './shapeOf.ts'

/** The description of a stretch of an agent's day. */
export const agentActivityShape: ObjectOf<AgentActivity> = {
  kind: 'object',
  required: { agentId: filledText, from: instant, to: instant, state: filledText },
  optional: { channel: text, queue: text, reason: text, contacts: count },
  order: [['from', 'to']],
}

/** The description of a stretch of an agent's planned day. */
export const scheduledActivityShape: ObjectOf<ScheduledActivity> = {
  kind: 'object',
  required: { agentId: filledText, activity: filledText, from: instant, to: instant },
  optional: { paid: flag, adherence: flag },
  order: [['from', 'to']],
}
