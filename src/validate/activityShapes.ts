import { LONGEST_STRETCH } from '../internal/longestStretch.ts'
import type { AgentActivity, ScheduledActivity } from '../model/index.ts'
import { count, filledText, flag, instant, text } from './shape.ts'
import type { Rule } from './shape.ts'
import type { ObjectOf } from './shapeOf.ts'

const endsInTime: Rule<{ readonly from: number; readonly to: number }> = {
  says: 'to is at most 366 days after from',
  check: ({ from, to }, report) => {
    if (to - from > LONGEST_STRETCH) {
      report(['to'], 'an instant at most 366 days after from', new Date(to).toISOString())
    }
  },
}

/** The description of a stretch of an agent's day. */
export const agentActivityShape: ObjectOf<AgentActivity> = {
  kind: 'object',
  required: { agentId: filledText, from: instant, to: instant, state: filledText },
  optional: { channel: text, queue: text, reason: text, contacts: count },
  order: [['from', 'to']],
  rules: [endsInTime],
}

/** The description of a stretch of an agent's planned day. */
export const scheduledActivityShape: ObjectOf<ScheduledActivity> = {
  kind: 'object',
  required: { agentId: filledText, activity: filledText, from: instant, to: instant },
  optional: { paid: flag, adherence: flag },
  order: [['from', 'to']],
  rules: [endsInTime],
}
