import { describe, expect, test } from 'vitest'
import { businessCalendar } from '../../src/calendar/index.ts'
import type { BusinessCalendarOptions } from '../../src/calendar/index.ts'
import golden from '../golden/calendar-hard-days.json' with { type: 'json' }
import { modelElapsed } from './temporalModel.ts'

interface HardDay extends BusinessCalendarOptions {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly elapsed: string
}

const cases = golden.cases as unknown as readonly HardDay[]

describe('on days when clocks change', () => {
  test.each(cases.map((hardDay) => [`${hardDay.timeZone}: ${hardDay.name}`, hardDay] as const))('%s', (_, hardDay) => {
    const { timeZone, hours, holidays, exceptions } = hardDay
    const options = { timeZone, hours, holidays, exceptions }
    const [from, to] = [Date.parse(hardDay.from), Date.parse(hardDay.to)]
    const elapsed = businessCalendar(options).elapsed(from, to)
    const minutes = elapsed / 60_000
    const shown = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    expect(shown).toBe(hardDay.elapsed)
    expect(modelElapsed(options, from, to)).toBe(elapsed)
  })
})
