import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alwaysOpen, days, hours, minutes, named, seconds } from '../../src/index.ts'
import { identityOf } from '../../src/internal/identity.ts'
import { durationInWords, nameInWords, valueInWords } from '../../src/report/reading/optionWords.ts'

const LENGTHS: Readonly<Record<string, number>> = {
  day: days(1),
  hour: hours(1),
  minute: minutes(1),
  second: seconds(1),
}

/** What a duration in words comes to. */
function lengthOf(words: string): number {
  const parts = [...words.matchAll(/([\d.e+-]+) (day|hour|minute|second|millisecond)s?\b/g)]
  return parts.reduce((sum, [, times, unit]) => sum + Number(times) * (LENGTHS[unit!] ?? 1), 0)
}

/** Texts that are easily taken for the words around them. */
const text = fc.oneof(
  fc.constantFrom('', 'a', 'b', 'and', 'a and b', 'a, b', 'none', '"a"', '1', 'true', 'to', 'é', 'low-priority', '; x'),
  fc.string({ maxLength: 4 }),
)
const texts = fc.array(text, { maxLength: 3 })
/** The shapes that options have; a list of one reads like the one, so a value is only compared with its like. */
const shapes: readonly (readonly [string, fc.Arbitrary<unknown>])[] = [
  ['text', text],
  [
    'text, number or flag',
    fc.oneof(text, fc.integer(), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true })),
  ],
  ['list of texts', texts],
  ['list of lists', fc.array(texts, { maxLength: 3 })],
  ['texts by name', fc.dictionary(text, text, { maxKeys: 3 }).filter((one) => !('id' in one))],
  [
    'list of lists by name',
    fc.array(
      fc.dictionary(
        text.filter((name) => name !== 'id'),
        texts,
        { maxKeys: 2 },
      ),
    ),
  ],
]

describe('a duration in words', () => {
  test('comes to the duration', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(), fc.maxSafeNat()), (duration) => {
        expect(lengthOf(durationInWords(duration))).toBe(duration)
      }),
    )
  })

  test.each([
    [0, '0 milliseconds'],
    [1, '1 millisecond'],
    [0.5, '0.5 milliseconds'],
    [seconds(20), '20 seconds'],
    [seconds(90), '1 minute 30 seconds'],
    [hours(8), '8 hours'],
    [days(7), '7 days'],
    [days(1) + hours(1) + minutes(1) + seconds(1) + 1, '1 day 1 hour 1 minute 1 second 1 millisecond'],
    [1e300, '1e+300 milliseconds'],
  ])('%d is %s', (duration, words) => {
    expect(durationInWords(duration)).toBe(words)
  })
})

describe("an option's value in words", () => {
  test.each(shapes)('is another one for another %s', (_, value) => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        const same = identityOf(one) === identityOf(other)
        expect(valueInWords('option', one) === valueInWords('option', other)).toBe(same)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['directions', ['inbound'], 'inbound'],
    ['directions', ['callback', 'inbound'], 'callback and inbound'],
    ['to', ['experts', 'second line', 'vip'], 'experts, "second line" and vip'],
    ['without', [], 'none'],
    ['without', ['none'], '"none"'],
    ['scale', [1, 5], '1 to 5'],
    ['within', seconds(20), '20 seconds', 'duration'],
    ['p', 0.9, '0.9'],
    ['notes', false, 'false'],
    ['sameTopic', 'if-known', 'if-known'],
    ['asOf', Date.UTC(2026, 0, 5, 12), '2026-01-05T12:00:00.000Z', 'instant'],
    ['asOf', 0.5, '0.5 milliseconds since 1970', 'instant'],
    [
      'during',
      { from: Date.UTC(2026, 0, 1), to: Date.UTC(2026, 1, 1) },
      '2026-01-01T00:00:00.000Z up to 2026-02-01T00:00:00.000Z',
    ],
    ['calendar', alwaysOpen, 'always-open'],
    ['matches', named('by-state', () => true), 'by-state'],
    ['matches', () => true, 'a function without a name'],
    ['goal', { urgent: hours(1), default: hours(8) }, '(default 8 hours, urgent 1 hour)', 'duration'],
  ] as const)('%s of %j is %s', (name, given, words, says?: 'duration' | 'instant') => {
    expect(valueInWords(name, given, says)).toBe(words)
  })
})

test.each([
  ['p', 'p'],
  ['asOf', 'as of'],
  ['shortAbandonFrom', 'short abandon from'],
])('the option %s is called %s', (name, words) => {
  expect(nameInWords(name)).toBe(words)
})
