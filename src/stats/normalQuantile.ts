/**
 * The z for which a standard normal variable lies between -z and z with the given probability, by Newton's steps on
 * P = 2 phi(z) (z + z^3 / 3 + z^5 / 15 + …). The steps come from below and never overshoot, as P is concave.
 */
export function normalQuantile(probability: number): number {
  let z = 0
  for (let step = 1; step > 1e-15 * z; z += step) {
    let series = 0
    for (let term = z, odd = 3; series + term !== series; odd += 2) {
      series += term
      term *= (z * z) / odd
    }
    step = probability * Math.sqrt(Math.PI / 2) * Math.exp((z * z) / 2) - series
  }
  return z
}
