import { outOfRange } from '../internal/accepts.ts'
import { readOptions } from '../internal/options.ts'
import type { Option, Specs } from '../internal/options.ts'
import { clock, oneOf, required, setOf } from '../internal/specs.ts'
import type { Ticket, TicketStatus } from '../model/index.ts'
import { STATUSES } from '../tickets/index.ts'
import { wallClock } from '../time/index.ts'
import type { Clock } from '../time/index.ts'
import { goalOption, SLA_TARGETS } from './target.ts'
import type { SlaTarget, SlaTargetDefinition, SlaTargetName } from './target.ts'

/** A policy as {@link slaPolicy} is told of it. */
export interface SlaPolicyDefinition {
  /** The policy's name, which every outcome carries. */
  readonly name: string
  /**
   * Which tickets it is for, asked of the ticket as it stands at the instant of the view. An accumulator that is to be
   * stored needs a function with a name of its own, as `named(id, of)` gives one.
   * @defaultValue every ticket
   */
  readonly appliesTo?: ((ticket: Ticket) => boolean) | undefined
  /** What is promised: each target once at most. */
  readonly targets: readonly SlaTargetDefinition[]
}

/** A checked policy, complete with its defaults. */
export interface SlaPolicy {
  /** Its name, which every outcome carries. */
  readonly name: string
  /** Which tickets it is for; absent means every ticket. */
  readonly appliesTo?: ((ticket: Ticket) => boolean) | undefined
  /** What is promised, each target once at most. */
  readonly targets: readonly SlaTarget[]
}

/**
 * A service level agreement: the targets that a team promises to keep for some of its tickets. Policies are tried from
 * the top down, and the first that applies to a ticket is its policy (Zendesk's rule).
 *
 * Each target has its own goal, by priority if need be, its own clock, the statuses that pause it, and its own answer to
 * the questions on which helpdesks differ: what a change of priority does (`onPriorityChange`), what a reopening does
 * (`reopen`), and what becomes of a response that is still due when the ticket is solved (`unansweredAtSolve`). See
 * {@link SlaTargetDefinition} for each and its default.
 *
 * @param definition - the policy's name, the tickets it is for, and its targets
 * @returns the policy with all defaults filled in, as plain data
 * @throws TypeError or RangeError for an unknown option, a missing name, a policy without targets or with one of them
 * twice, an unknown target or status, and a goal that is not above zero or lacks its default
 * @example
 * ```ts
 * const policy = slaPolicy({
 *   name: 'standard',
 *   targets: [
 *     { target: 'first-response', goal: { urgent: minutes(30), default: hours(4) } },
 *     { target: 'agent-work', goal: hours(16) },
 *   ],
 * })
 * policy.targets[1]?.pauseOn // => ['on-hold', 'pending']
 * ```
 * @see https://support.zendesk.com/hc/en-us/articles/4408829459866
 * @since 0.1.0
 */
export function slaPolicy(definition: SlaPolicyDefinition): SlaPolicy {
  const { name, appliesTo, targets } = readOptions('slaPolicy', policyOptions(), definition)
  const read: readonly SlaTarget[] = targets.map((target, index) =>
    readOptions(`slaPolicy: targets[${index}]`, targetOptions(), target),
  )
  const repeated = read.find(({ target }, index) => read.findIndex((one) => one.target === target) < index)
  if (repeated !== undefined) throw outOfRange('slaPolicy: targets', 'each target once', repeated.target)
  return { name, ...(appliesTo !== undefined && { appliesTo }), targets: read }
}

/** The option `policies`: one, or a list of them from the top down. */
export function policiesOption(): Option<SlaPolicy | readonly SlaPolicy[], 'optional'> {
  return {
    given: 'optional',
    accepts: 'a policy that slaPolicy made, or a list of such policies',
    test: (value) => (Array.isArray(value) ? value.every(isPolicy) : isPolicy(value)),
    normal: (given) => [...policiesIn(given)],
  }
}

/** Policies as a list. */
export function policiesIn(given: SlaPolicy | readonly SlaPolicy[]): readonly SlaPolicy[] {
  return 'name' in given ? [given] : given
}

const PAUSES: Readonly<Partial<Record<SlaTargetName, readonly TicketStatus[]>>> = {
  'requester-wait': ['pending'],
  'agent-work': ['on-hold', 'pending'],
}

function policyOptions(): Specs<SlaPolicyDefinition> {
  return {
    name: {
      given: 'required',
      accepts: 'a name',
      kind: 'string',
      test: (value) => typeof value === 'string' && value !== '',
    },
    appliesTo: {
      given: 'optional',
      accepts: 'a function of a ticket to true or false',
      test: (value) => typeof value === 'function',
    },
    targets: {
      given: 'required',
      accepts: 'a list of one target or more',
      test: (value) => Array.isArray(value) && value.length > 0,
    },
  }
}

function targetOptions(): Specs<
  SlaTargetDefinition,
  'calendar' | 'pauseOn' | 'onPriorityChange' | 'reopen' | 'unansweredAtSolve'
> {
  return {
    target: required(oneOf(...SLA_TARGETS)),
    goal: required(goalOption()),
    calendar: clock<Clock>(wallClock),
    pauseOn: {
      ...setOf(STATUSES),
      given: 'default',
      derived: ({ target }) => PAUSES[target as SlaTargetName] ?? [],
    },
    onPriorityChange: oneOf('retarget', 'keep'),
    reopen: oneOf('resume', 'first-solve', 'new-cycle'),
    unansweredAtSolve: oneOf('cancel', 'run'),
  }
}

function isPolicy(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { name, targets } = value as { readonly name?: unknown; readonly targets?: unknown }
  return typeof name === 'string' && Array.isArray(targets) && targets.length > 0 && targets.every(isReadTarget)
}

/** Whether a target's defaults are filled in. */
function isReadTarget(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { target, goal, calendar, pauseOn } = value as Readonly<Record<string, unknown>>
  return (
    SLA_TARGETS.includes(target as SlaTargetName) &&
    goalOption().test(goal) &&
    clock(wallClock).test(calendar) &&
    Array.isArray(pauseOn)
  )
}
