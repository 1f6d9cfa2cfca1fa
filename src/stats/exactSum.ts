import { isSample } from './stateForm.ts'

/**
 * A sum without rounding: digits of base 2^52, each from -2^51 to 2^51 - 1. The digit at index 0 is worth 1, those after
 * it 2^-52, 2^52, 2^-104, 2^104 and so on, so that whole numbers of an everyday size need one digit only.
 *
 * Every number has exactly one such form without trailing zeros. The same samples therefore leave the same digits, in
 * whatever order and by however many partial sums they came.
 */
export type ExactSum = number[]

// Literals, since a bundler takes a power at the top of a module for something that has to run.
const base = 4_503_599_627_370_496 // 2^52
const half = 2_251_799_813_685_248 // 2^51

/** Adds a number to the sum, unless it is not finite. */
export function addExact(sum: ExactSum, value: number): void {
  const units = (sum[0] as number) + value
  // Neither of the two was beyond 2^52 then, so that nothing was rounded.
  if (Number.isInteger(value) && Math.abs(units) < half) sum[0] = units
  else if (Number.isFinite(value)) addAt(sum, 0, value)
}

/** Adds the square of a number to the sum, unless it is not finite. */
export function addSquare(sum: ExactSum, value: number): void {
  const units = (sum[0] as number) + value * value
  if (Number.isInteger(value) && Math.abs(units) < half) {
    sum[0] = units
    return
  }
  if (!Number.isFinite(value)) return
  let place = 0
  for (; Math.abs(value) >= base; place += 2) value /= base
  for (; value && Math.abs(value) < 1; place -= 2) value *= base
  // The value in two parts of 26 bits: the square is its rounded product and what the parts tell was rounded off.
  const spread = value * 134217729
  const high = spread - (spread - value)
  const low = value - high
  const square = value * value
  addAt(sum, place, square)
  addAt(sum, place, high * high - square + 2 * high * low + low * low)
}

/** Adds another sum to the first. */
export function mergeExact(sum: ExactSum, other: Readonly<ExactSum>): void {
  other.forEach((digit, index) => addAt(sum, placeOf(index), digit))
}

/**
 * Whether a value is the sum of some doubles, or with `power` 2 that of squares of doubles: digits as this file leaves
 * them, no more of them than there can be, and none finer than the smallest double.
 */
export function isExactSum(value: unknown, power: 1 | 2 = 1): value is ExactSum {
  const most = 42 * power
  if (!Array.isArray(value) || value.length === 0 || value.length > most) return false
  for (const digit of value as readonly unknown[]) {
    if (!isSample(digit) || !Number.isInteger(digit) || digit < -half || digit >= half) return false
  }
  const last = value.at(-1) as number
  return value.length === most ? last !== 0 && last % 2 ** (18 * power) === 0 : last !== 0 || value.length === 1
}

/** Whether a sum is zero. */
export function isZero(sum: Readonly<ExactSum>): boolean {
  return sum.length === 1 && sum[0] === 0
}

/** How many binary places below 1 the digits of the sum have. */
export function placesOf(sum: Readonly<ExactSum>): number {
  return 52 * (sum.length >> 1)
}

/** The sum times 2^places, a whole number where `places` is at least {@link placesOf}. */
export function wholeOf(sum: Readonly<ExactSum>, places: number): bigint {
  return sum.reduce((whole, digit, index) => whole + (BigInt(digit) << BigInt(places + 52 * placeOf(index))), 0n)
}

/** The power of 2^52 that the digit at an index is worth. */
function placeOf(index: number): number {
  return index % 2 ? -(index + 1) / 2 : index / 2
}

/** Adds value * 2^(52 place) to the sum. */
function addAt(sum: ExactSum, place: number, value: number): void {
  for (; Math.abs(value) >= base; place++) value /= base
  for (; value; place--) {
    const whole = Math.trunc(value)
    value = (value - whole) * base
    let carry = whole
    for (let at = place; carry; at++) {
      const index = at < 0 ? -2 * at - 1 : 2 * at
      while (sum.length <= index) sum.push(0)
      const raised = (sum[index] as number) + carry
      carry = Math.floor((raised + half) / base)
      sum[index] = raised - carry * base
    }
  }
  while (sum.length > 1 && !sum.at(-1)) sum.pop()
}
