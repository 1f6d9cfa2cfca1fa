import fc from 'fast-check'
import { describe as suite, expect, test } from 'vitest'
import {
  averageFirstResponseTime,
  averageSpeedOfAnswer,
  businessCalendar,
  contactsPerHour,
  count,
  describeMetric,
  escalationRate,
  longestWait,
  mean,
  median,
  medianSpeedOfAnswer,
  named,
  nps,
  percentile,
  percentileSpeedOfAnswer,
  seconds,
  serviceLevel,
  sketch,
} from '../../src/index.ts'
import { speedOfAnswer } from '../../src/measures/index.ts'
import type { AnyMetric, Metric } from '../../src/index.ts'
import { identityOf } from '../../src/internal/identity.ts'
import { MEASURE_WORDS } from '../../src/report/reading/measureWords.ts'
import { nameInWords, valueInWords } from '../../src/report/reading/optionWords.ts'
import { everyMetric } from '../laws/everyMetric.ts'

const registered = everyMetric()

/** The options in the sentence that begins like this. */
function listed(words: string, beginning: 'Chosen' | 'By default'): readonly string[] {
  return new RegExp(`${beginning}: (.*?)\\.(?= Chosen:| By default:| Definition:)`).exec(words)?.[1]?.split('; ') ?? []
}

suite.each(registered)('the description of $name', ({ name, metric }) => {
  const words = describeMetric(metric)
  const options = Object.entries(metric.options).filter(([option]) => option !== 'scheduled')

  test('names every option with its value, once', () => {
    const all = [...listed(words, 'Chosen'), ...listed(words, 'By default')]
    for (const [option, value] of options) {
      expect(
        all.filter(
          (one) => one === `${nameInWords(option)} ${valueInWords(option, value, metric.specs[option]?.says)}`,
        ),
      ).toHaveLength(1)
    }
    expect(all).toHaveLength(Object.keys(metric.options).length)
  })

  test('says what the metric is called, and ends with its definition', () => {
    expect(words.startsWith(`${metric.label}: the `)).toBe(true)
    expect(words.endsWith(` Definition: ${name}, version ${metric.version}.`)).toBe(true)
  })

  test('knows what is measured', () => {
    expect(words).toContain(` of ${MEASURE_WORDS[metric.measure.id]}; `)
  })

  test('is the same for the same definition', () => {
    expect(describeMetric(metric)).toBe(words)
    expect(describeMetric((metric as Metric<unknown>).with(metric.options))).toBe(words)
  })

  test('marks what nobody chose', () => {
    const asked = metric as Metric<unknown, Record<string, unknown>>
    for (const [option, value] of options) {
      const isFree = listed(words, 'By default').includes(
        `${nameInWords(option)} ${valueInWords(option, value, metric.specs[option]?.says)}`,
      )
      if (isFree) expect(asked.with({ [option]: undefined }).options[option]).toEqual(value)
      else expect(() => asked.with({ [option]: undefined })).toThrow(`needs the option ${option}`)
    }
  })
})

test('every measure that has words is there, so that none outlives its measure', () => {
  const measured = new Set(registered.map(({ metric }) => metric.measure.id))
  // What only one way of asking a metric measures.
  const others = ['lowEffort', 'patience', 'slaAttainment']
  expect(Object.keys(MEASURE_WORDS).filter((id) => !measured.has(id) && !others.includes(id))).toEqual([])
})

suite('two metrics', () => {
  const moment = fc.integer({ min: 0, max: 3 }).map((day) => Date.UTC(2026, 0, 1 + day))
  const period = fc.tuple(moment, moment).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
  const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'and', 'a and b', 'none', 'a, b', '"a"'), { maxLength: 3 })
  const some = <Options>(options: { [Name in keyof Options]: fc.Arbitrary<Options[Name]> }): fc.Arbitrary<object> =>
    fc.record(options, { requiredKeys: [] })
  const families: readonly (readonly [AnyMetric<never>, fc.Arbitrary<object>])[] = [
    [
      serviceLevel.with({ within: 5 }),
      some({
        within: fc.constantFrom(0, 1, 1_000, 60_000, 60_001, 61_000),
        abandons: fc.constantFrom('negative', 'exclude', 'positive-within'),
        boundary: fc.constantFrom('inclusive', 'exclusive'),
        channels: names,
        during: period,
        asOf: moment,
      }),
    ],
    [
      averageFirstResponseTime,
      some({
        start: fc.constantFrom('created', 'handover'),
        notes: fc.boolean(),
        replies: fc.subarray(['agent', 'bot', 'system']),
        calendar: fc.constantFrom(
          ...['09:00', '10:00'].map((open) =>
            businessCalendar({ timeZone: 'Europe/Vilnius', hours: { mon: [[open, '17:00']] } }),
          ),
        ),
      }),
    ],
    [escalationRate.with({ to: [] }), some({ to: names, asOf: moment })],
    [
      medianSpeedOfAnswer,
      some({ method: fc.constantFrom('linear', 'nearest-rank'), quantiles: fc.constant(sketch()) }),
    ],
  ]

  test.each(families)('that differ in an option differ in their descriptions', (family, options) => {
    const metric = family as Metric<never>
    fc.assert(
      fc.property(options, options, (one, other) => {
        const [a, b] = [metric.with(one), metric.with(other)]
        expect(describeMetric(a) === describeMetric(b)).toBe(identityOf(a.options) === identityOf(b.options))
      }),
    )
  })
})

