import type { OptionSpec } from '../../internal/options.ts'
import type { Scale, SurveyExclusion } from './survey.ts'

/** On which scale answers are averaged. */
export interface ScaleOptions {
  /**
   * The scale that answers have to be on to be averaged; the others are excluded as `other-scale`, for a mean over
   * several scales means nothing.
   * @defaultValue the usual scale of the kind: csat 1..5, ces 1..7
   */
  readonly scale?: Scale | undefined
}

/** {@link ScaleOptions} with the default filled in. */
export interface ReadyScaleOptions {
  readonly scale: Scale
}

/** The spec of {@link ScaleOptions}. */
export function scaleSpecs(byDefault: Scale): { readonly scale: OptionSpec<Scale> } {
  return {
    scale: {
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
export function onScale([min, max]: Scale): (score: number, scale: Scale) => number | SurveyExclusion {
  return (score, scale) => (scale[0] === min && scale[1] === max ? score : 'other-scale')
}
