/** Which end of a scale is the good one. */
export type GoodEnd = 'higher' | 'lower'

/**
 * How many of the best answers are good ones by common usage: of two or three answers the best, of four to seven the
 * best two, of eight to eleven the best three.
 *
 * @returns `undefined` for a longer scale, on which there is no common usage
 */
export function standardBoxes(lowest: number, highest: number): number | undefined {
  const points = Math.floor(highest - lowest) + 1
  return points <= 3 ? 1 : points <= 7 ? 2 : points <= 11 ? 3 : undefined
}

/** Whether a score is among the best `boxes` answers of its scale. */
export function isInBoxes(score: number, lowest: number, highest: number, boxes: number, good: GoodEnd): boolean {
  return good === 'higher' ? score >= highest - boxes + 1 : score <= lowest + boxes - 1
}
