import type { Specs } from '../internal/options.ts'
import type { AnswerValue } from './surveyBody.ts'

/** The lowest and the highest answer that a survey allows. */
export type Scale = readonly [min: number, max: number]

/** On which scale answers are averaged. */
export interface ScaleOptions {
  /**
   * The scale that answers have to be on to be averaged; the others are excluded as `other-scale`, for a mean over
   * several scales means nothing.
   * @defaultValue the usual scale of the kind: csat 1..5, ces 1..7
   */
  readonly scale?: Scale | undefined
}

/** The option of {@link ScaleOptions}. */
export function scaleOptions(byDefault: Scale): Specs<ScaleOptions, 'scale'> {
  return {
    scale: {
      given: 'default',
      accepts: 'a pair of numbers, the lowest and the highest answer',
      test: (value) => {
        if (!Array.isArray(value) || value.length !== 2) return false
        const [min, max] = value as [unknown, unknown]
        return Number.isFinite(min) && Number.isFinite(max) && (min as number) < (max as number)
      },
      normal: ([min, max]) => [min, max],
      default: byDefault,
    },
  }
}

/** The score itself, if it was given on a scale. */
export function onScale([min, max]: Scale): AnswerValue {
  return (score, lowest, highest) => (lowest === min && highest === max ? score : 'other-scale')
}
