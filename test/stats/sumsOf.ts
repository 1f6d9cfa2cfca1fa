import { isDeepStrictEqual } from 'node:util'
import type { Sample } from '../laws/statisticLaws.ts'

/** Digits of base 2^52 with their places as a whole number of 2^(-52 * 42); throws where they are none. */
export function valueOf(digits: readonly number[]): bigint {
  return digits.reduce((sum, digit, index) => sum + (BigInt(digit) << BigInt(52 * (42 + placeOf(index)))), 0n)
}

/** The digits that a sum of such a value has. */
export function digitsOf(value: bigint): number[] {
  const digits = [0]
  for (let place = -42, rest = value; rest !== 0n; place++) {
    const digit = BigInt.asIntN(52, rest)
    rest = (rest - digit) >> 52n
    const index = place < 0 ? -2 * place - 1 : 2 * place
    while (digits.length <= index) digits.push(0)
    digits[index] = Number(digit)
  }
  while (digits.length > 1 && digits.at(-1) === 0) digits.pop()
  return digits
}

/** The power of 2^52 that the digit at an index is worth. */
function placeOf(index: number): number {
  return index % 2 === 1 ? -(index + 1) / 2 : index / 2
}

/** Whether these are the digits of some sum. */
export function areDigits(digits: readonly number[]): boolean {
  return isDeepStrictEqual(digitsOf(valueOf(digits)), digits)
}

/** So many doubles of this sum: `null` where there are none, `undefined` where this does not find them. */
export function doublesOf(count: number, sum: readonly number[]): Sample[] | null | undefined {
  if (!areDigits(sum) || !Number.isSafeInteger(count) || count < 0 || Object.is(count, -0)) return null
  // One double of all, or else one of each digit.
  const whole = sum.reduce((total, digit, index) => total + digit * 2 ** (52 * placeOf(index)), 0)
  const parts = count < 2 ? [whole] : sum.map((digit, index) => digit * 2 ** (52 * placeOf(index)))
  const some = parts.filter((part) => part !== 0)
  if (!some.every(Number.isFinite) || (some.length > count && count > 1)) return undefined
  if (some.length > count || count > 1000) return null
  return [...some, ...Array<number>(count - some.length).fill(0)].map((value) => ({ value }))
}
