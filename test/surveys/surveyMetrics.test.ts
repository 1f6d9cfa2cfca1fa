import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkSurveys } from '../../src/link/index.ts'
import { averageCsat, ces, csat, nps, responseRate } from '../../src/metrics/index.ts'
import type { CesOptions, Metric } from '../../src/metrics/index.ts'
import type { Survey, SurveyKind } from '../../src/model/index.ts'
import { surveyArbitrary } from '../arbitraries/survey.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'

/** One answered survey for each score, offered at 0 and answered at 10. */
function answers(kind: SurveyKind, scores: readonly number[], scale?: readonly [number, number]): readonly Survey[] {
  return deepFreeze(
    scores.map((score, index) => ({
      id: `${kind}${index}`,
      kind,
      offeredAt: 0,
      answeredAt: 10,
      score,
      ...(scale && { scale }),
    })),
  )
}

describe('csat', () => {
  test('is the share of positive answers, neutral ones counting against it', () => {
    const result = csat([...answers('csat', [5, 4, 3, 2]), ...answers('csat', [1, 2], [1, 2]), ...answers('nps', [9])])
    expect(result).toEqual({ value: 0.5, unit: 'ratio', count: 6, records: 7, excluded: { 'wrong-kind': 1 } })
  })

  test('comes with the Wilson interval', () => {
    expect(csat(answers('csat', [5, 1]), { confidence: 0.9 }).confidenceInterval).toMatchObject({ method: 'wilson' })
  })

  test('of nothing is null', () => {
    expect(csat([{ id: 's', kind: 'csat', offeredAt: 0 }])).toMatchObject({ value: null, excluded: { unanswered: 1 } })
  })
})

test('averageCsat is the mean on one scale', () => {
  const surveys = [...answers('csat', [5, 2]), ...answers('csat', [90], [0, 100])]
  expect(averageCsat(surveys)).toMatchObject({ value: 3.5, unit: 'score', count: 2, excluded: { 'other-scale': 1 } })
  expect(averageCsat(surveys, { scale: [0, 100] })).toMatchObject({ value: 90, excluded: { 'other-scale': 2 } })
  expect(averageCsat(surveys, { confidence: 0.9 }).confidenceInterval).toMatchObject({ method: 't' })
})

test('nps is promoters less detractors, in points', () => {
  expect(nps(answers('nps', [10, 9, 8, 7, 6, 0, 9]))).toMatchObject({ value: 100 / 7, unit: 'score', count: 7 })
  expect(nps(answers('nps', [0]))).toMatchObject({ value: -100 })
  expect(nps(answers('nps', [10, 9, 0]), { confidence: 0.9 }).confidenceInterval).toMatchObject({ method: 'normal' })
})

