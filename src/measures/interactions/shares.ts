import type { OptionSpecs } from '../../internal/options.ts'
import type { AnsweredInteraction, Interaction, Ring } from '../../model/index.ts'
import { defineMeasure } from '../defineMeasure.ts'
import type { MeasureFactory, PooledMeasureFactory } from '../defineMeasure.ts'
import type { Sample } from '../measure.ts'
import type { InteractionExclusion } from './interactionExclusion.ts'
import { legSpecs, legSteps } from './leg.ts'
import type { LegOptions, ReadyLegOptions } from './leg.ts'

/** What a measure of rings can be asked: each has its own place. */
export type RingOptions = Omit<LegOptions, 'place'>

/**
 * Makes the measure that is 1 for an answered leg in which the customer was put on hold and 0 for one without hold: by
 * the number of holds, else by the hold time; `not-recorded` where the data tells neither.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * const call = { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 5_000 } as const
 * holding()({ ...call, holds: 2 }) // => 1
 * holding()({ ...call, holdTime: 0 }) // => 0
 * ```
 * @since 0.1.0
 */
export const holding: MeasureFactory<Interaction, LegOptions> = /* @__PURE__ */ amongHandled('holding', (leg) => {
  if (leg.holds != null) return leg.holds > 0
  return leg.holdTime == null ? undefined : leg.holdTime > 0
})

/**
 * Makes the measure that is 1 for an answered leg that the agent passed on and 0 for one that was not; `not-recorded`
 * where the data does not tell.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * const call = { id: '1', channel: 'voice', outcome: 'answered', queuedAt: 0, answeredAt: 5_000 } as const
 * transferring()({ ...call, transferred: true }) // => 1
 * ```
 * @since 0.1.0
 */
export const transferring: MeasureFactory<Interaction, LegOptions> = /* @__PURE__ */ amongHandled(
  'transferring',
  ({ transferred }) => (transferred != null && typeof transferred !== 'boolean' ? 'invalid' : transferred),
)

function amongHandled(
  id: string,
  holds: (leg: AnsweredInteraction) => boolean | InteractionExclusion | null | undefined,
): MeasureFactory<Interaction, LegOptions> {
  return defineMeasure<Interaction, LegOptions, ReadyLegOptions>({
    id,
    unit: 'ratio',
    options: legSpecs(['inbound', 'callback']),
    steps: (options) =>
      legSteps(options, (leg) => {
        if (leg.outcome !== 'answered') return leg.outcome
        const is = holds(leg) ?? 'not-recorded'
        return typeof is === 'string' ? is : Number(is)
      }),
  })
}

/**
 * Makes the measure that is, for each ringing of an agent's device, 1 where the agent did not answer and 0 where the
 * agent accepted or declined. Ringing that the caller did not wait out is left out as `caller-left`. Each ringing is
 * credited to its own agent and placed at its own instant.
 *
 * @throws TypeError or RangeError for an unknown option or one with a value it does not accept
 * @example
 * ```ts
 * const rings = [{ agentId: 'ada', at: 0, result: 'no-answer' }] as const
 * ringNoAnswer()({ id: '1', channel: 'voice', outcome: 'waiting', queuedAt: 0, rings })
 * // => [{ value: 1, at: 0, agentId: 'ada', group: undefined }]
 * ```
 * @since 0.1.0
 */
export const ringNoAnswer: PooledMeasureFactory<Interaction, RingOptions> = /* @__PURE__ */ defineMeasure<
  Interaction,
  RingOptions,
  Omit<ReadyLegOptions, 'place'>
>({
  id: 'ringNoAnswer',
  unit: 'ratio',
  options: /* @__PURE__ */ ringSpecs(),
  steps: (options) =>
    legSteps(
      { ...options, place: 'queued' },
      (leg) => {
        if (leg.rings == null) return 'not-recorded'
        return leg.rings.length === 0 ? 'no-rings' : leg.rings.map((ring) => ringSample(ring, leg.queue))
      },
      { pooled: true },
    ),
})

function ringSpecs(): OptionSpecs<RingOptions> {
  const { place: _place, ...specs } = legSpecs(['inbound', 'callback'])
  return specs
}

function ringSample({ result, at, agentId }: Ring, group: string | undefined): Sample {
  if (result === 'caller-left') return { excluded: 'caller-left', at, agentId, group }
  return { value: result === 'no-answer' ? 1 : 0, at, agentId, group }
}
