import type { Option } from '../internal/options.ts'

/** The option `digits`. */
export function digitsOption(): Option<number, 'optional'> {
  return {
    given: 'optional',
    accepts: 'a whole number from 0 to 20',
    kind: 'number',
    test: (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 20,
  }
}

/**
 * Writes numbers with the language's digits, grouping and decimal sign.
 *
 * Unless `digits` says how many decimals, a number keeps what a reader can use: two decimals below 10, one below 100,
 * none from there on, and no trailing zeros.
 */
export function numberFormatter(locales: string[], digits: number | undefined): (value: number) => string {
  const formats = (digits === undefined ? [2, 1, 0] : [digits]).map(
    (most) => new Intl.NumberFormat(locales, { minimumFractionDigits: digits ?? 0, maximumFractionDigits: most }),
  )
  return (value) => {
    const size = Math.abs(value)
    const format = formats[Math.min(size < 10 ? 0 : size < 100 ? 1 : 2, formats.length - 1)] as Intl.NumberFormat
    return format.format(withoutNegativeZero(value, digits ?? 2))
  }
}

/**
 * Writes ratios as percentages: one decimal at most, or exactly `digits`.
 */
export function percentFormatter(locales: string[], digits: number | undefined): (ratio: number) => string {
  const format = new Intl.NumberFormat(locales, {
    style: 'percent',
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? 1,
  })
  return (ratio) => format.format(withoutNegativeZero(ratio, (digits ?? 1) + 2))
}

/** Zero for what would be written as a negative zero. */
function withoutNegativeZero(value: number, decimals: number): number {
  return value < 0 && value > -0.5 * 10 ** -decimals ? 0 : value === 0 ? 0 : value
}
