import type { Specs } from '../internal/options.ts'
import { defineMeasure } from '../metric/index.ts'
import type { Measure, MeasureMaker, PooledMeasure, Sample } from '../metric/index.ts'
import type { AnsweredInteraction, Interaction, Ring } from '../model/index.ts'
import type { InteractionExclusion } from './interactionExclusion.ts'
import { legBody, legOptions } from './leg.ts'
import type { LegOptions } from './leg.ts'

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
export const holding: HandledMaker = /* @__PURE__ */ amongHandled('holding', (leg) => {
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
export const transferring: HandledMaker = /* @__PURE__ */ amongHandled('transferring', ({ transferred }) =>
  transferred != null && typeof transferred !== 'boolean' ? 'invalid' : transferred,
)

/** Makes a measure of some legs among the answered ones. */
type HandledMaker = MeasureMaker<Interaction, LegOptions, Measure<Interaction>>

function amongHandled(
  id: string,
  holds: (leg: AnsweredInteraction) => boolean | InteractionExclusion | null | undefined,
): HandledMaker {
  return defineMeasure({
    id,
    unit: 'ratio',
    options: () => legOptions(['inbound', 'callback']),
    make: (options) =>
      legBody(options, {
        of: (outcome) => (outcome === 'answered' ? undefined : outcome),
        values: {
          of: ({ records }, row) => {
            const is = holds(records[row] as AnsweredInteraction) ?? 'not-recorded'
            return typeof is === 'string' ? is : Number(is)
          },
        },
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
export const ringNoAnswer: MeasureMaker<
  Interaction,
  RingOptions,
  PooledMeasure<Interaction>
> = /* @__PURE__ */ defineMeasure({
  id: 'ringNoAnswer',
  unit: 'ratio',
  options: ringOptions,
  make: (options) =>
    legBody(options, {
      pooled: true,
      of: () => undefined,
      values: {
        of: ({ records }, row) => {
          const { rings, queue } = records[row] as Interaction
          if (rings == null) return 'not-recorded'
          return rings.length === 0 ? 'no-rings' : rings.map((ring) => ringSample(ring, queue))
        },
      },
    }),
})

function ringOptions(): Specs<RingOptions, 'directions'> {
  const { place: _place, ...options } = legOptions(['inbound', 'callback'])
  return options
}

function ringSample({ result, at, agentId }: Ring, group: string | undefined): Sample {
  if (result === 'caller-left') return { excluded: 'caller-left', at, agentId, group }
  return { value: result === 'no-answer' ? 1 : 0, at, agentId, group }
}