suite('a description', () => {
  test.each([
    [
      serviceLevel.with({ within: seconds(20), channels: ['voice'] }),
      'Service level: the share, from 0 to 1, of legs that were answered in time, among all that count for or against it; higher is better. Chosen: channels voice; within 20 seconds. By default: abandons negative; boundary inclusive; calendar wall; callbacks exclude; directions inbound; overflows exclude; per leg; place queued; short abandon from queued; voicemails exclude; waiting ignore. Definition: serviceLevel, version 1.',
    ],
    [
      nps,
      'Net promoter score (NPS): the balance, from -100 to 100, of promoters (9 or 10) against detractors (0 to 6) among the answers to a recommendation survey; higher is better. Definition: nps, version 1.',
    ],
    [
      contactsPerHour,
      'Contacts per hour: the ratio, per hour, of the contacts that agents handled to the hours that they worked; neither direction is better. By default: over on-queue. Definition: contactsPerHour, version 1.',
    ],
  ])('is one that a manager can read: %#', (metric, words) => {
    expect(describeMetric(metric as AnyMetric<never>)).toBe(words)
  })

  test.each([
    [averageSpeedOfAnswer, 'the mean, in milliseconds, of'],
    [medianSpeedOfAnswer, 'the median, in milliseconds, of'],
    [longestWait, 'the maximum, in milliseconds, of'],
    ...[
      [0.9, '90th'],
      [0.51, '51st'],
      [0.52, '52nd'],
      [0.53, '53rd'],
      [0.11, '11th'],
      [0.07, '7th'],
      [0.995, '99.5th'],
      [1, '100th'],
      [0, '0th'],
    ].map(
      ([p, nth]) =>
        [percentileSpeedOfAnswer.with({ p: p as number }), `the ${nth} percentile, in milliseconds, of`] as const,
    ),
  ] as const)('tells the statistic: %#', (metric, words) => {
    expect(describeMetric(metric as AnyMetric<never>)).toContain(words)
  })

  test('leaves an option at its default also where it is bound to it', () => {
    expect(describeMetric(averageSpeedOfAnswer.with({ place: 'queued' }))).toBe(describeMetric(averageSpeedOfAnswer))
    expect(listed(describeMetric(averageSpeedOfAnswer.with({ place: 'answered' })), 'Chosen')).toEqual([
      'place answered',
    ])
  })

  test("tells one's own metrics by their own names", () => {
    const wait = named('speedOfAnswer', (call: { wait: number }) => call.wait)
    expect(describeMetric(mean(wait, { unit: 'EUR' }))).toBe(
      'speedOfAnswer: the mean, in EUR, of the measure speedOfAnswer; neither direction is better. Definition: speedOfAnswer, version 1.',
    )
    expect(describeMetric(count((call: { wait: number }) => call.wait))).toBe(
      'count: the number of a measure without a name; neither direction is better. Definition: without a name.',
    )
    expect(describeMetric(median(wait))).toContain('the median of the measure speedOfAnswer')
    expect(describeMetric(percentile(wait).with({ p: 0.25 }))).toContain('the 25th percentile of the measure')
  })

  test('names the options of a measure that came with them', () => {
    const words = describeMetric(mean(speedOfAnswer({ place: 'answered' }), { id: 'own' }))
    expect(words).toContain('the time that an answered leg waited in its queue')
    expect(listed(words, 'Chosen')).toContain('place answered')
  })

  test('is refused for what is no metric', () => {
    expect(() => describeMetric(serviceLevel as never)).toThrow(
      'describeMetric: metric accepts a metric with its required options bound, as serviceLevel.with({ within: ... }) binds them, got "serviceLevel"',
    )
    expect(() => describeMetric(undefined as never)).toThrow('describeMetric: metric accepts a metric, got undefined')
  })
})
