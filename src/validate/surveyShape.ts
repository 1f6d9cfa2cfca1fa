import { DEFAULT_SCALES } from '../model/index.ts'
import type { Survey } from '../model/index.ts'
import { filledText, instant, text } from './shape.ts'
import type { Rule } from './shape.ts'
import type { ObjectOf } from './shapeOf.ts'

const scaleRises: Rule<Survey> = {
  says: 'the scale rises',
  check: ({ scale }, report) => {
    if (scale === undefined) return
    const [min, max] = scale
    if (min >= max) report(['scale'], 'a lowest answer below the highest', `[${min}, ${max}]`)
  },
}

const scoreOnScale: Rule<Survey> = {
  says: 'the score is on the scale, or on that of its kind: csat 1..5, nps 0..10, ces 1..7',
  check: ({ kind, scale, score }, report) => {
    if (score === undefined) return
    const [min, max] = scale ?? DEFAULT_SCALES[kind]
    if (min < max && (score < min || score > max)) report(['score'], `a number from ${min} to ${max}`, String(score))
  },
}

const answerIsWhole: Rule<Survey> = {
  says: 'score and answeredAt are there together or not at all',
  check: ({ answeredAt, score }, report) => {
    if (answeredAt === undefined && score !== undefined) {
      report(['answeredAt'], 'an instant where there is a score', 'undefined')
    }
    if (answeredAt !== undefined && score === undefined) {
      report(['score'], 'a number where there is answeredAt', 'undefined')
    }
  },
}

/** The description of a survey. */
export const surveyShape: ObjectOf<Survey> = {
  kind: 'object',
  required: { id: filledText, kind: { kind: 'name', names: { csat: true, nps: true, ces: true } } },
  optional: {
    offeredAt: instant,
    answeredAt: instant,
    score: { kind: 'number' },
    scale: { kind: 'range' },
    subjectId: text,
    agentId: text,
    queue: text,
    group: text,
    customerId: text,
    topic: text,
    channel: text,
  },
  order: [['offeredAt', 'answeredAt']],
  rules: [scaleRises, scoreOnScale, answerIsWhole],
}
