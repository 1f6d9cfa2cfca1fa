import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { timeZone } from '../../src/time/index.ts'
import { parseAgentActivity, parseInteraction, parseTicket } from '../../src/validate/index.ts'
import { zoneName } from '../arbitraries/zone.ts'
import { plain } from '../time/temporal.ts'
import { deepFrozen } from './deepFrozen.ts'
import { withForms } from './instantForms.ts'
import { models } from './models.ts'

describe.each(models)('$name', ({ parse, valid, isSound, shape }) => {
  test('a valid record parses to an equal copy', () => {
    fc.assert(
      fc.property(valid, (record) => {
        const parsed = parse(deepFrozen(record))
        expect(parsed).toEqual({ ok: true, value: record })
        expect(parsed.ok && parsed.value).not.toBe(record)
        expect(parsed.ok && isSound(parsed.value)).toBe(true)
      }),
    )
  })

  test('what was parsed parses to itself, also after a journey through JSON', () => {
    fc.assert(
      fc.property(valid, (record) => {
        const first = parse(record)
        expect(parse(first.ok && first.value)).toEqual(first)
        expect(parse(JSON.parse(JSON.stringify(record)))).toEqual(first)
      }),
    )
  })

  test('instants may be numbers, Dates, ISO strings or have epochMilliseconds', () => {
    fc.assert(
      fc.property(withForms(valid), ([record, reformed]) => {
        expect(parse(deepFrozen(reformed))).toEqual({ ok: true, value: record })
      }),
    )
  })

  test('a class with accessors is read like plain data', () => {
    fc.assert(
      fc.property(valid, (record) => {
        const prototype = Object.defineProperties({}, accessorsOf(record))
        expect(parse(Object.create(prototype))).toEqual({ ok: true, value: record })
      }),
    )
  })

  test('null and undefined stand for an absent field', () => {
    fc.assert(
      fc.property(valid, fc.constantFrom(null, undefined), (record, nothing) => {
        const absent = Object.keys(shape.optional).filter((name) => !Object.hasOwn(record, name))
        const filled = { ...record, ...Object.fromEntries(absent.map((name) => [name, nothing])) }
        expect(parse(filled)).toStrictEqual(parse(record))
      }),
    )
  })

  test('fields of the caller are kept as they are', () => {
    const own = { ticketForm: { 7: ['x'] }, scored: null, 'row number': 7, constructor: 'x', toString: undefined }
    fc.assert(
      fc.property(valid, (record) => {
        const parsed = parse({ ...record, ...own })
        expect(parsed.ok && { ...parsed.value }).toEqual({ ...record, ...own })
        expect(parsed.ok && Reflect.get(parsed.value, 'ticketForm')).toBe(own.ticketForm)
      }),
    )
  })
})

function accessorsOf(record: object): PropertyDescriptorMap {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, { get: () => value as unknown }]))
}

test('null for a known field leaves it out, null for an own field stays', () => {
  const record = { agentId: 'ada', state: 'break', from: 0, to: 1, queue: null, reason: undefined, badge: null }
  expect(parseAgentActivity(record)).toStrictEqual({
    ok: true,
    value: { agentId: 'ada', state: 'break', from: 0, to: 1, badge: null },
  })
})

test('null is a value of its own in an assignment: nobody', () => {
  const events = [{ type: 'assignment', at: 5, agentId: null, group: 'experts', from: { agentId: 'ada', group: null } }]
  expect(parseTicket({ id: '1', createdAt: 0, events })).toStrictEqual({
    ok: true,
    value: { id: '1', createdAt: 0, events },
  })
})

test('durations and instants lose their fractions, and minus zero its sign', () => {
  const leg = {
    id: '1',
    channel: 'voice',
    outcome: 'answered',
    queuedAt: -0.5,
    answeredAt: -0,
    talkTime: 9.99,
    holdTime: -0,
  }
  expect(parseInteraction(leg)).toStrictEqual({
    ok: true,
    value: { id: '1', channel: 'voice', outcome: 'answered', queuedAt: -1, answeredAt: 0, talkTime: 9, holdTime: 0 },
  })
})

const noInstants: readonly (readonly [name: string, input: unknown])[] = [
  ['a Date of no time', new Date(Number.NaN)],
  ['something that looks like a Date', { getTime: () => 0, valueOf: () => 0 }],
  ['an object made from the Date prototype', Object.create(Date.prototype)],
  ['digits', '1774008000000'],
  ['a bigint', 1_774_008_000_000n],
  ['epochMilliseconds of another type', { epochMilliseconds: '0' }],
  ['an instant beyond the range of Date', 8.64e15 + 2],
  ['the same in an object', { epochMilliseconds: -8.64e15 - 2 }],
  ['infinity', -Infinity],
  ['a list of one number', [0]],
  ['a plain date-time of Temporal', Temporal.PlainDateTime.from('2026-03-20T12:00')],
]

