import { LONGEST_STRETCH } from '../internal/longestStretch.ts'
import type { Span } from '../internal/spans.ts'
import type { Sample } from '../metric/index.ts'
import type { AgentActivity } from '../model/index.ts'
import type { Instant, Period } from '../time/index.ts'
import type { AgentExclusion } from './agentExclusion.ts'

/** Time that counts for a number, and time that it is set against. */
export interface TimeParts {
  readonly value: readonly Span[]
  readonly over: readonly Span[]
  /** What a stretch of the value is worth; its length unless given. */
  readonly worth?: ((from: Instant, to: Instant) => number) | undefined
}

/** A record of an agent's time. */
export type TimeRecord = Pick<AgentActivity, 'agentId' | 'queue' | 'from' | 'to'>

const QUARTER = 900_000

/** Any time, where no period is asked for. */
const EVER: Period = { from: -Infinity, to: Infinity }

/**
 * The samples of a record of time. They are cut at the edges of the period, and at every quarter of an hour, since
 * buckets of any length and zone begin at one: so each bucket gets the time that lies in it. A record outside the period
 * is excluded as `out-of-period` before it is asked for its parts, one whose time others cover as `overlapped`.
 */
export function timeSamples(
  record: TimeRecord,
  partsOf: () => TimeParts | AgentExclusion,
  during: Period = EVER,
): readonly Sample[] | AgentExclusion {
  const { agentId, queue, from, to } = record
  if (isOutside(record, during)) return 'out-of-period'
  const parts = partsOf()
  if (typeof parts === 'string') return parts
  const { value, over, worth = lengthOf } = parts
  const sampleAt = (at: Instant) => ({ value: 0, over: 0, at, agentId, group: queue })
  const quarters = new Map<number, ReturnType<typeof sampleAt>>()
  const add = (spans: readonly Span[], part: 'value' | 'over', amount: typeof lengthOf): void => {
    for (const span of spans) {
      // A record of somebody's own kind may say anything; what is no time is not walked through.
      if (!(span.to - span.from <= LONGEST_STRETCH)) continue
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
