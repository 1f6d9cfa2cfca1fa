import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOfDate, firstDayOfMonth, monthOfDay, weekdayOfDay } from '../../src/internal/gregorian.ts'

const day = fc.integer({ min: -100_000_000, max: 100_000_000 })

test('days and months are those of Date', () => {
  fc.assert(
    fc.property(day, (number) => {
      const date = new Date(number * 86_400_000)
      const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
      expect(dayOfDate(year, month + 1, date.getUTCDate())).toBe(number)
      expect(monthOfDay(number)).toBe(year * 12 + month)
      expect(firstDayOfMonth(year * 12 + month)).toBe(number - date.getUTCDate() + 1)
      expect(weekdayOfDay(number)).toBe(date.getUTCDay() || 7)
    }),
    { numRuns: 2_000 },
  )
})
