/** A finite double times 2^1074, which is a whole number, read off its bits. */
export function scaled(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0)
  const exponent = (bits >> 52n) & 0x7ffn
  const fraction = bits & 0xfffffffffffffn
  const size = exponent === 0n ? fraction : (fraction | (1n << 52n)) << (exponent - 1n)
  return bits >> 63n ? -size : size
}

/**
 * The double nearest to numerator / denominator (positive) and on a tie the one with an even last bit, found by bisection over
 * the doubles in order; the largest double stands for anything beyond.
 */
export function nearestDouble(numerator: bigint, denominator: bigint): number {
  if (numerator < 0n) return 0 - nearestDouble(-numerator, denominator)
  const view = new DataView(new ArrayBuffer(8))
  const at = (index: bigint): number => {
    view.setBigUint64(0, index)
    return view.getFloat64(0)
  }
  const target = numerator << 1074n
  let low = 0n
  let high = 0x7fefffffffffffffn
  while (low < high) {
    const middle = (low + high + 1n) >> 1n
    if (scaled(at(middle)) * denominator <= target) low = middle
    else high = middle - 1n
  }
  if (low === 0x7fefffffffffffffn) return at(low)
  const below = target - scaled(at(low)) * denominator
  const above = scaled(at(low + 1n)) * denominator - target
  return at(below < above || (below === above && !(low & 1n)) ? low : low + 1n)
}
