import { expect, test } from 'vitest'
import { adherence, conformance, occupancy, shrinkage, utilization } from '../../src/metrics/index.ts'
import type { Result } from '../../src/metrics/index.ts'
import type { AgentActivity, ScheduledActivity } from '../../src/model/index.ts'
import golden from '../golden/agents.json' with { type: 'json' }

type Stretch = readonly [name: string, from: number, to: number]
type Asked = (activities: readonly AgentActivity[], options: object) => Result

const metrics = { adherence, conformance, occupancy, shrinkage, utilization } as unknown as Record<string, Asked>

const DAY = Date.UTC(2026, 2, 2)
const at = (minute: number): number => DAY + minute * 60_000

const done = ([state, from, to]: Stretch): AgentActivity => ({ agentId: 'ann', state, from: at(from), to: at(to) })
const planned = ([activity, from, to]: Stretch): ScheduledActivity => ({
  agentId: 'ann',
  activity,
  from: at(from),
  to: at(to),
})

test.each(golden.cases)('$metric: $name', ({ metric, options, scheduled, activities, expected }) => {
  const schedule = scheduled === undefined ? {} : { scheduled: (scheduled as unknown as Stretch[]).map(planned) }
  const result = metrics[metric]!((activities as unknown as Stretch[]).map(done), { ...options, ...schedule })
  expect(result.value).toBe(expected.value / expected.over)
})
