import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timeZone } from '../../src/time/index.ts'
import { parseAll, parseSurvey, parseTicket } from '../../src/validate/index.ts'
import type { Parse } from '../../src/validate/index.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { models } from './models.ts'

/** An iterable that can be read once. */
function* once(values: readonly unknown[]): Generator {
  yield* values
}

async function* stream(values: readonly unknown[]): AsyncGenerator {
  yield* values
}

describe.each(models)('$name', ({ parse, valid }) => {
  const inputs = fc.array(fc.oneof(valid, brokenArbitrary(valid)))

  test('nothing is lost: every input is a record or a reject, in its order', () => {
    fc.assert(
      fc.property(inputs, (values) => {
        const { records, rejects } = parseAll(once(values), parse)
        expect(records.length + rejects.length).toBe(values.length)
        const remaining = [...records]
        values.forEach((input, index) => {
          const parsed = parse(input)
          const reject = rejects.find((one) => one.index === index)
          if (parsed.ok) expect(remaining.shift()).toEqual(parsed.value)
          else expect(reject).toEqual({ index, issues: parsed.issues, input })
          expect(reject?.input).toBe(parsed.ok ? undefined : input)
        })
        expect(rejects.map(({ index }) => index)).toEqual(rejects.map(({ index }) => index).toSorted((a, b) => a - b))
      }),
    )
  })

  test('a stream gives a promise of the same', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (values) => {
        expect(await parseAll(stream(values), parse)).toEqual(parseAll(values, parse))
      }),
      { numRuns: 30 },
    )
  })
})

const survey = (answeredAt: unknown): object => ({ id: 's', kind: 'nps', answeredAt, score: 9 })

test('the zone goes to the parse function, looked up once', () => {
  const seen = new Set<unknown>()
  const spy: Parse<object> = (input, options) => {
    seen.add(options?.timeZone)
    return parseSurvey(input, options)
  }
  const texts = ['2026-03-20T12:00', '2026-03-20T13:00']
  const { records } = parseAll(texts.map(survey), spy, { timeZone: 'Europe/Vilnius' })
  expect(records).toEqual([survey(Date.UTC(2026, 2, 20, 10)), survey(Date.UTC(2026, 2, 20, 11))])
  expect([...seen].map((zone) => typeof zone)).toEqual(['object'])
  const zone = timeZone('Europe/Vilnius')
  expect(parseAll(texts.map(survey), parseSurvey, { timeZone: zone }).records).toEqual(records)
})

test('positions are not taken for options', () => {
  expect(parseAll([survey(0), survey(0)], (...all) => ({ ok: true, value: all.length })).records).toEqual([2, 2])
})

test('what iterating throws is not swallowed', async () => {
  const torn = function* (): Generator {
    yield survey(0)
    throw new Error('the file is torn')
  }
  expect(() => parseAll(torn(), parseSurvey)).toThrow('the file is torn')
  const tornStream = async function* (): AsyncGenerator {
    yield await Promise.resolve(survey(0))
    throw new Error('the line is down')
  }
  await expect(parseAll(tornStream(), parseSurvey)).rejects.toThrow('the line is down')
})

test.each([
  ['text', '[{}]'],
  ['nothing', undefined],
  ['null', null],
  ['one record', survey(0)],
])('%s is refused', (_, inputs) => {
  expect(() => parseAll(inputs as never, parseTicket)).toThrow(TypeError)
  expect(() => parseAll(inputs as never, parseTicket)).toThrow(
    /^parseAll accepts an iterable or async iterable of records, got /,
  )
})

test('mistakes of the call are refused before anything is read', () => {
  expect(() => parseAll([], undefined as never)).toThrow(/^parseAll accepts a parse function such as parseTicket, got/)
  expect(() => parseAll([], parseTicket, { timeZone: 'Nowhere' })).toThrow(RangeError)
  expect(() => parseAll(stream([]), parseTicket, { zone: 'UTC' } as never)).toThrow(/^parseAll accepts the options/)
})