describe('ces', () => {
  const surveys = [...answers('ces', [7, 6, 5, 2]), ...answers('ces', [5, 1], [1, 5])]

  test('is the mean answer', () => {
    expect(ces(surveys)).toMatchObject({ value: 5, unit: 'score', count: 4, excluded: { 'other-scale': 2 } })
    expect(ces(surveys, { scale: [1, 5] }).value).toBe(3)
    expect(ces(surveys, { confidence: 0.9 }).confidenceInterval).toMatchObject({ method: 't' })
  })

  test('or the share of the easy ones', () => {
    expect(ces(surveys, { as: 'top-boxes' })).toMatchObject({ value: 3 / 6, unit: 'ratio', count: 6 })
    expect(ces(surveys, { as: 'top-boxes', easierIs: 'lower' }).value).toBe(2 / 6)
    const { confidenceInterval } = ces(surveys, { as: 'top-boxes', confidence: 0.9 })
    expect(confidenceInterval).toMatchObject({ method: 'wilson' })
  })

  test('by any number of boxes, on scales of any length', () => {
    const scored = answers('ces', [7, 6, 5, 5, 4, 3, 1])
    const shareOf = (easy: CesOptions['easy'], more: CesOptions = {}) =>
      ces(scored, { as: 'top-boxes', easy, ...more }).value
    expect([shareOf('standard'), shareOf('top-1'), shareOf('top-2'), shareOf('top-3')]).toEqual(
      [2, 1, 2, 4].map((n) => n / 7),
    )
    expect(shareOf('top-3', { easierIs: 'lower' })).toBe(2 / 7)
    const long = answers('ces', [98, 97], [0, 100])
    expect(ces(long, { as: 'top-boxes' }).excluded).toEqual({ 'scale-too-long': 2 })
    expect(ces(long, { as: 'top-boxes', easy: 'top-3' })).toMatchObject({ value: 1 / 2, count: 2 })
    expect(() => ces.with({ easy: 'top-4' as never })).toThrow('ces: easy accepts "standard" or "top-1"')
  })

  test('tells the unit and the better direction that its options give it', () => {
    const said = ({ id, unit, better }: Metric<Survey>) => [id, unit, better]
    expect(said(ces)).toEqual(['ces', 'score', 'higher'])
    expect(said(ces.with({ easierIs: 'lower' }))).toEqual(['ces', 'score', 'lower'])
    expect(said(ces.with({ as: 'top-boxes' }))).toEqual(['ces', 'ratio', 'higher'])
    expect(said(ces.with({ as: 'top-boxes' }).with({ easierIs: 'lower' }))).toEqual(['ces', 'ratio', 'higher'])
    expect(said(ces.with({ as: 'top-boxes' }).with({ as: 'mean', easierIs: 'lower' }))).toEqual([
      'ces',
      'score',
      'lower',
    ])
  })

  test('keeps what is bound', () => {
    const boxes = ces.with({ as: 'top-boxes' }).with({ easierIs: 'lower' })
    expect(boxes.options).toMatchObject({ as: 'top-boxes', easierIs: 'lower', scale: [1, 7] })
    expect(boxes(surveys)).toEqual(ces(surveys, { as: 'top-boxes', easierIs: 'lower' }))
    expect(boxes.during({ from: 0, to: 10 })(surveys)).toMatchObject({
      unit: 'ratio',
      excluded: { 'out-of-period': 6 },
    })
    expect(boxes.statistic.id).toBe('share')
    expect(boxes.fold.result(boxes.fold.empty())).toMatchObject({ value: null, unit: 'ratio' })
  })

  test('refuses what it does not know when it is told', () => {
    expect(() => ces.with({ as: 'median' as never })).toThrow('ces: as accepts "mean" or "top-boxes", got "median"')
    expect(() => ces.with({ of: 1 } as never)).toThrow(TypeError)
    expect(() => ces(surveys, 5 as never)).toThrow('ces accepts an object of options, got 5')
  })
})

test('the response rate is answered over offered, in the period of the offer', () => {
  const surveys: readonly Survey[] = [
    ...answers('csat', [5]),
    ...answers('nps', [9]),
    { id: 'a', kind: 'csat', offeredAt: 0 },
    { id: 'b', kind: 'csat', offeredAt: 20 },
    { id: 'c', kind: 'csat', answeredAt: 5, score: 1 },
  ]
  expect(responseRate(surveys)).toEqual({
    value: 0.5,
    unit: 'ratio',
    count: 4,
    records: 5,
    excluded: { 'offer-unknown': 1 },
  })
  expect(responseRate(surveys, { kind: 'csat' }).value).toBe(1 / 3)
  expect(responseRate(surveys, { during: { from: 0, to: 10 } }).value).toBe(2 / 3)
  expect(responseRate(surveys, { asOf: 9 })).toMatchObject({ value: 0, excluded: { 'not-yet': 1, 'offer-unknown': 1 } })
})

describe('of several answers about one subject', () => {
  const asked = (id: string, answeredAt: number, score: number, subjectId?: string): Survey =>
    deepFreeze({ id, kind: 'csat', offeredAt: 0, answeredAt, score, ...(subjectId && { subjectId }) })
  const surveys = [asked('b', 20, 5, 't1'), asked('a', 10, 1, 't1'), asked('c', 30, 1), asked('d', 5, 1)]

  test('the last counts', () => {
    expect(csat(surveys)).toMatchObject({ value: 1 / 3, count: 3, excluded: { superseded: 1 } })
    expect(averageCsat(surveys).value).toBe(7 / 3)
    expect(responseRate(surveys)).toMatchObject({ value: 1, count: 3, excluded: { superseded: 1 } })
  })

  test('the last that there was counts', () => {
    expect(csat(surveys, { asOf: 15 })).toMatchObject({ value: 0, count: 2, excluded: { unanswered: 2 } })
  })

  test('a record by itself is refused, unless it was linked', () => {
    const { fold } = csat
    expect(() => fold.add(fold.empty(), surveys[0]!)).toThrow('linkSurveys')
    expect(fold.add(fold.empty(), linkSurveys(surveys)[1]!).tally.excluded).toEqual({ superseded: 1 })
  })
})

