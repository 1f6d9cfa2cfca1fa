import { optional, period } from '../../internal/specs.ts'
import type { OptionSpec } from '../../internal/options.ts'
import { areSpans } from '../../internal/spans.ts'
import type { Span } from '../../internal/spans.ts'
import type { LinkedActivity } from '../../link/index.ts'
import type { AgentActivity } from '../../model/index.ts'
import { isInstant } from '../../time/index.ts'
import type { Instant, Period } from '../../time/index.ts'
import type { Exclusion, MeasureSteps, Sample } from '../measure.ts'

/** What every measure of agents' time can be asked. */
export interface AgentTimeOptions {
  /** Only the time within it is counted; activities wholly outside are excluded as `out-of-period`. */
  readonly during?: Period | undefined
}

/** The specs of {@link AgentTimeOptions}. */
export function agentTimeSpecs(): { readonly during: OptionSpec<Period> } {
  return { during: optional(period()) }
}

/** Time that counts for a number, and time that it is set against. */
export interface TimeParts {
  readonly value: readonly Span[]
  readonly over: readonly Span[]
  /** What a stretch of the value is worth; its length unless given. */
  readonly worth?: ((from: Instant, to: Instant) => number) | undefined
}

/** The steps of a measure of activities, as `linkActivities` gives them. */
export function activitySteps(
  { during }: AgentTimeOptions,
  partsOf: (activity: LinkedActivity, counted: readonly Span[]) => TimeParts | Exclusion,
): MeasureSteps<AgentActivity> {
  return {
    gate: { key: 'agent-time', of: (activity) => (countedOf(activity) === undefined ? 'invalid' : undefined) },
    place: { key: 'agent-time-from', of: beginOf },
    during,
    pooled: true,
    value: (activity) =>
      timeSamples(activity, () => partsOf(activity as LinkedActivity, countedOf(activity) ?? []), during),
    agentId: ({ agentId }) => agentId,
    group: ({ queue }) => queue,
  }
}

/** When a record of time begins, where it tells. */
export function beginOf(record: { readonly from: unknown }): Instant | undefined {
  const from: unknown = (record as { readonly from: unknown } | null)?.from
  return isInstant(from) ? from : undefined
}

const QUARTER = 900_000

/** Any time, where no period is asked for. */
const EVER: Period = { from: -Infinity, to: Infinity }

/**
 * The samples of a record of time. They are cut at the edges of the period, and at every quarter of an hour, since
 * buckets of any length and zone begin at one: so each bucket gets the time that lies in it. A record outside the period
 * is excluded as `out-of-period` before it is asked for its parts, one whose time others cover as `overlapped`.
 */
export function timeSamples(
  record: Pick<AgentActivity, 'agentId' | 'queue' | 'from' | 'to'>,
  partsOf: () => TimeParts | Exclusion,
  during: Period = EVER,
): readonly Sample[] | Exclusion {
  const { agentId, queue, from, to } = record
  if (isOutside(record, during)) return 'out-of-period'
  const parts = partsOf()
  if (typeof parts === 'string') return parts
  const { value, over, worth = lengthOf } = parts
  const sampleAt = (at: Instant) => ({ value: 0, over: 0, at, agentId, group: queue })
  const quarters = new Map<number, ReturnType<typeof sampleAt>>()
  const add = (spans: readonly Span[], part: 'value' | 'over', amount: typeof lengthOf): void => {
    for (const span of spans) {
      const end = Math.min(span.to, during.to)
      for (let at = Math.max(span.from, during.from); at < end;) {
        const quarter = Math.floor(at / QUARTER)
        const next = Math.min((quarter + 1) * QUARTER, end)
        let sample = quarters.get(quarter)
        if (sample === undefined) quarters.set(quarter, (sample = sampleAt(at)))
        sample[part] += amount(at, next)
        at = next
      }
    }
  }
  add(over, 'over', lengthOf)
  add(value, 'value', worth)
  // What was one activity counts once in every bucket.
  const samples: Sample[] = [...quarters.values()].map((sample, index) =>
    index === 0 ? sample : { ...sample, continues: true },
  )
  const isCut = (span: Span): boolean => span.from < during.from || span.to > during.to
  if (over.some(isCut) || value.some(isCut)) {
    samples.push({ excluded: 'out-of-period', at: from, agentId, group: queue })
  }
  if (samples.length > 0) return samples
  return from === to ? [{ ...sampleAt(from), value: worth(from, to) }] : 'overlapped'
}

function isOutside({ from, to }: Span, during: Period): boolean {
  if (from === to) return from < during.from || from >= during.to
  return Math.max(from, during.from) >= Math.min(to, during.to)
}

function lengthOf(from: Instant, to: Instant): number {
  return to - from
}

/** The part of its agent's time that an activity stands for, where it is linked and does not contradict itself. */
function countedOf(activity: AgentActivity): readonly Period[] | undefined {
  const counted: unknown = (activity as LinkedActivity | null | undefined)?.counted
  return areSpans(counted) ? counted : undefined
}
