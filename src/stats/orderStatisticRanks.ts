/**
 * The places, counted from 1, of the two samples between which the true p-quantile lies with at least the given
 * probability, or `null` where the samples are too few for that. Each side misses it with at most (1 - confidence) / 2.
 */
export function orderStatisticRanks(size: number, p: number, confidence: number): [low: number, high: number] | null {
  const tail = (1 - confidence) / 2
  const low = lowRank(size, p, tail)
  const high = size + 1 - lowRank(size, 1 - p, tail)
  return low > 0 && high <= size ? [low, high] : null
}

/** The largest k for which a binomial variable of so many trials is below k with at most the probability `tail`. */
function lowRank(trials: number, p: number, tail: number): number {
  const mode = Math.min(Math.floor((trials + 1) * p), trials)
  const odds = p / (1 - p)
  // Weights relative to that of the mode, so that no factorial is needed.
  let total = 0
  for (let k = mode, weight = 1; weight > 1e-18; k++) {
    total += weight
    weight *= ((trials - k) / (k + 1)) * odds
  }
  let k = mode
  let weight = 1
  for (;;) {
    const less = (weight * k) / (trials - k + 1) / odds
    if (!(less > 1e-18)) break
    total += less
    weight = less
    k--
  }
  for (let below = weight; below <= tail * total; below += weight) {
    weight *= ((trials - k) / (k + 1)) * odds
    k++
  }
  return k
}
