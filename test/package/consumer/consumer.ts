import {
  accumulator,
  averageHandleTime,
  businessCalendar,
  byInterval,
  mean,
  report,
  rollup,
  seconds,
  serviceLevel,
} from 'support-metrics'
import type { AnsweredInteraction, Interaction } from 'support-metrics'
import type { Clock } from 'support-metrics/time'

declare const calls: readonly Interaction[]

export const value: number | null = averageHandleTime(calls).value
export const month = report(calls, { aht: averageHandleTime, level: serviceLevel.with({ within: seconds(20) }) })
export const level: number | null = month.level.value

export const rows = rollup(calls, {
  by: {
    queue: 'queue',
    hour: byInterval({ every: 'hour-of-day', timeZone: 'Europe/Vilnius' }),
    vip: (call: Interaction) => call.customerId === 'vip',
  },
  metrics: { aht: averageHandleTime },
})
export const first: number | null | undefined = rows[0]?.aht.value
export const vip: boolean | undefined = rows[0]?.vip

export const clock: Clock = businessCalendar({ timeZone: 'Europe/Vilnius', hours: { mon: [['09:00', '17:00']] } })
export const own = mean((call: AnsweredInteraction) => call.answeredAt - call.queuedAt)
export const state: unknown = accumulator({ aht: averageHandleTime }).toJSON()

// @ts-expect-error -- the target is required
serviceLevel(calls)
// @ts-expect-error -- a family is bound before it goes into a report
report(calls, { level: serviceLevel })
