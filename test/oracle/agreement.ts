import type { Result } from 'support-metrics'
import { expect } from 'vitest'
import type { SqlRow } from './database.ts'

/** Whether numbers have to be the same to the last digit, or as close as two orders of the same additions are. */
export type Agreement = 'exact' | 'close'

/** What has to be equal: a column of the database's answer, and a metric's value. */
export type Expectations = Readonly<Record<string, Agreement>>

/** A row of the library, as `rollup` gives it. */
export type ResultRow = Readonly<Record<string, Result>>

/**
 * Expects that the library and the database say the same of every group: the same groups, and the same numbers in
 * them. A group that is known to one of them only may have nothing in it.
 *
 * @returns how many numbers were compared
 */
export function expectAgreement(
  sqlRows: ReadonlyMap<unknown, SqlRow>,
  rows: ReadonlyMap<unknown, ResultRow>,
  expectations: Expectations,
): number {
  let compared = 0
  for (const key of new Set([...sqlRows.keys(), ...rows.keys()])) {
    for (const [name, agreement] of Object.entries(expectations)) {
      const sql = sqlRows.get(key)?.[name] ?? null
      const value = rows.get(key)?.[name]?.value ?? null
      const where = `${name} of ${String(key)}`
      if (!sqlRows.has(key) || !rows.has(key)) expect([0, null], where).toContain(sql ?? value)
      else if (agreement === 'exact' || typeof sql !== 'number' || value === null) expect(value, where).toBe(sql)
      else expect(Math.abs(value - sql), where).toBeLessThanOrEqual(1e-12 * Math.abs(sql))
      compared++
    }
  }
  return compared
}
