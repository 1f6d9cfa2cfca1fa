import fc from 'fast-check'
import {
  averageSpeedOfAnswer,
  byAgent,
  byGroup,
  byInterval,
  count,
  maximum,
  mean,
  median,
  percentile,
  share,
  total,
} from '../../src/index.ts'
import {
  abandoned,
  abandonment,
  handleTime,
  holdTime,
  inServiceLevel,
  ringNoAnswer,
  talkTime,
  waitTime,
} from '../../src/measures/index.ts'
import type { AnyMetric, By, Interaction } from '../../src/index.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { interactionArbitrary } from '../arbitraries/interaction.ts'

export const during = { from: Date.UTC(2026, 2, 20), to: Date.UTC(2026, 3, 2) }
export const asOf = Date.UTC(2026, 2, 30)

/** Metrics of every way of being computed. */
export const metrics: Readonly<Record<string, AnyMetric<Interaction>>> = {
  abandoned: count(abandoned()),
  rate: share(abandonment()),
  asa: averageSpeedOfAnswer,
  asaInPeriod: averageSpeedOfAnswer.with({ during }),
  asaByAnswer: averageSpeedOfAnswer.with({ place: 'answered' }),
  asaThen: averageSpeedOfAnswer.with({ asOf }),
  asaOfCallbacks: averageSpeedOfAnswer.with({ directions: ['callback', 'inbound'], channels: ['voice'] }),
  level: share(inServiceLevel({ within: 20_000, abandons: 'positive-within' })),
  handle: mean(handleTime({ place: 'ended' })),
  wait: median(waitTime()),
  hold: median(holdTime()),
  talk: mean(talkTime()),
  p90: percentile(waitTime()).with({ p: 0.9 }),
  longest: maximum(waitTime()),
  sum: total(waitTime()),
  rings: share(ringNoAnswer()),
  ringsInPeriod: share(ringNoAnswer({ during })),
  own: mean((leg: Interaction) => leg.tags?.length ?? 'untagged', { at: (leg) => leg.arrivedAt }),
  fraction: total((leg: Interaction) => (typeof leg.arrivedAt === 'number' ? leg.arrivedAt / 7 : 'no arrival')),
}

export const timeZone = 'Europe/Vilnius'
/** Groups of every kind. */
export const ways: readonly By<Interaction>[] = [
  'queue',
  'outcome',
  'tags', // no possible key: everything is in the group undefined
  byInterval({ every: 'hour-of-day', timeZone }),
  byInterval({ every: 'day', timeZone }),
  byInterval({ every: 'week', timeZone, of: 'arrivedAt' }),
  byAgent(),
  byGroup(),
  (leg) => (leg.customerId === undefined ? null : leg.customerId.length > 3),
]

/** Interactions, some of them broken. */
export const legs = fc.array(fc.oneof(interactionArbitrary, brokenArbitrary(interactionArbitrary)), { maxLength: 60 })
export const someMetrics = fc.subarray(Object.keys(metrics), { minLength: 1 })
export const someWays = fc.subarray(ways.slice(), { maxLength: 3 })

/** The metrics of these names. */
export function chosen(names: readonly string[]): Readonly<Record<string, AnyMetric<Interaction>>> {
  return Object.fromEntries(names.map((name) => [name, metrics[name]!]))
}