test.each(noInstants)('%s is no instant', (_, createdAt) => {
  const parsed = parseTicket({ id: '1', createdAt, events: [] })
  expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path)).toEqual([['createdAt']])
})

test('the first and the last instant of Date are instants', () => {
  for (const createdAt of [-8.64e15, 8.64e15]) {
    expect(parseTicket({ id: '1', createdAt: new Date(createdAt), events: [] })).toMatchObject({ value: { createdAt } })
  }
})

test('a field called __proto__ does not change the prototype', () => {
  const record: unknown = JSON.parse(
    '{ "agentId": "ada", "state": "x", "from": 0, "to": 1, "__proto__": { "queue": "sales" } }',
  )
  const parsed = parseAgentActivity(record)
  expect(parsed).toStrictEqual({ ok: true, value: { agentId: 'ada', state: 'x', from: 0, to: 1 } })
  expect(parsed.ok && parsed.value.queue).toBe(undefined)
})

describe('time order', () => {
  test('events are put in order by their instants, those of one instant as they came', () => {
    const [ticket] = models.filter(({ name }) => name === 'ticket')
    if (ticket === undefined) throw new Error('there is no ticket')
    fc.assert(
      fc.property(
        ticket.valid,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 13 }),
        (record, keys) => {
          const { events } = record as { readonly events: readonly { readonly at: number }[] }
          const marked = events.map((event, index) => ({ ...event, mark: index }))
          const mixed = marked.toSorted((one, other) => (keys[one.mark] ?? 0) - (keys[other.mark] ?? 0))
          const parsed = parseTicket(deepFrozen({ ...record, events: mixed }))
          const expected = mixed
            .map((event, position) => ({ event, position }))
            .toSorted((one, other) => one.event.at - other.event.at || one.position - other.position)
          expect(parsed.ok && parsed.value.events).toEqual(expected.map(({ event }) => event))
        },
      ),
    )
  })

  test('rings too', () => {
    const ring = { agentId: 'ada', result: 'declined' }
    const leg = { id: '1', channel: 'voice', outcome: 'waiting', queuedAt: 0 }
    const parsed = parseInteraction({
      ...leg,
      rings: [
        { ...ring, at: 9 },
        { ...ring, at: new Date(3) },
      ],
    })
    expect(parsed.ok && parsed.value.rings?.map(({ at }) => at)).toEqual([3, 9])
  })
})

describe('timeZone', () => {
  const ticket = (createdAt: unknown): object => ({ id: '1', createdAt, events: [] })
  const created = (text: string, zone: string | ReturnType<typeof timeZone>): unknown => {
    const parsed = parseTicket(ticket(text), { timeZone: zone })
    return parsed.ok ? parsed.value.createdAt : parsed.issues
  }

  test('gives strings without an offset their instant, as Temporal does', () => {
    const local = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2037, 11, 31) })
    fc.assert(
      fc.property(zoneName, local, (name, time) => {
        const text = new Date(time).toISOString().slice(0, -1)
        // 'compatible' is Temporal's word for: forward by the gap, and the first of two.
        const expected = plain(time).toZonedDateTime(name, { disambiguation: 'compatible' }).epochMilliseconds
        expect(created(text, name)).toBe(expected)
        expect(created(text, timeZone(name))).toBe(expected)
      }),
    )
  })

  test('a skipped time moves forward by the gap, a repeated one means its first occurrence', () => {
    expect(created('2026-03-29T03:30', 'Europe/Vilnius')).toBe(Date.parse('2026-03-29T04:30+03:00'))
    expect(created('2026-10-25T03:30', 'Europe/Vilnius')).toBe(Date.parse('2026-10-25T03:30+03:00'))
  })

  test('does not touch strings with an offset', () => {
    expect(created('2026-03-29T03:30Z', 'Europe/Vilnius')).toBe(Date.UTC(2026, 2, 29, 3, 30))
  })

  test('without it they are issues', () => {
    const parsed = parseTicket(ticket('2026-03-29T03:30:00'))
    expect(parsed.ok ? [] : parsed.issues).toEqual([
      {
        path: ['createdAt'],
        message:
          'createdAt accepts an ISO 8601 date-time with an offset (or the option timeZone), milliseconds since 1970, a Date or an object with epochMilliseconds, got "2026-03-29T03:30:00"',
        received: '"2026-03-29T03:30:00"',
      },
    ])
  })

  test.each([
    [{ timeZone: 'Europe/Nowhere' }, RangeError],
    [{ timeZone: 7 }, TypeError],
    [{ timeZone: {} }, TypeError],
    [{ zone: 'Europe/Vilnius' }, TypeError],
    [0, TypeError],
  ])('%j is refused', (options, kind) => {
    expect(() => parseTicket(ticket(0), options as never)).toThrow(kind)
    expect(() => parseTicket(ticket(0), options as never)).toThrow(/^parseTicket.* accepts /)
  })
})
