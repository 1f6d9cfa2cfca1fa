import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  effortScore,
  lowEffort,
  recommendation,
  satisfaction,
  satisfactionScore,
  surveyResponse,
} from '../../src/measures/index.ts'
import type { AnyMeasure } from '../../src/measures/index.ts'
import type { Survey, SurveyKind } from '../../src/model/index.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { surveyArbitrary } from '../arbitraries/survey.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'
import { creditUnder, placeUnder } from '../metric/facets.ts'

function answer(kind: SurveyKind, score: number, scale?: readonly [number, number], more: object = {}): Survey {
  return deepFreeze({ id: 's', kind, offeredAt: 10, answeredAt: 20, score, ...(scale && { scale }), ...more })
}

/** The lowest score on a scale that counts as positive, found by asking for each. */
function lowestPositive(min: number, max: number, options: Parameters<typeof satisfaction>[0] = {}): unknown {
  const measure = satisfaction(options)
  const scores = Array.from({ length: max - min + 1 }, (_, index) => min + index)
  const found = scores.map((score) => measure(answer('csat', score, [min, max])))
  if (found.some((one) => typeof one === 'string')) return found[0]
  expect([...found].sort()).toEqual(found)
  return scores[found.indexOf(1)]
}

describe('satisfaction', () => {
  test('by the standard is the best one of 2 or 3, two of 4 to 7, three of 8 to 11', () => {
    const lowest = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((points) => lowestPositive(1, points))
    expect(lowest).toEqual([2, 3, 3, 4, 5, 6, 6, 7, 8, 9, 'scale-too-long'])
    expect(lowestPositive(0, 10)).toBe(8)
    expect(lowestPositive(0, 1)).toBe(1)
    expect(lowestPositive(0, 100)).toBe('scale-too-long')
  })

  test('can be the best one, the best two, or from a score upwards', () => {
    expect(lowestPositive(1, 5, { positive: 'top-1' })).toBe(5)
    expect(lowestPositive(1, 5, { positive: 'top-2' })).toBe(4)
    expect(lowestPositive(1, 100, { positive: 'top-2' })).toBe(99)
    expect(lowestPositive(1, 100, { positive: 70 })).toBe(70)
    expect(satisfaction({ positive: 3.5 })(answer('csat', 3))).toBe(0)
  })

  test('is on 1 to 5 where the survey does not say', () => {
    expect([3, 4].map((score) => satisfaction()(answer('csat', score)))).toEqual([0, 1])
  })

  test('takes half points for what is below the next whole one', () => {
    expect([3.5, 4, 4.5].map((score) => satisfaction()(answer('csat', score)))).toEqual([0, 1, 1])
  })

  test('refuses other words and no numbers', () => {
    for (const positive of ['top-3', Number.NaN, Infinity, null, true]) {
      expect(() => satisfaction({ positive } as never)).toThrow('satisfaction: positive accepts')
    }
  })
})

describe('scores', () => {
  test('are averaged on one scale only', () => {
    expect(satisfactionScore()(answer('csat', 4))).toBe(4)
    expect(satisfactionScore()(answer('csat', 4, [1, 5]))).toBe(4)
    expect(satisfactionScore()(answer('csat', 4, [1, 7]))).toBe('other-scale')
    expect(satisfactionScore()(answer('csat', 4, [0, 5]))).toBe('other-scale')
    expect(satisfactionScore({ scale: [0, 100] })(answer('csat', 4, [0, 100]))).toBe(4)
    expect(effortScore()(answer('ces', 7))).toBe(7)
    expect(effortScore({ scale: [1, 5] })(answer('ces', 5))).toBe('other-scale')
  })

  test('refuse what is no scale', () => {
    for (const scale of [[1], [5, 1], [1, 1], [1, Infinity], ['1', '5'], 5]) {
      expect(() => effortScore({ scale } as never)).toThrow('effortScore: scale accepts')
    }
  })
})

test('a recommendation is that of a promoter from 9, of a detractor up to 6', () => {
  const found = [0, 6, 6.5, 7, 8, 8.5, 9, 10].map((score) => recommendation()(answer('nps', score)))
  expect(found).toEqual([-1, -1, 0, 0, 0, 0, 1, 1])
  expect(recommendation()(answer('nps', 5, [1, 5]))).toBe('other-scale')
})

