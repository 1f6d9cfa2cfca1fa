import fc from 'fast-check'
import type { Survey, SurveyKind } from '../../src/model/index.ts'
import { lapse, moment } from './moments.ts'
import { agentId, channel, customerId, group, id, queue, topic } from './names.ts'

const USUAL: Readonly<Record<SurveyKind, readonly [number, number]>> = { csat: [1, 5], nps: [0, 10], ces: [1, 7] }

/** Few subjects, so that one is asked about twice. */
const rest = fc.record(
  { subjectId: fc.constantFrom('t1', 't2', 't3', 'i1'), agentId, queue, group, customerId, topic, channel },
  { requiredKeys: [] },
)

const scale = fc
  .tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 1, max: 9 }))
  .map(([low, steps]): readonly [number, number] => [low, low + steps])

/** A valid survey: answered or not, its score on its scale; nps always on 0..10. */
export const surveyArbitrary: fc.Arbitrary<Survey> = fc
  .record({
    id: id('s'),
    rest,
    kind: fc.constantFrom('csat', 'nps', 'ces'),
    offeredAt: moment,
    offerKnown: fc.boolean(),
    answerAfter: fc.option(lapse(3 * 86_400_000), { freq: 4, nil: undefined }),
    ownScale: fc.option(scale, { nil: undefined }),
    mark: fc.nat(10),
  })
  .map(({ id, rest, kind, offeredAt, offerKnown, answerAfter, ownScale, mark }) => {
    const stated = kind === 'nps' ? undefined : ownScale
    const [low, high] = stated ?? USUAL[kind]
    return {
      ...rest,
      id,
      kind,
      ...(offerKnown ? { offeredAt } : {}),
      ...(stated === undefined ? {} : { scale: stated }),
      ...(answerAfter === undefined
        ? {}
        : { answeredAt: offeredAt + answerAfter, score: low + (mark % (high - low + 1)) }),
    }
  })
