import type { Specs } from '../internal/options.ts'
import type { Boundary } from '../internal/boundary.ts'
import { defaulting, duration, instant, oneOf, period, required } from '../internal/specs.ts'
import { comeback } from '../link/index.ts'
import { defineMeasure } from '../metric/index.ts'
import type { Measure, MeasureMaker } from '../metric/index.ts'
import { solvePlaceOptions } from '../tickets/index.ts'
import { days } from '../time/index.ts'
import type { Duration, Instant, Period } from '../time/index.ts'
import { contactBody } from './contactBody.ts'
import type { Contact } from './contacts.ts'

/** What a first contact resolution can be asked. */
export interface ContactResolutionOptions {
  /** The instant as of which it is asked; contacts whose window is still open then are excluded as `window-open`. */
  readonly asOf: Instant
  /**
   * How long the customer must not come back after the last solve, or the end of the conversation.
   * @defaultValue 7 days
   */
  readonly window?: Duration | undefined
  /**
   * Whether a contact exactly at the end of the window is a repeat.
   * @defaultValue `'inclusive'`
   */
  readonly boundary?: Boundary | undefined
  /**
   * Which contacts are repeats: `'if-known'` those about the same topic, or where one of the topics is not known; `true`
   * only those surely about the same topic; `false` all.
   * @defaultValue `'if-known'`
   */
  readonly sameTopic?: 'if-known' | boolean | undefined
  /**
   * Whether a conversation that was transferred, or a ticket that changed its assignee, can be a first contact resolution.
   * @defaultValue `'allow'`
   */
  readonly transfers?: 'allow' | 'fail' | undefined
  /**
   * The instant that puts a ticket into a period: its last solve, or its creation. Conversations are placed at their first
   * `queuedAt`, whatever it says.
   * @defaultValue `'solved'`
   */
  readonly place?: 'solved' | 'created' | undefined
  /** Only contacts placed in it are counted, the others are excluded as `out-of-period`. */
  readonly during?: Period | undefined
}

/**
 * Makes the measure that is 1 for a solved ticket or answered conversation whose customer did not come back, 0 for one
 * whose customer did, or that was not resolved. It needs records linked by `linkRepeats`.
 *
 * @throws TypeError where `asOf` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const events = [{ type: 'status', at: 10, to: 'solved' }] as const
 * const [ticket] = linkRepeats([{ id: '1', createdAt: 0, customerId: 'kim', events }])
 * firstContactResolution({ asOf: days(8) })(ticket!) // => 1
 * ```
 * @since 0.1.0
 */
export const firstContactResolution: ContactMaker = /* @__PURE__ */ contactMeasure(
  'firstContactResolution',
  (isRepeated, isUnresolved) => (isRepeated || isUnresolved ? 0 : 1),
)

/**
 * Makes the measure that is 1 for a solved ticket or answered conversation whose customer came back, 0 for one whose
 * customer did not. It needs records linked by `linkRepeats`.
 *
 * @throws TypeError where `asOf` is missing; TypeError or RangeError for an option with a value it does not accept
 * @example
 * ```ts
 * const events = [{ type: 'status', at: 10, to: 'solved' }] as const
 * const again = { id: '2', createdAt: 20, customerId: 'kim', events: [] }
 * const [ticket] = linkRepeats([{ id: '1', createdAt: 0, customerId: 'kim', events }, again])
 * repeatContact({ asOf: days(8) })(ticket!) // => 1
 * ```
 * @since 0.1.0
 */
export const repeatContact: ContactMaker = /* @__PURE__ */ contactMeasure('repeatContact', (isRepeated) =>
  isRepeated ? 1 : 0,
)

/** Makes a measure of contacts. */
type ContactMaker = MeasureMaker<Contact, ContactResolutionOptions, Measure<Contact>>

function contactMeasure(id: string, value: (isRepeated: boolean, isUnresolved: boolean) => number): ContactMaker {
  return defineMeasure({
    id,
    unit: 'ratio',
    options: contactOptions,
    make: (options) => {
      const hasComeBack = comeback(options)
      return contactBody(options, (contact, end, isUnresolved) => {
        const isRepeated = hasComeBack(contact, end)
        return typeof isRepeated === 'string' ? isRepeated : value(isRepeated, isUnresolved)
      })
    },
  })
}

function contactOptions(): Specs<
  ContactResolutionOptions,
  'window' | 'boundary' | 'sameTopic' | 'transfers' | 'place'
> {
  return {
    asOf: required(instant()),
    window: defaulting(duration(), days(7)),
    boundary: oneOf('inclusive', 'exclusive'),
    sameTopic: {
      given: 'default',
      accepts: '"if-known", true or false',
      kind: 'string',
      test: (value) => value === 'if-known' || typeof value === 'boolean',
      default: 'if-known',
    },
    transfers: oneOf('allow', 'fail'),
    ...solvePlaceOptions(),
    during: period(),
  }
}
