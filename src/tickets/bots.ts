import { wrongType } from '../internal/accepts.ts'
import type { Specs } from '../internal/options.ts'
import { duration, oneOf } from '../internal/specs.ts'
import { comeback } from '../link/index.ts'
import { defineMeasure } from '../metric/index.ts'
import type { Measure, MeasureBody, MeasureMaker } from '../metric/index.ts'
import type { Ticket } from '../model/index.ts'
import type { Duration, Instant } from '../time/index.ts'
import { eventsOf } from './events.ts'
import { isDone, lifeOf } from './lifecycle.ts'
import { ticketBody, ticketOptions } from './ticketBody.ts'
import type { TicketOptions } from './ticketBody.ts'
import type { TicketExclusion } from './ticketExclusion.ts'
import { DONE } from './ticketSorts.ts'

/** What a measure of bots can be asked. */
export interface BotOptions extends TicketOptions {
  /**
   * Which tickets are the whole: those that a bot was engaged in (Intercom Fin, Dynamics), the others being excluded as
   * `not-bot-engaged`, or all of them (Chatwoot).
   * @defaultValue `'bot-engaged'`
   */
  readonly outOf?: 'bot-engaged' | 'all' | undefined
}

/** What a measure of what a bot kept to itself can be asked. */
export interface ContainmentOptions extends BotOptions {
  /**
   * How long the customer must not come back for the bot to get the credit: with another contact within so many
   * milliseconds after the last solve, or after the last event of a ticket that is not solved, the ticket counts as 0. It
   * needs `asOf`. Tickets whose window is still open then are excluded as `window-open`, whatever became of them, and
   * tickets of an unknown customer as `no-customer`. A contact is a repeat as for `firstContactResolutionRate`: unless it
   * is known to be about another topic. By default nobody looks whether the customer came back (Intercom Fin, Dynamics).
   */
  readonly recontactWithin?: Duration | undefined
}

/** What an automated resolution can be asked. */
export interface AutomatedResolutionOptions extends ContainmentOptions {
  /**
   * Whether a resolution that the customer did not confirm but that was assumed counts (Intercom Fin, Copilot), or its
   * ticket is excluded as `assumed`.
   * @defaultValue `'count'`
   */
  readonly assumed?: 'count' | 'exclude' | undefined
}

/** What bots and humans did in a ticket. */
interface BotStory {
  /** A bot wrote to the customer, and the customer wrote after it. */
  readonly isEngaged: boolean
  readonly isHandedOver: boolean
  /** A human of the team wrote to the customer. */
  readonly isAnsweredByHuman: boolean
  readonly outcome: 'confirmed' | 'assumed' | 'abandoned' | 'escalated' | undefined
}

/**
 * Makes the measure that is 1 for a ticket that a bot settled: engaged, solved now, no public message of an agent, no
 * handover. 0 for any other. With `recontactWithin` it needs tickets linked by `linkRepeats`.
 *
 * @throws TypeError for `recontactWithin` without `asOf`
 * @example
 * ```ts
 * const events = [
 *   { type: 'message', at: 0, from: 'bot' }, { type: 'message', at: 5, from: 'customer' }, { type: 'status', at: 9, to: 'solved' },
 * ] as const
 * automatedResolution()({ id: '1', createdAt: 0, createdBy: 'customer', events }) // => 1
 * ```
 * @since 0.1.0
 */
export const automatedResolution: MeasureMaker<
  Ticket,
  AutomatedResolutionOptions,
  Measure<Ticket>
> = /* @__PURE__ */ defineMeasure({
  id: 'automatedResolution',
  unit: 'ratio',
  options: automatedOptions,
  make: (options) =>
    botBody('automatedResolution', options, (story, sort) => {
      if (!isContained(story) || (sort & DONE) === 0) return 0
      return story.outcome === 'assumed' && options.assumed === 'exclude' ? 'assumed' : 1
    }),
})

/**
 * Makes the measure that is 1 for a bot-engaged ticket that was handed over to a human, 0 for one that was not.
 *
 * @example
 * ```ts
 * handover()({ id: '1', createdAt: 0, events: [] }) // => 'not-bot-engaged'
 * ```
 * @since 0.1.0
 */
export const handover: MeasureMaker<Ticket, BotOptions, Measure<Ticket>> = /* @__PURE__ */ defineMeasure({
  id: 'handover',
  unit: 'ratio',
  options: botOptions,
  make: (options) => botBody('handover', options, ({ isHandedOver }) => (isHandedOver ? 1 : 0)),
})

