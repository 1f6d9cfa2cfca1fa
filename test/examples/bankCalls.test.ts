import { offeredCount, seconds, serviceLevel } from 'support-metrics'
import { describe, expect, test } from 'vitest'
import { readBankCalls } from '../../examples/data/bankCalls.ts'
import { bankLog, NEVER_QUEUED, NEVER_SERVED } from './bankLog.ts'

function readOne(call: Readonly<Record<string, string>>): unknown {
  const { interactions, skipped } = readBankCalls(bankLog(call))
  expect(skipped).toEqual([])
  expect(interactions).toHaveLength(1)
  return interactions[0]
}

/** Israel is two hours ahead of UTC in the winter. */
const NINE = Date.UTC(1999, 2, 10, 7)

describe('readBankCalls', () => {
  test('takes the wait from the queue and the talk from the agent', () => {
    expect(readOne({})).toEqual({
      id: 'XX01-1',
      channel: 'voice',
      direction: 'inbound',
      queue: 'regular',
      customerId: '4711',
      tags: undefined,
      outcome: 'answered',
      arrivedAt: NINE,
      queuedAt: NINE + 10_000,
      answeredAt: NINE + 40_000,
      agentId: 'NOGA',
      endedAt: NINE + 160_000,
      talkTime: 120_000,
    })
  })

  test('moves to summer time with Israel', () => {
    expect(readOne({ date: '990701' })).toMatchObject({ arrivedAt: Date.UTC(1999, 6, 1, 6) })
  })

  test('knows the services, the priority, returned calls and unknown customers', () => {
    expect(readOne({ type: 'TT' })).toMatchObject({ queue: 'returned calls', direction: 'callback' })
    expect(readOne({ type: 'NE', priority: '2' })).toMatchObject({ queue: 'stock exchange', tags: ['priority'] })
    expect(readOne({ type: 'ZZ' })).toMatchObject({ queue: 'ZZ' })
    expect(readOne({ customer_id: '0' })).toMatchObject({ customerId: undefined })
    expect(readOne({ customer_id: '6.02701E+11' })).toMatchObject({ customerId: undefined })
  })

  test('does not wait where a call was put through at once', () => {
    const served = { queuedAt: NINE + 39_000, answeredAt: NINE + 39_000, endedAt: NINE + 159_000, talkTime: 120_000 }
    expect(readOne(NEVER_QUEUED)).toMatchObject(served)
  })

  test('answers at the end of the menu where no time of service is recorded either, and knows no talk', () => {
    const call = readOne({ ...NEVER_QUEUED, ...NEVER_SERVED, server: 'NOGA' })
    expect(call).toMatchObject({
      outcome: 'answered',
      agentId: 'NOGA',
      queuedAt: NINE + 10_000,
      answeredAt: NINE + 10_000,
    })
    expect(call).not.toHaveProperty('endedAt')
    expect(call).not.toHaveProperty('talkTime')
    expect(readOne({ ...NEVER_SERVED, server: 'NOGA' })).not.toHaveProperty('talkTime')
  })

  test('answers without an agent where none is recorded', () => {
    expect(readOne({ server: 'NO_SERVER' })).toMatchObject({
      outcome: 'answered',
      agentId: undefined,
      talkTime: 120_000,
    })
  })

  test('keeps the wait where the clocks of queue and agent contradict each other', () => {
    const call = readOne({ ser_start: '8:58:00', ser_exit: '9:00:00' })
    expect(call).toMatchObject({ answeredAt: NINE + 40_000, endedAt: NINE + 160_000, talkTime: 120_000 })
  })

  test('calls those who hang up in the queue abandoned, also in the second in which they are put through', () => {
    const abandoned = { outcome: 'abandoned', queuedAt: NINE + 10_000, leftAt: NINE + 40_000 }
    expect(readOne({ ...NEVER_SERVED, outcome: 'HANG' })).toMatchObject(abandoned)
    expect(readOne({ outcome: 'HANG', server: 'NO_SERVER', ser_time: '4' })).toMatchObject(abandoned)
  })

  test('keeps those who hang up in the menu out of the queue, unless asked to do as the log does', () => {
    const call = { ...NEVER_QUEUED, ...NEVER_SERVED, outcome: 'HANG' }
    expect(readOne(call)).toMatchObject({ outcome: 'abandoned-before-queue', arrivedAt: NINE })
    const { interactions } = readBankCalls(bankLog(call), { menuHangUps: 'abandoned' })
    expect(interactions[0]).toMatchObject({ outcome: 'abandoned', queuedAt: NINE + 10_000, leftAt: NINE + 10_000 })
  })

  test('does not know the arrival where the menu is left before it is entered', () => {
    const call = readOne({ vru_entry: '9:00:57', vru_time: '-47' })
    expect(call).toMatchObject({ queuedAt: NINE + 10_000, answeredAt: NINE + 40_000 })
    expect(call).not.toHaveProperty('arrivedAt')
    expect(offeredCount([call as never]).excluded).toEqual({})
  })

  test('goes on past midnight', () => {
    const times = { vru_entry: '23:59:20', vru_exit: '23:59:30', q_start: '23:59:30', q_exit: '0:00:30', q_time: '60' }
    const midnight = Date.UTC(1999, 2, 10, 22)
    expect(readOne({ ...times, ser_start: '0:00:29', ser_exit: '0:02:29' })).toMatchObject({
      queuedAt: midnight - 30_000,
      answeredAt: midnight + 30_000,
      endedAt: midnight + 150_000,
    })
    expect(readOne({ ...times, ...NEVER_QUEUED, ser_start: '0:00:05', ser_exit: '0:02:05' })).toMatchObject({
      queuedAt: midnight + 5_000,
    })
  })

  test('tells midnight from never', () => {
    const call = readOne({
      vru_entry: '23:59:54',
      vru_exit: '23:59:54',
      q_start: '0:00:00',
      q_exit: '0:00:27',
      q_time: '27',
    })
    const midnight = Date.UTC(1999, 2, 10, 22)
    expect(call).toMatchObject({ queuedAt: midnight, answeredAt: midnight + 27_000 })
  })

  test('loses no line: what is no call is skipped with its number and the reason', () => {
    const broken = bankLog(
      {},
      { outcome: 'PHANTOM' },
      { outcome: 'LUNCH' },
      { q_exit: '9:60:00' },
      { date: '10.3.99' },
      { ser_time: '' },
    )
    const { interactions, skipped } = readBankCalls(`${broken}XX01\t7\r\n`)
    expect(interactions).toHaveLength(1)
    expect(skipped).toEqual([
      { line: 8, reason: 'wrong number of fields' },
      { line: 3, reason: 'phantom' },
      { line: 4, reason: 'unknown outcome' },
      { line: 5, reason: 'unreadable time' },
      { line: 6, reason: 'unreadable time' },
      { line: 7, reason: 'unreadable time' },
    ])
  })

  test('refuses a file that is no such log', () => {
    expect(() => readBankCalls('')).toThrow('readTable accepts text with a column "vru+line", got ')
    expect(() => readBankCalls(bankLog().replaceAll('\t', ','))).toThrow(RangeError)
  })

  test('gives records that the library takes as they are', () => {
    const calls = [{}, NEVER_QUEUED, NEVER_SERVED, { ...NEVER_SERVED, outcome: 'HANG' }]
    const { interactions } = readBankCalls(bankLog(...calls))
    expect(serviceLevel(interactions, { within: seconds(20) })).toMatchObject({ value: 1 / 4, count: 4, excluded: {} })
  })
})
