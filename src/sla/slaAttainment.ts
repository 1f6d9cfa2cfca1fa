import type { Specs } from '../internal/options.ts'
import { instant, oneOf, optional, period, required } from '../internal/specs.ts'
import { defineMeasure, OF_FIRST_KIND } from '../metric/index.ts'
import type { Columns, MeasureMaker, Place, PooledMeasure, Sample } from '../metric/index.ts'
import { placeOf } from '../model/index.ts'
import type { Ticket } from '../model/index.ts'
import { ticketBody } from '../tickets/index.ts'
import type { TicketExclusion } from '../tickets/index.ts'
import type { Instant, Period } from '../time/index.ts'
import type { SlaOutcome } from './outcome.ts'
import { outcomesOf, policyOf } from './outcomes.ts'
import { policiesIn, policiesOption } from './slaPolicy.ts'
import type { SlaPolicy } from './slaPolicy.ts'
import { slaRecords } from './slaRecords.ts'
import { SLA_TARGETS } from './target.ts'
import type { SlaTargetName } from './target.ts'

/** Why a ticket or an outcome is not counted: one reason each, the first in this order. */
export type SlaExclusion =
  | Extract<TicketExclusion, 'invalid' | 'merged' | 'spam' | 'deleted' | 'not-yet' | 'out-of-period' | 'truncated'>
  | 'no-policy'
  | 'no-target'
  | 'running'
  | 'paused'
  | 'cancelled'

/** What a measure of outcomes has to be asked. */
export interface SlaOptions {
  /**
   * A policy, or several from the top down: the first that applies to a ticket is its policy. Outcomes have been
   * evaluated already, by whatever policies.
   */
  readonly policies: SlaPolicy | readonly SlaPolicy[]
  /** Views the tickets as they stood at this instant. Outcomes are taken as of the instant they were evaluated for. */
  readonly asOf: Instant
  /**
   * The one target that is counted.
   * @defaultValue all targets of the policy
   */
  readonly target?: SlaTargetName | undefined
  /** Only outcomes placed in it are counted, the others are excluded as `out-of-period`. */
  readonly during?: Period | undefined
}

/** Makes the measure of outcomes. */
export type SlaAttainmentMaker = MeasureMaker<Ticket | SlaOutcome, SlaOptions, PooledMeasure<Ticket | SlaOutcome>>

/**
 * For each outcome that is decided, 1 where the target was met and 0 where it was breached. A sample for each outcome,
 * placed where it stopped, else where it was due.
 *
 * @example
 * ```ts
 * const policies = slaPolicy({ name: 'standard', targets: [{ target: 'resolution', goal: minutes(2) }] })
 * const measure = slaAttainment({ policies, asOf: minutes(5) })
 * measure({ id: '1', createdAt: 0, events: [{ type: 'status', at: 60_000, to: 'solved' }] })
 * // => [{ value: 1, at: 60_000, … }]
 * ```
 * @since 0.1.0
 */
export const slaAttainment: SlaAttainmentMaker = /* @__PURE__ */ defineMeasure({
  id: 'slaAttainment',
  unit: 'ratio',
  options: slaOptions,
  make: ({ policies: given, asOf, target, during }) => {
    const policies = policiesIn(given)
    const ofTickets = ticketBody({ asOf, during }, { value: () => [] })

    function ofTicket(ticket: Ticket): readonly Sample[] | SlaExclusion {
      const policy = policyOf(ticket, policies)
      if (policy === undefined) return 'no-policy'
      const outcomes = outcomesOf(ticket, policy, asOf, target)
      return outcomes.length === 0 ? 'no-target' : outcomes.map(sampleOf)
    }

    function ofOutcome(outcome: SlaOutcome): readonly Sample[] | SlaExclusion {
      return target === undefined || outcome.target === target ? [sampleOf(outcome)] : 'no-target'
    }

    return {
      kind: slaRecords,
      bySort: (sort) => ((sort & OF_FIRST_KIND) === 0 ? ofTickets.bySort(sort) : undefined),
      values: {
        of: ({ records, sort }: Columns, row) =>
          (sort[row]! & OF_FIRST_KIND) === 0 ? ofTicket(records[row] as Ticket) : ofOutcome(records[row] as SlaOutcome),
      },
      at: ANYWHERE,
      asOf,
      during,
      pooled: true,
    }
  },
})

/** Each outcome has a place of its own; that of the record is only asked of what has no outcomes. */
const ANYWHERE: Place<unknown> = { of: placeOf }

function slaOptions(): Specs<SlaOptions> {
  return {
    policies: required(policiesOption()),
    asOf: required(instant()),
    target: optional(oneOf(...SLA_TARGETS)),
    during: period(),
  }
}

/** An outcome is placed where it stopped, else where it was or is due. */
function sampleOf({ state, stoppedAt, dueAt, agentId, group }: SlaOutcome): Sample {
  const facets = { at: stoppedAt ?? dueAt ?? undefined, agentId, group }
  if (state === 'met' || state === 'breached') return { value: state === 'met' ? 1 : 0, ...facets }
  return { excluded: state, ...facets }
}
