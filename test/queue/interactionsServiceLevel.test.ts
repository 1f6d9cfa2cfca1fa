import { describe, expect, test } from 'vitest'
import { serviceLevel } from '../../src/metrics/index.ts'
import type { Interaction } from '../../src/model/index.ts'
import { seconds } from '../../src/time/index.ts'
import golden from '../golden/serviceLevel.json' with { type: 'json' }

const QUEUED = Date.UTC(2026, 2, 16, 9)
const within = seconds(20)

function calls(count: number, outcome: 'answered' | 'abandoned' | 'overflowed', wait: number): Interaction[] {
  return Array.from({ length: count }, (_, index): Interaction => {
    const leg = { id: `${outcome} ${wait} ${index}`, channel: 'voice', queuedAt: QUEUED }
    const end = QUEUED + wait
    return outcome === 'answered' ? { ...leg, outcome, answeredAt: end } : { ...leg, outcome, leftAt: end }
  })
}

describe('serviceLevel is the published formula', () => {
  test.each(golden.cases)('$name', (published) => {
    const given = [
      ...calls(published.answeredInTime, 'answered', seconds(12)),
      ...calls(published.answeredLate, 'answered', seconds(70)),
      ...calls(published.abandonedShort, 'abandoned', seconds(4)),
      ...calls(published.abandonedInTime, 'abandoned', seconds(15)),
      ...calls(published.abandonedLate, 'abandoned', seconds(90)),
    ]
    const isShort = published.abandons.endsWith('-short')
    const abandons = published.abandons as 'negative'
    const result = serviceLevel(given, { within, abandons, ...(isShort && { shortAbandon: seconds(5) }) })
    expect(result).toMatchObject({ value: published.met / published.counted, count: published.counted })
    if (published.percent !== null) expect(Math.round(100 * (result.value as number))).toBe(published.percent)
  })
})

describe('serviceLevel', () => {
  const [early, exact, late] = [within - 1, within, within + 1].map((wait) => calls(1, 'answered', wait))

  test('counts an answer at exactly the target as in time, unless the boundary is exclusive', () => {
    const values = [early, exact, late].map((given) => serviceLevel(given as Interaction[], { within }).value)
    expect(values).toEqual([1, 1, 0])
    const strict = serviceLevel.with({ within, boundary: 'exclusive' })
    expect([early, exact, late].map((given) => strict(given as Interaction[]).value)).toEqual([1, 0, 0])
  })

  test('counts abandonments of exactly shortAbandon as short, unless the boundary is exclusive', () => {
    const given = [...calls(1, 'answered', 0), ...calls(1, 'abandoned', seconds(5))]
    const short = serviceLevel.with({ within, shortAbandon: seconds(5) })
    expect(short(given)).toMatchObject({ value: 1, excluded: { 'short-abandon': 1 } })
    expect(short(given, { boundary: 'exclusive' })).toMatchObject({ value: 0.5, excluded: {} })
  })

  test('with shortAbandon alone leaves short abandonments out', () => {
    const given = [
      ...calls(1, 'answered', 0),
      ...calls(1, 'abandoned', seconds(4)),
      ...calls(2, 'abandoned', seconds(6)),
    ]
    const [alone, said] = [
      serviceLevel(given, { within, shortAbandon: seconds(5) }),
      serviceLevel(given, { within, shortAbandon: seconds(5), abandons: 'exclude-short' }),
    ]
    expect(alone).toEqual(said)
    expect(alone.value).toBe(1 / 3)
  })

  test('excludes early abandonments by their outcome where the treatment ignores them', () => {
    const given = [
      ...calls(1, 'answered', 0),
      ...calls(1, 'abandoned', seconds(4)),
      ...calls(1, 'abandoned', seconds(40)),
    ]
    const excludedBy = (abandons: 'exclude' | 'exclude-within') => serviceLevel(given, { within, abandons }).excluded
    expect(excludedBy('exclude')).toEqual({ abandoned: 2 })
    expect(excludedBy('exclude-within')).toEqual({ abandoned: 1 })
  })

  test('is null where nothing counts', () => {
    expect(serviceLevel(calls(3, 'overflowed', 0), { within })).toMatchObject({
      value: null,
      count: 0,
      records: 3,
      excluded: { overflowed: 3 },
    })
  })

  test('says what it wants where options contradict each other', () => {
    const accepts = (options: object) => () => serviceLevel([], { within, ...options })
    for (const abandons of ['negative', 'exclude', 'exclude-within', 'positive-within']) {
      expect(accepts({ abandons, shortAbandon: 5_000 })).toThrow(
        new TypeError(
          `serviceLevel: abandons accepts "exclude-short" or "positive-short" beside shortAbandon, got "${abandons}"`,
        ),
      )
    }
    for (const abandons of ['exclude-short', 'positive-short']) {
      expect(accepts({ abandons })).toThrow(
        new TypeError(`serviceLevel: abandons "${abandons}" accepts a shortAbandon beside it, got undefined`),
      )
    }
    expect(accepts({ waiting: 'missed-after-target' })).toThrow(
      new TypeError('serviceLevel: waiting "missed-after-target" accepts an asOf beside it, got undefined'),
    )
  })

  test('needs its target', () => {
    const needs = new TypeError(
      'serviceLevel needs the option within and accepts a number of milliseconds, zero or more, got undefined',
    )
    expect(() => serviceLevel([], {} as never)).toThrow(needs)
    expect(() => serviceLevel.with({} as never)).toThrow(needs)
    expect(() => serviceLevel.with({ within: -1 })).toThrow(
      new RangeError('serviceLevel: within accepts a number of milliseconds, zero or more, got -1'),
    )
    expect(() => serviceLevel.with({ within: '20s' as never })).toThrow(TypeError)
  })

  test('keeps what was bound, and lets the later word win', () => {
    const strict = serviceLevel.with({ within, abandons: 'exclude' }).with({ boundary: 'exclusive' })
    expect(strict.options).toMatchObject({ within, abandons: 'exclude', boundary: 'exclusive' })
    expect(strict.with({ within: 5 }).options['within']).toBe(5)
    expect(strict.with({ abandons: undefined }).options).toHaveProperty('abandons', 'negative')
  })
})
