import { expect, test } from 'vitest'
import { businessCalendar } from '../../src/calendar/index.ts'
import type { TicketEvent } from '../../src/model/index.ts'
import { evaluateSla, slaPolicy } from '../../src/sla/index.ts'
import type { SlaTargetDefinition } from '../../src/sla/index.ts'
import { minutes, wallClock } from '../../src/time/index.ts'
import golden from '../golden/sla.json' with { type: 'json' }

type Goal = number | Readonly<Record<string, number>>

const LENGTHS = ['goal', 'elapsed', 'pausedTime', 'remaining']

function inMilliseconds(goal: Goal): SlaTargetDefinition['goal'] {
  if (typeof goal === 'number') return minutes(goal)
  return Object.fromEntries(Object.entries(goal).map(([name, count]) => [name, minutes(count)])) as never
}

/** Published values as the library has them: lengths from minutes, instants from ISO strings. */
function asOutcome(expected: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(expected).map(([name, value]) => {
      if (LENGTHS.includes(name)) return [name, minutes(value as number)]
      return [name, name.endsWith('At') ? Date.parse(value as string) : value]
    }),
  )
}

test.each(golden.cases)('$name', ({ target, hours, holidays = [], createdAt, events, asOf, expected }) => {
  const open = hours === undefined ? undefined : [hours as unknown as readonly [string, string]]
  const calendar =
    open === undefined
      ? wallClock
      : businessCalendar({
          timeZone: 'UTC',
          hours: { mon: open, tue: open, wed: open, thu: open, fri: open },
          holidays,
        })
  const definition = { ...target, goal: inMilliseconds(target.goal), calendar } as SlaTargetDefinition
  const ticket = {
    id: '987',
    createdAt: Date.parse(createdAt),
    events: events.map((event) => ({ ...event, at: Date.parse(event.at) })) as readonly TicketEvent[],
  }
  const found = evaluateSla(ticket, slaPolicy({ name: 'golden', targets: [definition] }), { asOf: Date.parse(asOf) })
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject(asOutcome(expected))
})
