import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Issue, Parsed } from '../../src/validate/index.ts'
import { parseSurvey, parseTicket } from '../../src/validate/index.ts'
import { ticketShape } from '../../src/validate/ticketShape.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { models } from './models.ts'

/** Every kind of value that JavaScript has. */
const anything = fc.anything({
  maxDepth: 3,
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
})

function expectWellFormed(parsed: Parsed<object>): void {
  if (parsed.ok) return
  expect(parsed.issues.length).toBeGreaterThan(0)
  expect(JSON.parse(JSON.stringify(parsed.issues))).toEqual(parsed.issues)
  for (const issue of parsed.issues) {
    expect(issue.message).toMatch(/^\S.* accepts .*, got /s)
    expect(issue.message.endsWith(issue.received)).toBe(true)
    expect(issue.received.length).toBeLessThanOrEqual(80)
  }
}

describe.each(models)('$name', ({ parse, valid, shape, isSound }) => {
  test('whatever comes is a record or has issues', () => {
    fc.assert(fc.property(anything, (input) => expectWellFormed(parse(input))))
  })

  test('so does whatever comes in place of a field', () => {
    const names = [...Object.keys(shape.required), ...Object.keys(shape.optional)]
    fc.assert(
      fc.property(valid, fc.constantFrom(...names), anything, (record, name, input) => {
        const parsed = parse({ ...record, [name]: input })
        expectWellFormed(parsed)
        if (parsed.ok) expect(isSound(parsed.value)).toBe(true)
      }),
    )
  })

  test('a broken record that parses is sound all the same, and its issues lead to what is wrong', () => {
    fc.assert(
      fc.property(brokenArbitrary(valid), (record) => {
        const parsed = parse(record)
        expectWellFormed(parsed)
        if (parsed.ok) expect(isSound(parsed.value)).toBe(true)
        // A way of several steps leads through what is there; only its last step may be a missing field.
        else for (const { path } of parsed.issues) expect(isThere(record, path.slice(0, -1))).toBe(true)
      }),
    )
  })

  test('required fields are required', () => {
    fc.assert(
      fc.property(valid, fc.constantFrom(...Object.keys(shape.required)), (record, name) => {
        for (const nothing of [undefined, null]) {
          const parsed = parse({ ...record, [name]: nothing })
          expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path)).toEqual([[name]])
        }
      }),
    )
  })
})

function isThere(value: unknown, path: Issue['path']): boolean {
  const [key, ...rest] = path
  if (key === undefined) return true
  if (typeof value !== 'object' || value === null) return false
  return isThere((value as Record<string | number, unknown>)[key], rest)
}

const thrower = (): never => {
  throw new Error('no entry')
}

function issuesOf(input: unknown): readonly Issue[] {
  const parsed = parseTicket(input)
  return parsed.ok ? [] : parsed.issues
}

const ticket = { id: '1', createdAt: 0, events: [] }
const revoked = Proxy.revocable([], {})
revoked.revoke()

const throwing: readonly (readonly [name: string, input: unknown, path: Issue['path']])[] = [
  ['a getter', Object.defineProperty({ ...ticket }, 'group', { get: thrower }), ['group']],
  [
    "a getter of the caller's own",
    Object.defineProperty({ ...ticket }, 'own', { enumerable: true, get: thrower }),
    ['own'],
  ],
  ['a proxy that hides its fields', new Proxy(ticket, { ownKeys: thrower }), []],
  ['a revoked proxy', revoked.proxy, []],
  ['a revoked proxy for a list', { ...ticket, events: revoked.proxy }, ['events']],
  [
    'an event',
    { ...ticket, events: [Object.defineProperty({ at: 0 }, 'type', { get: thrower })] },
    ['events', 0, 'type'],
  ],
  ['an instant', { ...ticket, createdAt: { get epochMilliseconds() { return thrower() } } }, ['createdAt']], // prettier-ignore
  ['an instant that hides what it has', { ...ticket, createdAt: new Proxy({}, { has: thrower }) }, ['createdAt']],
  ['an entry of a list', { ...ticket, tags: Object.defineProperty(['x', 'y'], 1, { get: thrower }) }, ['tags', 1]],
]

test.each(throwing)('%s that throws is an issue', (_, input, path) => {
  expect(issuesOf(input)).toEqual([
    { path, message: expect.stringContaining('a value that can be read') as string, received: 'one that throws' },
  ])
})

test('a proxy that nobody may read has an issue for each field', () => {
  const { required, optional } = ticketShape
  const fields = [...Object.keys(required), ...Object.keys(optional)]
  expect(issuesOf(new Proxy(ticket, { get: thrower })).map(({ path }) => path[0])).toEqual(fields)
})

test('what comes is shown shortly, whatever it is', () => {
  const endless: unknown[] = []
  endless.push(endless, endless, endless)
  let deep: unknown = []
  for (let depth = 0; depth < 60; depth += 1) deep = [deep, deep, deep]
  const id = (input: unknown): unknown => issuesOf({ ...ticket, id: input })[0]?.received
  expect(id(endless)).toBe('an array of 3')
  expect(id(deep)).toBe('an array of 3')
  expect(id(10n ** 500n)).toMatch(/^10{76}\.\.\.$/)
  expect(id({ ['k'.repeat(500)]: 1 })).toMatch(/^an object with k{62}\.\.\.$/)
  expect(id(Symbol('x'.repeat(500)))).toMatch(/^Symbol\(x{70}\.\.\.$/)
  expect(id(new Proxy({}, { ownKeys: thrower }))).toBe('a value that cannot be looked at')
  expect(id('')).toBe('""')
})

test('a thousand mistakes are a hundred issues', () => {
  const events = Array.from({ length: 1_000 }, () => ({ type: 'handover', at: -1 }))
  expect(issuesOf({ ...ticket, events })).toHaveLength(100)
  expect(issuesOf({ ...ticket, events, tags: [7] })).toHaveLength(1)
})

test('a list of millions of holes is not read to its end', () => {
  const parsed = parseTicket({ ...ticket, tags: new Array(4e9), events: new Array(4e9) })
  expect(parsed.ok ? 0 : parsed.issues.length).toBe(100)
})

/** The same data behind proxies that note every look at a field in `looks`. */
function watched(value: unknown, way: string, looks: string[]): unknown {
  if (typeof value !== 'object' || value === null) return value
  return new Proxy(value, {
    get: (target, key) => {
      looks.push(`${way}.${String(key)}`)
      return watched(Reflect.get(target, key), `${way}.${String(key)}`, looks)
    },
  })
}

test.each(models)('$name: every field is looked at once, so that it cannot change in between', ({ parse, valid }) => {
  fc.assert(
    fc.property(valid, (record) => {
      const looks: string[] = []
      const parsed = parse(watched({ ...record, own: 1 }, '', looks))
      expect(parsed.ok && { ...parsed.value }).toEqual({ ...record, own: 1 })
      expect(looks).toEqual([...new Set(looks)])
    }),
  )
})

test('a score that changes between two looks does not slip through', () => {
  let looks = 0
  const score = { get: () => ((looks += 1) === 1 ? 5 : 99), enumerable: true }
  const survey = Object.defineProperty({ id: 's1', kind: 'csat', answeredAt: 0 }, 'score', score)
  expect(parseSurvey(survey)).toEqual({ ok: true, value: { id: 's1', kind: 'csat', answeredAt: 0, score: 5 } })
})
