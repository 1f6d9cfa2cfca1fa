import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localHour, localWeekday, timeZone } from '../../src/time/index.ts'
import { instant, zoneName } from '../arbitraries/zone.ts'
import { zoned } from './temporal.ts'

test('localHour and localWeekday are those of the Temporal polyfill', () => {
  fc.assert(
    fc.property(zoneName, instant, (name, at) => {
      const zone = timeZone(name)
      const local = zoned(name, at)
      expect(localHour(zone, at)).toBe(local.hour)
      expect(localWeekday(zone, at)).toBe(local.dayOfWeek)
    }),
  )
})

test('localHour puts a full hour into itself, not into the one before', () => {
  const zone = timeZone('UTC')
  for (let hour = 0; hour < 48; hour++) expect(localHour(zone, Date.UTC(2026, 0, 1, hour))).toBe(hour % 24)
})