describe('low effort', () => {
  test('is at the easier end', () => {
    const easy = (easierIs: 'higher' | 'lower', scale: [number, number]) =>
      [scale[0], scale[0] + 1, scale[0] + 2, scale[1] - 2, scale[1] - 1, scale[1]].map((score) =>
        lowEffort({ easierIs })(answer('ces', score, scale)),
      )
    expect(easy('higher', [1, 7])).toEqual([0, 0, 0, 0, 1, 1])
    expect(easy('lower', [1, 7])).toEqual([1, 1, 0, 0, 0, 0])
    expect(easy('lower', [0, 10])).toEqual([1, 1, 1, 0, 0, 0])
    expect(lowEffort()(answer('ces', 7))).toBe(1)
    expect(lowEffort()(answer('ces', 50, [0, 100]))).toBe('scale-too-long')
  })

  test('turned around is the same at the other end', () => {
    const effort = surveyArbitrary.filter((one) => one.kind === 'ces' && one.score !== undefined)
    fc.assert(
      fc.property(effort, (survey) => {
        const [min, max] = survey.scale ?? [1, 7]
        const mirrored = { ...survey, score: max + min - survey.score! }
        expect(lowEffort({ easierIs: 'lower' })(mirrored)).toBe(lowEffort()(survey))
      }),
    )
  })
})

describe('a response', () => {
  test('is an answer to an offer', () => {
    expect(surveyResponse()(answer('nps', 9))).toBe(1)
    expect(surveyResponse()({ id: 's', kind: 'nps', offeredAt: 10 })).toBe(0)
    expect(surveyResponse()(answer('nps', 9, undefined, { offeredAt: undefined }))).toBe('offer-unknown')
    expect(surveyResponse()(answer('nps', 9, undefined, { supersededBy: 'u' }))).toBe('superseded')
    expect(surveyResponse({ asOf: 19 })(answer('nps', 9))).toBe(0)
  })

  test('is asked of one kind where that is named', () => {
    expect(surveyResponse({ kind: 'csat' })(answer('nps', 9))).toBe('wrong-kind')
    expect(() => surveyResponse({ kind: 'pulse' as never })).toThrow(RangeError)
  })

  test('is placed at the offer', () => {
    expect(placeUnder(surveyResponse(), answer('nps', 9))).toBe(10)
  })
})

describe('the order of reasons', () => {
  const all = { kind: 'nps', score: 99, scale: [0, 100], supersededBy: 'u' } as const
  const reason = (more: object, options: object = {}): unknown =>
    satisfactionScore({ asOf: 100, during: { from: 0, to: 10 }, ...options })({ id: 's', ...all, ...more })

  test('is invalid, wrong-kind, not-yet, out-of-period, unanswered, superseded, its own', () => {
    const csat = { kind: 'csat', offeredAt: 5, answeredAt: 20 } as const
    expect(reason({ answeredAt: 200, offeredAt: 300 })).toBe('invalid')
    expect(reason({ answeredAt: 200 })).toBe('wrong-kind')
    expect(reason({ ...csat, offeredAt: 150, answeredAt: 200 })).toBe('not-yet')
    expect(reason({ ...csat, offeredAt: undefined, answeredAt: 200 })).toBe('not-yet')
    expect(reason(csat)).toBe('out-of-period')
    expect(reason({ ...csat, answeredAt: 200 })).toBe('unanswered')
    expect(reason({ ...csat, answeredAt: undefined, score: undefined })).toBe('unanswered')
    expect(reason(csat, { during: undefined })).toBe('superseded')
    expect(reason({ ...csat, supersededBy: null }, { during: undefined })).toBe('other-scale')
  })

  test('is asked of an answer at its own instant', () => {
    const options = { during: { from: 20, to: 21 } }
    expect(satisfaction(options)(answer('csat', 5))).toBe(1)
    expect(satisfaction({ during: { from: 10, to: 20 } })(answer('csat', 5))).toBe('out-of-period')
  })
})

test('credit goes to the survey’s own agent, and its group or else its queue', () => {
  const { agentId, group } = creditUnder(satisfaction())
  const survey = answer('csat', 5, undefined, { agentId: 'ada', group: 'first', queue: 'sales' })
  expect([agentId(survey), group(survey)]).toEqual(['ada', 'first'])
  expect(group(answer('csat', 5, undefined, { queue: 'sales' }))).toBe('sales')
  expect([agentId(answer('csat', 5)), group(answer('csat', 5))]).toEqual([undefined, undefined])
})

const measures: readonly AnyMeasure<Survey>[] = [
  satisfaction(),
  satisfaction({ positive: 3 }),
  satisfactionScore(),
  recommendation(),
  effortScore(),
  lowEffort({ easierIs: 'lower' }),
  surveyResponse(),
]

test.each(measures.map((one) => [one.id, one] as const))('%s answers for whatever a record is', (_name, measure) => {
  const { agentId, group } = creditUnder(measure)
  fc.assert(
    fc.property(brokenArbitrary(surveyArbitrary).map(deepFreeze), (record) => {
      const value = measure(record)
      expect(typeof value === 'number' ? Number.isFinite(value) : value.length > 0).toBe(true)
      const at = placeUnder(measure, record)
      expect(at === undefined || Number.isFinite(at)).toBe(true)
      if ((record as unknown) == null) return
      agentId(record)
      group(record)
    }),
  )
})
