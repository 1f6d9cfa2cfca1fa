import { normalQuantile } from './normalQuantile.ts'

/**
 * The t for which a Student variable with so many degrees of freedom lies between -t and t with the given probability:
 * up to 1000 degrees from the finite trigonometric sum, above from the asymptotic series around the normal quantile.
 *
 * @see Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.7.3, 26.7.4 and 26.7.5
 */
export function studentQuantile(probability: number, degrees: number): number {
  if (degrees > 1000) {
    const z = normalQuantile(probability)
    const w = z * z
    return z + (z * (w + 1 + ((5 * w + 16) * w + 3) / (24 * degrees))) / (4 * degrees)
  }
  let low = 0
  let high = Math.PI / 2
  for (let middle = high / 2; low < middle && middle < high; middle = (low + high) / 2) {
    if (within(middle, degrees) < probability) low = middle
    else high = middle
  }
  return Math.tan(low) * Math.sqrt(degrees)
}

/** The probability of lying between -t and t, where t = tan(angle) * sqrt(degrees). */
function within(angle: number, degrees: number): number {
  const odd = degrees & 1
  const cosine = Math.cos(angle)
  let term = degrees === 1 ? 0 : Math.sin(angle) * (odd ? cosine : 1)
  let sum = term
  for (let factor = 1 + odd; factor < degrees - 1; factor += 2) {
    term *= (cosine * cosine * factor) / (factor + 1)
    sum += term
  }
  return odd ? (2 / Math.PI) * (angle + sum) : sum
}