describe('a slow count of the same answers agrees:', () => {
  const lists = fc.array(surveyArbitrary, { maxLength: 20 }).map(deepFreeze)

  /** The answers of a kind that no other answer of that kind, about the same subject, came after. */
  const standing = (surveys: readonly Survey[], kind: SurveyKind): readonly Survey[] => {
    const given = surveys.filter((one) => one.kind === kind && one.answeredAt !== undefined)
    const isAfter = (one: Survey, other: Survey): boolean =>
      one.answeredAt! > other.answeredAt! || (one.answeredAt === other.answeredAt && one.id > other.id)
    return given.filter(
      (one) =>
        one.subjectId === undefined || !given.some((two) => two.subjectId === one.subjectId && isAfter(two, one)),
    )
  }
  // Surveys of one identity cannot be told apart where they were answered at one instant.
  const distinct = lists.map((all) => all.map((one, index) => ({ ...one, id: `${one.id} ${index}` })))

  test('csat', () => {
    fc.assert(
      fc.property(distinct, (surveys) => {
        const all = standing(surveys, 'csat')
        const good = all.filter(({ score, scale: [min, max] = [1, 5] }) => {
          const best = Array.from({ length: max - min + 1 }, (_, index) => max - index)
          return best.slice(0, best.length < 4 ? 1 : best.length < 8 ? 2 : 3).includes(score!)
        })
        expect(csat(surveys).value).toBe(all.length === 0 ? null : good.length / all.length)
      }),
    )
  })

  test('nps', () => {
    fc.assert(
      fc.property(distinct, (surveys) => {
        const scores = standing(surveys, 'nps').map(({ score }) => score!)
        const share = (low: number, high: number) => scores.filter((score) => score >= low && score <= high).length
        const { value } = nps(surveys)
        if (scores.length === 0) expect(value).toBeNull()
        else expect(value).toBeCloseTo((100 * share(9, 10)) / scores.length - (100 * share(0, 6)) / scores.length, 10)
      }),
    )
  })

  test('ces', () => {
    fc.assert(
      fc.property(distinct, (surveys) => {
        const usual = standing(surveys, 'ces').filter(({ scale: [min, max] = [1, 7] }) => min === 1 && max === 7)
        const sum = usual.reduce((total, { score }) => total + score!, 0)
        expect(ces(surveys).value).toBe(usual.length === 0 ? null : sum / usual.length)
      }),
    )
  })

  test('response rate', () => {
    fc.assert(
      fc.property(distinct, (surveys) => {
        const offered = surveys.filter(({ offeredAt }) => offeredAt !== undefined)
        const answered = (['csat', 'nps', 'ces'] as const)
          .flatMap((kind) => standing(surveys, kind))
          .filter(({ offeredAt }) => offeredAt !== undefined).length
        const silent = offered.filter(({ answeredAt }) => answeredAt === undefined).length
        expect(responseRate(surveys).value).toBe(answered + silent === 0 ? null : answered / (answered + silent))
      }),
    )
  })
})

test('answers of one instant are told apart by whatever stands for an identity', () => {
  const answer = { kind: 'csat', subjectId: 't', answeredAt: 10, score: 4 } as const
  for (const id of [Symbol('id'), Object.create(null) as object, 7]) {
    const surveys = [
      { ...answer, id: 'a' },
      { ...answer, id: id as unknown as string },
    ]
    expect(csat(surveys)).toMatchObject({ count: 1, excluded: { superseded: 1 } })
    expect(csat(surveys.toReversed())).toEqual(csat(surveys))
  }
})
