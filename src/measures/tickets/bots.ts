import type { OptionSpecs } from '../../internal/options.ts'
import { oneOf } from '../../internal/specs.ts'
import type { Ticket } from '../../model/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { MeasureFactory } from '../defineMeasure.ts'
import { eventsOf } from './events.ts'
import { isDone, statusOf } from './lifecycle.ts'
import { atCreation, ticketSpecs, ticketSteps } from './ticket.ts'
import type { TicketOptions } from './ticket.ts'

/** What a measure of bots can be asked. */
export interface BotOptions extends TicketOptions {
  /**
   * Which tickets are the whole: those that a bot was engaged in (Intercom Fin, Dynamics), the others being excluded as
   * `not-bot-engaged`, or all of them (Chatwoot).
   * @defaultValue `'bot-engaged'`
   */
  readonly outOf?: 'bot-engaged' | 'all' | undefined
}

/** What an automated resolution can be asked. */
export interface AutomatedResolutionOptions extends BotOptions {
  /**
   * Whether a resolution that the customer did not confirm but that was assumed counts (Intercom Fin, Copilot), or its
   * ticket is excluded as `assumed`.
   * @defaultValue `'count'`
   */
  readonly assumed?: 'count' | 'exclude' | undefined
}

interface ReadyBotOptions extends AutomatedResolutionOptions {
  readonly outOf: 'bot-engaged' | 'all'
  readonly assumed?: 'count' | 'exclude'
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
 * handover. 0 for any other.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * const events = [
 *   { type: 'message', at: 0, from: 'bot' }, { type: 'message', at: 5, from: 'customer' }, { type: 'status', at: 9, to: 'solved' },
 * ] as const
 * automatedResolution()({ id: '1', createdAt: 0, createdBy: 'customer', events }) // => 1
 * ```
 * @since 0.1.0
 */
export const automatedResolution: MeasureFactory<Ticket, AutomatedResolutionOptions> = /* @__PURE__ */ defineMeasure<
  Ticket,
  AutomatedResolutionOptions,
  ReadyBotOptions
>({
  id: 'automatedResolution',
  unit: 'ratio',
  options: /* @__PURE__ */ automatedSpecs(),
  steps: (options) =>
    ticketSteps(options, {
      place: atCreation,
      value: (ticket) => {
        const story = storyOf(ticket)
        if (!story.isEngaged) return options.outOf === 'all' ? 0 : 'not-bot-engaged'
        if (story.isHandedOver || story.isAnsweredByHuman || !isDone(statusOf(ticket))) return 0
        return story.outcome === 'assumed' && options.assumed === 'exclude' ? 'assumed' : 1
      },
    }),
})

/**
 * Makes the measure that is 1 for a bot-engaged ticket that was handed over to a human, 0 for one that was not.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * handover()({ id: '1', createdAt: 0, events: [] }) // => 'not-bot-engaged'
 * ```
 * @since 0.1.0
 */
export const handover: MeasureFactory<Ticket, BotOptions> = /* @__PURE__ */ among(
  'handover',
  (story) => story.isHandedOver,
)

/**
 * Makes the measure that is 1 for a bot-engaged ticket that no human of the team wrote to or was handed, whatever became
 * of it; 0 for any other.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * const events = [{ type: 'message', at: 0, from: 'bot' }, { type: 'message', at: 5, from: 'customer' }] as const
 * containment()({ id: '1', createdAt: 0, createdBy: 'customer', events }) // => 1
 * ```
 * @since 0.1.0
 */
export const containment: MeasureFactory<Ticket, BotOptions> = /* @__PURE__ */ among(
  'containment',
  (story) => !story.isHandedOver && !story.isAnsweredByHuman,
)

/**
 * Makes the measure that is 1 for a ticket that a bot was engaged in, 0 for any other.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * botInvolvement()({ id: '1', createdAt: 0, events: [] }) // => 0
 * ```
 * @since 0.1.0
 */
export const botInvolvement: MeasureFactory<Ticket, TicketOptions> = /* @__PURE__ */ defineMeasure<
  Ticket,
  TicketOptions,
  TicketOptions
>({
  id: 'botInvolvement',
  unit: 'ratio',
  options: /* @__PURE__ */ ticketSpecs(),
  steps: (options) =>
    ticketSteps(options, { place: atCreation, value: (ticket) => (storyOf(ticket).isEngaged ? 1 : 0) }),
})

function automatedSpecs(): OptionSpecs<AutomatedResolutionOptions> {
  return { ...botSpecs(), assumed: oneOf('count', 'exclude') }
}

function botSpecs(): OptionSpecs<BotOptions> {
  return { ...ticketSpecs(), outOf: oneOf('bot-engaged', 'all') }
}

function among(id: string, holds: (story: BotStory) => boolean): MeasureFactory<Ticket, BotOptions> {
  return defineMeasure<Ticket, BotOptions, ReadyBotOptions>({
    id,
    unit: 'ratio',
    options: botSpecs(),
    steps: (options) =>
      ticketSteps(options, {
        place: atCreation,
        value: (ticket) => {
          const story = storyOf(ticket)
          if (!story.isEngaged) return options.outOf === 'all' ? 0 : 'not-bot-engaged'
          return holds(story) ? 1 : 0
        },
      }),
  })
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
