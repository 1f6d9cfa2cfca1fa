import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { businessCalendar } from '../../src/calendar/index.ts'
import type { BusinessCalendarOptions } from '../../src/calendar/index.ts'

interface Schedule {
  readonly timeZone: string
  readonly weekly: BusinessCalendarOptions['hours']
  readonly holidays: readonly string[]
  readonly dateOverrides: NonNullable<BusinessCalendarOptions['exceptions']>
}

interface Vector {
  readonly id: string
  readonly kind: 'business_duration' | 'business_add' | 'business_subtract'
  readonly schedule: string
  readonly start: string
  readonly end?: string
  readonly seconds?: number
  readonly expected: { readonly seconds?: number; readonly at?: string }
  readonly source: string
}

interface Vectors {
  readonly schedules: Readonly<Record<string, Schedule>>
  readonly vectors: readonly Vector[]
}

const path = process.env['SUPPORT_METRICS_VECTORS'] ?? '../shared/vectors/business-time.json'
const given = existsSync(path)
if (!given) console.info(`No vectors of other libraries at ${path}: set SUPPORT_METRICS_VECTORS to test against them.`)

describe.skipIf(!given)('facts from the tests of other libraries', () => {
  const { schedules, vectors } = given
    ? (JSON.parse(readFileSync(path, 'utf8')) as Vectors)
    : { schedules: {}, vectors: [] as Vector[] }

  test.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const { timeZone, weekly, holidays, dateOverrides } = schedules[vector.schedule] as Schedule
    const calendar = businessCalendar({ timeZone, hours: weekly, holidays, exceptions: dateOverrides })
    const start = Date.parse(vector.start)
    const duration = (vector.seconds ?? 0) * 1_000
    const { seconds, at } = vector.expected
    if (vector.kind === 'business_duration') {
      const end = Date.parse(vector.end ?? '')
      expect(calendar.elapsed(start, end)).toBe((seconds ?? NaN) * 1_000)
    } else {
      const landed = vector.kind === 'business_add' ? calendar.add(start, duration) : calendar.subtract(start, duration)
      expect(new Date(landed ?? NaN).toISOString()).toBe(new Date(at ?? NaN).toISOString())
    }
  })
})
