import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  accumulator,
  averageSpeedOfAnswer,
  interactionColumns,
  offeredCount,
  report,
  rollup,
  share,
} from '../../src/index.ts'
import type { ColumnsByName, Interaction } from '../../src/index.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'
import { chosen, legs, someMetrics, someWays } from './choices.ts'

const conversations = {
  perConversation: averageSpeedOfAnswer.with({ per: 'conversation' }),
  perLeg: averageSpeedOfAnswer,
}

describe('interactionColumns', () => {
  test('give what the records give, whatever is asked of them, also when asked again', () => {
    fc.assert(
      fc.property(legs, someMetrics, someWays, (records, names, by) => {
        deepFreeze(records)
        const options = { by: Object.fromEntries(by.map((one, index) => [`key${index}`, one])), metrics: chosen(names) }
        const columns = interactionColumns(records)
        const expected = rollup(records, options)
        expect(rollup(columns, options)).toEqual(expected)
        expect(rollup(columns, options)).toEqual(expected)
        expect(columns.length).toBe(records.length)
      }),
    )
  })

  test('give what the records give over many blocks', () => {
    fc.assert(
      fc.property(legs, someMetrics, someWays, (some, names, by) => {
        const records = Array.from({ length: some.length === 0 ? 0 : 2_500 }, (_, row) => some[row % some.length]!)
        const options = { by: Object.fromEntries(by.map((one, index) => [`key${index}`, one])), metrics: chosen(names) }
        expect(rollup(interactionColumns(records), options)).toEqual(rollup(records, options))
      }),
      { numRuns: 10 },
    )
  })

  test('grow between reports', () => {
    fc.assert(
      fc.property(legs, legs, someMetrics, (before, after, names) => {
        const columns = interactionColumns(before)
        expect(report(columns, chosen(names))).toEqual(report(before, chosen(names)))
        for (const record of after) columns.push(record)
        expect(report(columns, chosen(names))).toEqual(report([...before, ...after], chosen(names)))
      }),
    )
  })

  test('link, accumulate and iterate like the records they were made of', () => {
    fc.assert(
      fc.property(legs, (records) => {
        const columns = interactionColumns(records)
        expect(report(columns, conversations)).toEqual(report(records, conversations))
        const metrics = { offered: offeredCount, asa: averageSpeedOfAnswer }
        expect(JSON.stringify(accumulator(metrics).addAll(columns))).toBe(
          JSON.stringify(accumulator(metrics).addAll(records)),
        )
        expect(Array.from(columns, withoutNothing)).toEqual(records.map(withoutNothing))
      }),
    )
  })

  test('keep their dictionaries apart where several are added to one accumulator', () => {
    const call = { id: '1', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 5 } as const
    const both = accumulator({ offered: offeredCount }, { by: { queue: 'queue' } })
      .addAll(interactionColumns([{ ...call, queue: 'sales' }]))
      .addAll(interactionColumns([{ ...call, queue: 'billing' }]))
    expect(both.result().map(({ queue, offered }) => [queue, offered.value])).toEqual([
      ['billing', 1],
      ['sales', 1],
    ])
  })

  test('show a function the fields of its record, also as a copy', () => {
    const records = [
      { id: '1', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 5, rating: 4, tags: ['a'] },
      { id: '2', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 5 },
    ] as const satisfies readonly (Interaction & { readonly rating?: number })[]
    const seen: unknown[] = []
    const spy = share((record: (typeof records)[number]) => {
      seen.push(withoutNothing({ ...record }))
      return 'rating' in record && record.rating === 4
    })
    expect(report(interactionColumns(records), { spy }).spy.value).toBe(0.5)
    expect(seen).toEqual(records)
  })

  test('take columns of every form', () => {
    const vector = { length: 3, get: (row: number) => [10_000, null, 30_000][row] }
    const columns = interactionColumns({
      id: ['1', '2', '3'],
      channel: { codes: Uint8Array.of(0, 0, 0), dictionary: ['voice'] },
      outcome: { codes: [1, 0, 1], dictionary: ['abandoned', 'answered'] },
      queue: { codes: Int8Array.of(0, -1, 1), dictionary: ['sales', 'sales'] },
      queuedAt: BigInt64Array.of(0n, 0n, 0n),
      answeredAt: vector,
      leftAt: Float64Array.of(NaN, 7, NaN),
      talkTime: [1, undefined, 3n],
      topic: [null, 'refund', undefined],
    })
    expect([...columns]).toEqual([
      { id: '1', channel: 'voice', outcome: 'answered', queue: 'sales', queuedAt: 0, answeredAt: 10_000, talkTime: 1 },
      { id: '2', channel: 'voice', outcome: 'abandoned', queuedAt: 0, leftAt: 7, topic: 'refund' },
      { id: '3', channel: 'voice', outcome: 'answered', queue: 'sales', queuedAt: 0, answeredAt: 30_000, talkTime: 3 },
    ])
    const rows = rollup(columns, { by: { queue: 'queue' }, metrics: { asa: averageSpeedOfAnswer } })
    expect(rows.map(({ queue, asa }) => [queue, asa.value])).toEqual([
      ['sales', 20_000],
      [undefined, null],
    ])
  })

  test('are used without a copy where they can be', () => {
    const queuedAt = Float64Array.of(0, 0)
    const columns = interactionColumns({ id: ['1', '2'], queuedAt })
    columns.push({ id: '3', channel: 'voice', outcome: 'waiting', queuedAt: 9 })
    expect([...columns].map((leg) => (leg as { queuedAt?: number }).queuedAt)).toEqual([0, 0, 9])
    expect(queuedAt).toEqual(Float64Array.of(0, 0))
  })

  test('are empty of nothing', () => {
    expect([interactionColumns().length, interactionColumns({}).length, [...interactionColumns([])]]).toEqual([
      0,
      0,
      [],
    ])
    expect(report(interactionColumns(), { offered: offeredCount }).offered.value).toBe(0)
  })

  test.each([
    [7, 'interactionColumns accepts interactions, columns by name, or nothing, got 7'],
    [{ id: ['1'], queuedAt: [] }, 'interactionColumns: queuedAt accepts as many rows as id has (1), got 0'],
    [
      { id: 7 },
      'interactionColumns: id accepts an array, a typed array, { codes, dictionary } or a vector with get(row), got 7',
    ],
    [
      { queue: { codes: [1], dictionary: ['a'] } },
      'interactionColumns: queue: codes accepts places in a dictionary of 1, got 1',
    ],
  ])('refuse %j', (source, message) => {
    expect(() => interactionColumns(source as unknown as ColumnsByName)).toThrow(new TypeError(message))
  })
})

/** A record without the fields that hold nothing, which columns do not keep. */
function withoutNothing(record: unknown): unknown {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return record
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}
