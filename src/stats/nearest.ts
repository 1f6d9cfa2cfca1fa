/**
 * The double nearest to numerator / denominator, ties to even: rounded once, with no underflow on the way, and
 * infinite only where the quotient itself is beyond every double. Never -0.
 */
export function nearest(numerator: bigint, denominator: bigint): number {
  const scaled = size(numerator) << 1076n
  const divisor = size(denominator)
  // The lowest bit tells that something was cut off below it; rounding never reaches that low.
  const quotient = (scaled / divisor) | (scaled % divisor ? 1n : 0n)
  const cut = Math.max(quotient.toString(2).length - 53, 2)
  const bits = BigInt(cut)
  const odd = (quotient >> bits) & 1n
  const value = Number((quotient + (1n << (bits - 1n)) - 1n + odd) >> bits) * 2 ** (cut - 1076)
  return numerator < 0n === denominator < 0n ? value : 0 - value
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value
}
