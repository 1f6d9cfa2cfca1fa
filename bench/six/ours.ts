import {
  abandonmentRate,
  answeredCount,
  averageHandleTime,
  averageSpeedOfAnswer,
  offeredCount,
  rollup,
  serviceLevel,
} from 'support-metrics'
import type { Interaction } from 'support-metrics'
import type { By } from 'support-metrics/group'
import { valuesOf } from '../disagreement.ts'
import { WITHIN } from '../report/answer.ts'
import type { Contact } from '../report/contacts.ts'
import type { Six } from './byHand.ts'

/** The options that all six metrics have. */
type SharedOptions = NonNullable<Parameters<typeof offeredCount.with>[0]>

/** The clock of those that wait. */
type WaitClock = NonNullable<NonNullable<Parameters<typeof averageSpeedOfAnswer.with>[0]>['calendar']>

/** Six metrics of calls: the everyday question. */
export const six = {
  offered: offeredCount,
  answered: answeredCount,
  abandonmentRate,
  asa: averageSpeedOfAnswer,
  serviceLevel: serviceLevel.with({ within: WITHIN }),
  aht: averageHandleTime,
}

/** The six with an option bound that each of them has. */
export function sixWith(options: SharedOptions): typeof six {
  return {
    offered: six.offered.with(options),
    answered: six.answered.with(options),
    abandonmentRate: six.abandonmentRate.with(options),
    asa: six.asa.with(options),
    serviceLevel: six.serviceLevel.with(options),
    aht: six.aht.with(options),
  }
}

/** The six with waits in the time of a calendar. */
export function sixInTimeOf(calendar: WaitClock): typeof six {
  return { ...six, asa: six.asa.with({ calendar }), serviceLevel: six.serviceLevel.with({ calendar }) }
}

/** The six by some key, as the library has them. */
export function sixBy(records: readonly Contact[], by: By<Interaction>, metrics: typeof six = six): Six {
  const rows = rollup(records as readonly Interaction[], { by: { key: by }, metrics })
  return new Map(rows.map(({ key, ...results }) => [nameOf(key), valuesOf(results)]))
}

/** A key as the answers have it: a period by its beginning, nothing for what is missing. */
function nameOf(key: unknown): string {
  const start = (key as { readonly start?: unknown } | null | undefined)?.start
  const name = start ?? key
  return typeof name === 'string' || typeof name === 'number' ? String(name) : ''
}
