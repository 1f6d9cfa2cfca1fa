import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  averageSpeedOfAnswer,
  byInterval,
  medianSpeedOfAnswer,
  offeredCount,
  report,
  rollup,
  rows,
  serviceLevel,
} from '../../src/index.ts'
import type { Interaction, Result } from '../../src/index.ts'
import { interactionArbitrary } from '../arbitraries/interaction.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'

const legs = fc.array(interactionArbitrary, { maxLength: 12 }).map(deepFreeze)
const metrics = {
  asa: averageSpeedOfAnswer.with({ confidence: 0.9 }),
  median: medianSpeedOfAnswer,
  offered: offeredCount,
  sl: serviceLevel.with({ within: 20_000, confidence: 0.95 }),
}
const names = ['asa', 'median', 'offered', 'sl'] as const
const by = {
  queue: 'queue',
  day: byInterval({ every: 'day', timeZone: 'Europe/Vilnius' }),
  isVip: (leg: Interaction) => leg.tags?.includes('vip'),
} as const

/** A result in one row, written out. */
function tidy(metric: string, { value, unit, count, confidenceInterval: interval }: Result): object {
  return { metric, value, unit, count, ...(interval && { low: interval.low, high: interval.high }) }
}

describe('rows', () => {
  test('has every Result of a rollup once, with the keys of its group', () => {
    fc.assert(
      fc.property(legs, (given) => {
        const groups = deepFreeze(rollup(given, { by, metrics }))
        const expected = groups.flatMap((group) =>
          names.map((name) => ({
            queue: group.queue,
            day: group.day,
            isVip: group.isVip,
            ...tidy(name, group[name]),
          })),
        )
        expect(rows(groups)).toStrictEqual(expected)
      }),
    )
  })

  test('has every Result of a report once', () => {
    fc.assert(
      fc.property(legs, (given) => {
        const results = deepFreeze(report(given, metrics))
        expect(rows(results)).toStrictEqual(names.map((name) => tidy(name, results[name])))
      }),
    )
  })

  test('has none for no groups', () => {
    expect(rows(rollup<Interaction, typeof by, typeof metrics>([], { by, metrics }))).toEqual([])
  })

  test('keeps keys that are nothing, and a metric called like a field', () => {
    const leg: Interaction = { id: '1', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 9 }
    const groups = rollup([leg], { by: { queue: 'queue' }, metrics: { count: offeredCount } })
    expect(rows(groups)).toStrictEqual([{ queue: undefined, metric: 'count', value: 1, unit: 'count', count: 1 }])
  })

  test.each(['metric', 'value', 'unit', 'count', 'low', 'high'])(
    'refuses a key called %s, which would be lost',
    (name) => {
      const leg: Interaction = { id: '1', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 9 }
      const groups = rollup([leg], {
        by: { [name]: () => 1 } as Record<'key', () => number>,
        metrics: { offered: offeredCount },
      })
      expect(() => rows(groups)).toThrow(
        `rows accepts keys with other names than metric, value, unit, count, low, high, got "${name}"`,
      )
    },
  )

  test.each([null, 5, 'rows', [null]])('refuses %j', (wrong) => {
    expect(() => rows(wrong as never)).toThrow(/^rows accepts what rollup or report returned, got /)
  })
})
