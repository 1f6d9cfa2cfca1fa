import fc from 'fast-check'
import { activityArbitrary, scheduledActivityArbitrary } from '../../test/arbitraries/activity.ts'
import { interactionArbitrary } from '../../test/arbitraries/interaction.ts'
import { surveyArbitrary } from '../../test/arbitraries/survey.ts'
import { ticketArbitrary } from '../../test/arbitraries/ticket.ts'
import { deepFreeze } from '../../test/laws/deepFreeze.ts'
import { HOSTILE } from './hostile.ts'
import { mutated } from './mutate.ts'
import { oneOf } from './random.ts'
import type { Random } from './random.ts'

const ARBITRARIES = {
  interactions: interactionArbitrary,
  tickets: ticketArbitrary,
  surveys: surveyArbitrary,
  activities: activityArbitrary,
  scheduled: scheduledActivityArbitrary,
}

/** A kind of record. */
export type Kind = keyof typeof ARBITRARIES

/** Every kind of record, and of how many in a hundred records it is. */
export const SHARES: Readonly<Record<Kind, number>> = {
  interactions: 42,
  tickets: 38,
  surveys: 14,
  activities: 4,
  scheduled: 2,
}

/** Makes a batch of records of a kind. */
export type Batches = (kind: Kind, size: number) => readonly unknown[]

/**
 * Batches of which one record in three is sound, most others differ from a sound one in a few places, and some are
 * records of another kind or none at all. What they are made of is sampled once, and everything is frozen.
 */
export function batchesFrom(seed: number, random: Random): Batches {
  const kinds = Object.keys(ARBITRARIES) as Kind[]
  const pools = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      deepFreeze(fc.sample(ARBITRARIES[kind] as fc.Arbitrary<unknown>, { numRuns: 2_000, seed })),
    ]),
  ) as unknown as Record<Kind, readonly unknown[]>

  function record(kind: Kind): unknown {
    const pool = pools[kind]
    // A copy, since one and the same object twice is not two records.
    const sound = { ...(oneOf(random, pool) as object) }
    const draw = random(300)
    if (draw < 100) return sound
    if (draw < 102) return oneOf(random, HOSTILE)
    if (draw < 104) return { ...(oneOf(random, pools[oneOf(random, kinds)]) as object) }
    return mutated(sound, pool, random)
  }
  return (kind, size) => Array.from({ length: size }, () => deepFreeze(record(kind)))
}
