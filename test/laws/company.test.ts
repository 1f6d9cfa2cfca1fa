import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnyMetric } from '../../src/metrics/index.ts'
import { report } from '../../src/report/index.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { everyMetric } from './everyMetric.ts'
import { RECORD_KINDS } from './recordKinds.ts'

const at = Date.UTC(2026, 2, 20, 12)
const OTHERS: Readonly<Record<string, readonly unknown[]>> = {
  asOf: [at, at + 7 * 86_400_000],
  during: [{ from: 0, to: at }],
  directions: [['outbound'], ['inbound', 'internal']],
  channels: [['voice'], ['email', 'chat']],
  replies: [['agent', 'bot'], ['system']],
  notes: [true],
  start: ['first-customer-message', 'handover'],
  proactive: ['second-reply', 'count'],
  place: ['answered', 'ended', 'start', 'reply', 'created', 'solved', 'offered', 'sent', 'response'],
  by: ['agent'],
  within: [60_000],
  per: ['conversation'],
}

/** The metric and every variant of it that one of the values makes. */
function variants(name: string, metric: AnyMetric<unknown>): [string, AnyMetric<unknown>][] {
  const found: [string, AnyMetric<unknown>][] = [[name, metric]]
  const bindable = metric as unknown as { with(options: object): AnyMetric<unknown> }
  for (const [option, values] of Object.entries(OTHERS)) {
    if (!(option in metric.options) && !(option === 'asOf' || option === 'during' || option === 'channels')) continue
    for (const value of values) {
      try {
        found.push([`${name} ${option} ${JSON.stringify(value)}`, bindable.with({ [option]: value })])
      } catch {
        continue
      }
    }
  }
  return found
}

describe.each(Object.keys(RECORD_KINDS))('all metrics of %s in one report', (kind) => {
  const all = Object.fromEntries(
    everyMetric()
      .filter((one) => one.kind === kind)
      .flatMap(({ name, metric }) => variants(name, metric)),
  )
  const { arbitrary } = RECORD_KINDS[kind]!
  const records = fc.array(fc.oneof({ weight: 3, arbitrary }, { weight: 1, arbitrary: brokenArbitrary(arbitrary) }), {
    maxLength: 12,
  })
  test(`say what they say alone (${Object.keys(all).length})`, () => {
    fc.assert(
      fc.property(records, (given) => {
        const together = report(given, all as never) as Record<string, unknown>
        const backwards = report(given, Object.fromEntries(Object.entries(all).reverse()) as never) as Record<
          string,
          unknown
        >
        for (const [name, metric] of Object.entries(all)) {
          const alone = metric(given)
          expect(together[name], name).toStrictEqual(alone)
          expect(backwards[name], name).toStrictEqual(alone)
        }
      }),
      { numRuns: 60, seed: 1 },
    )
  }, 120_000)
})
