import { shown } from '../internal/accepts.ts'
import { numberFormatter } from './formatNumber.ts'
import { isoPeriod, isPeriod, periodFormatter } from './formatPeriod.ts'
import type { FormattablePeriod } from './formatPeriod.ts'
import { resultFormatter } from './formatResult.ts'
import type { FormattableResult, ReadResultOptions } from './formatResult.ts'
import { localesOf } from './locale.ts'

/** What a table can show. */
export type TableCell = FormattableResult | FormattablePeriod | string | number | boolean | null | undefined

/** One cell, written. */
export interface WrittenCell {
  readonly text: string
  /** What it holds. Text comes from the data as it is, and alone could be taken for a formula. */
  readonly kind: 'text' | 'number' | 'other' | 'nothing'
}

type Writer = (cell: unknown) => WrittenCell

/** Writes cells for people: results with their units, numbers and periods in the language. */
export function formattedCells(owner: string, options: ReadResultOptions, timeZone: string): Writer {
  const locales = localesOf(options.locale)
  const result = resultFormatter(owner, options)
  const number = numberFormatter(locales, options.digits)
  const period = periodFormatter(locales, timeZone)
  return writer(options.placeholder, result, number, period)
}

/** Writes cells for machines: results as their bare values, numbers as JavaScript does, periods in ISO 8601. */
export function plainCells(): Writer {
  return writer('', ({ value }) => (Number.isFinite(value) ? String(value) : ''), String, isoPeriod)
}

function writer(
  nothing: string,
  result: (cell: FormattableResult) => string,
  number: (cell: number) => string,
  period: (cell: FormattablePeriod) => string,
): Writer {
  return (cell) => {
    if (cell === null || cell === undefined) return { text: nothing, kind: 'nothing' }
    if (typeof cell === 'string') return { text: cell, kind: 'text' }
    if (typeof cell === 'number') {
      return Number.isFinite(cell) ? { text: number(cell), kind: 'number' } : { text: nothing, kind: 'nothing' }
    }
    if (typeof cell === 'object' && isResult(cell)) return { text: result(cell), kind: 'number' }
    return { text: typeof cell === 'object' && isPeriod(cell) ? period(cell) : shown(cell), kind: 'other' }
  }
}

function isResult(cell: object): cell is FormattableResult {
  const { value, unit } = cell as Partial<FormattableResult>
  return (value === null || typeof value === 'number') && typeof unit === 'string'
}