/**
 * Makes the measure that is 1 for a bot-engaged ticket that no human of the team wrote to or was handed, whatever became
 * of it; 0 for any other. With `recontactWithin` it needs tickets linked by `linkRepeats`.
 *
 * @throws TypeError for `recontactWithin` without `asOf`
 * @example
 * ```ts
 * const events = [{ type: 'message', at: 0, from: 'bot' }, { type: 'message', at: 5, from: 'customer' }] as const
 * containment()({ id: '1', createdAt: 0, createdBy: 'customer', events }) // => 1
 * ```
 * @since 0.1.0
 */
export const containment: MeasureMaker<Ticket, ContainmentOptions, Measure<Ticket>> = /* @__PURE__ */ defineMeasure({
  id: 'containment',
  unit: 'ratio',
  options: containmentOptions,
  make: (options) => botBody('containment', options, (story) => (isContained(story) ? 1 : 0)),
})

/**
 * Makes the measure that is 1 for a ticket that a bot was engaged in, 0 for any other.
 *
 * @example
 * ```ts
 * botInvolvement()({ id: '1', createdAt: 0, events: [] }) // => 0
 * ```
 * @since 0.1.0
 */
export const botInvolvement: MeasureMaker<Ticket, TicketOptions, Measure<Ticket>> = /* @__PURE__ */ defineMeasure({
  id: 'botInvolvement',
  unit: 'ratio',
  options: ticketOptions,
  make: (options) => ticketBody(options, { value: (ticket) => (storyOf(ticket).isEngaged ? 1 : 0) }),
})

function automatedOptions(): Specs<AutomatedResolutionOptions, 'outOf' | 'assumed'> {
  return { ...containmentOptions(), assumed: oneOf('count', 'exclude') }
}

function containmentOptions(): Specs<ContainmentOptions, 'outOf'> {
  return { ...botOptions(), recontactWithin: duration() }
}

function botOptions(): Specs<BotOptions, 'outOf'> {
  return { ...ticketOptions(), outOf: oneOf('bot-engaged', 'all') }
}

/** What a ticket counts as, if it is not left out. */
type BotValue = 0 | 1 | TicketExclusion

/** What the tickets that a bot was engaged in count as; of all tickets the others count as 0. */
function botBody(
  owner: string,
  options: ContainmentOptions,
  value: (story: BotStory, sort: number) => BotValue,
): MeasureBody<Ticket> {
  return ticketBody(options, {
    value: forGood(owner, options, (ticket, sort) => {
      const story = storyOf(ticket)
      if (!story.isEngaged) return options.outOf === 'all' ? 0 : 'not-bot-engaged'
      return value(story, sort)
    }),
  })
}

/** Whether a ticket stayed with the bot. */
function isContained({ isHandedOver, isAnsweredByHuman }: BotStory): boolean {
  return !isHandedOver && !isAnsweredByHuman
}

/**
 * The value, but 0 for tickets whose customer came back. The window has to be over for tickets that are 0 anyway, too:
 * they are known sooner, and would have more weight among recent tickets than they have among all.
 */
function forGood(
  owner: string,
  { recontactWithin, asOf }: ContainmentOptions,
  value: (ticket: Ticket, sort: number) => BotValue,
): (ticket: Ticket, sort: number) => BotValue {
  if (recontactWithin === undefined) return value
  if (asOf === undefined) throw wrongType(`${owner}: recontactWithin`, 'a duration together with asOf', recontactWithin)
  const hasComeBack = comeback({ window: recontactWithin, asOf })
  return (ticket, sort) => {
    const counted = value(ticket, sort)
    if (typeof counted === 'string') return counted
    const isBack = hasComeBack(ticket, endOf(ticket))
    return typeof isBack === 'string' ? isBack : isBack ? 0 : counted
  }
}

/** When the matter was over, as far as the ticket tells. */
function endOf(ticket: Ticket): Instant {
  const { status, lastSolve } = lifeOf(ticket)
  const last = isDone(status) ? lastSolve : eventsOf(ticket).at(-1)
  return last?.at ?? ticket.createdAt
}

function storyOf(ticket: Ticket): BotStory {
  let hasBotWritten = false
  let isEngaged = false
  let isHandedOver = false
  let isAnsweredByHuman = false
  let outcome: BotStory['outcome']
  for (const event of eventsOf(ticket)) {
    if (event?.type === 'handover') isHandedOver = true
    else if (event?.type === 'bot-outcome') outcome = event.outcome
    else if (event?.type === 'message' && event.public !== false) {
      if (event.from === 'bot') hasBotWritten = true
      else if (event.from === 'agent') isAnsweredByHuman = true
      else if (event.from === 'customer' && hasBotWritten) isEngaged = true
    }
  }
  return { isEngaged, isHandedOver, isAnsweredByHuman, outcome }
}
