import {
  abandonedCount,
  abandonmentRate,
  answeredCount,
  averageHandleTime,
  averageHoldTime,
  averageSpeedOfAnswer,
  averageTalkTime,
  averageWrapTime,
  byInterval,
  medianWaitTime,
  offeredCount,
  percentileWaitTime,
  rollup,
  serviceLevel,
  share,
} from 'support-metrics'
import type { Interaction } from 'support-metrics'
import { valuesOf } from '../disagreement.ts'
import { WITHIN } from './answer.ts'
import type { Answer } from './answer.ts'
import type { Contact } from './contacts.ts'

/** A contact as the library knows it, with a field of one's own. */
export type RatedInteraction = Interaction & { readonly rating?: number }

/** The thirteen metrics, one of which is of one's own. */
export const metrics = {
  offered: offeredCount,
  answered: answeredCount,
  abandoned: abandonedCount,
  abandonmentRate,
  asa: averageSpeedOfAnswer,
  serviceLevel: serviceLevel.with({ within: WITHIN }),
  aht: averageHandleTime,
  talk: averageTalkTime,
  hold: averageHoldTime,
  wrap: averageWrapTime,
  medianWait: medianWaitTime,
  p90Wait: percentileWaitTime.with({ p: 0.9 }),
  csat: share(({ rating }: RatedInteraction) => (rating === undefined ? 'unrated' : rating >= 4), { id: 'csat' }),
}

/** The library's `rollup`, with all that it does beyond the sums: checks, exclusions, exact sums, second moments. */
export function ours(contacts: readonly Contact[]): Answer {
  const hour = byInterval({ every: 'hour-of-day', timeZone: 'UTC' })
  const rows = rollup(contacts as readonly RatedInteraction[], { by: { queue: 'queue', hour }, metrics })
  return new Map(rows.map(({ queue, hour: at, ...results }) => [`${queue} ${at}`, valuesOf(results)]))
}
