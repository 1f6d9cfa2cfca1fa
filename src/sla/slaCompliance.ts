import { shareOf } from '../metric/index.ts'
import type { ConfidenceOptions, MetricFamily } from '../metric/index.ts'
import type { Ticket } from '../model/index.ts'
import type { SlaOutcome } from './outcome.ts'
import { slaAttainment } from './slaAttainment.ts'
import type { SlaExclusion, SlaOptions } from './slaAttainment.ts'

/** What the SLA compliance has to be asked. */
export interface SlaComplianceOptions extends SlaOptions, ConfidenceOptions {}

/** A metric of tickets or outcomes that has to be given policies. */
export type SlaMetricFamily<Options extends object> = MetricFamily<
  Ticket | SlaOutcome,
  Options,
  Partial<Options>,
  SlaExclusion
>

/**
 * The share (0 to 1) of SLA targets that were met: met / (met + breached), over all targets of all tickets, each cycle of
 * each counted once, or over one `target`.
 *
 * A target was met if it stopped when no more than its goal had elapsed in its own time, its clock without its pauses;
 * it is breached from the moment that more has elapsed, stopped or not, so that what is never answered counts as well.
 * What is not decided counts neither way: this is achieved / (achieved + breached) with the active targets left out, the
 * compliance of Zendesk's reports and of dbt_zendesk. {@link sla!evaluateSla | evaluateSla} lists the outcomes ticket by
 * ticket, and {@link sla!slaPolicy | slaPolicy} says what can be promised.
 *
 * Takes tickets, each judged by the first of the `policies` that applies to it as it stood at `asOf`, or outcomes of
 * `evaluateSla`, which are taken as they are. An outcome is placed where it stopped, else where it was due, and credited
 * to the author of the reply or the solver and the group of that moment, else to whom the ticket is assigned; so a
 * rollup by month, agent and group may spread one ticket over several rows. `count` is the number of outcomes decided.
 *
 * Outcomes left out are `excludedSamples`: `running`, `paused`, `cancelled`, `out-of-period`. Tickets excluded as a whole:
 * `invalid`, `merged`, `spam`, `deleted`, `not-yet`, `truncated`, `no-policy`, `no-target` (its policy promises nothing of
 * the kind, or nothing of it has started), and, where none of its outcomes counts, the reason of the first of them, or
 * `out-of-period`. The value is `null` where nothing is decided. `confidence` adds the Wilson interval, which takes
 * outcomes for independent.
 *
 * @throws TypeError where `policies` or `asOf` is missing; TypeError or RangeError for an option with a value it does not
 * accept
 * @example
 * ```ts
 * const policies = slaPolicy({ name: 'standard', targets: [{ target: 'first-response', goal: hours(1) }] })
 * const tickets = [
 *   { id: 'met', createdAt: 0, events: [{ type: 'message', at: minutes(10), from: 'agent' }] },
 *   { id: 'late', createdAt: 0, events: [{ type: 'message', at: minutes(90), from: 'agent' }] },
 *   { id: 'overdue', createdAt: 0, events: [] },
 *   { id: 'running', createdAt: minutes(100), events: [] },
 * ] as const
 * const compliance = slaCompliance(tickets, { policies, asOf: hours(2) })
 * compliance.value // => 1 / 3
 * compliance.excluded // => { running: 1 }
 * ```
 * @see https://github.com/fivetran/dbt_zendesk
 * @since 0.1.0
 */
export const slaCompliance: SlaMetricFamily<SlaComplianceOptions> = /* @__PURE__ */ shareOf(slaAttainment, {
  id: 'slaCompliance',
  label: 'SLA compliance',
  better: 'higher',
})
