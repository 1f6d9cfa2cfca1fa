import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readHelpdeskTickets } from '../../examples/data/helpdeskTickets.ts'
import { bankReport, readBankLog } from '../../examples/accounts/bankReport.ts'
import { helpdeskReport } from '../../examples/accounts/helpdeskReport.ts'
import { dataFile, missing } from '../oracle/dataFile.ts'
import { bankLog, NEVER_QUEUED, NEVER_SERVED } from './bankLog.ts'
import { HEADER, line } from './helpdeskLog.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A terminal is no wider than this. */
const COLUMNS = 100

function widest(report: string): number {
  return Math.max(...report.split('\n').map((text) => [...text].length))
}

/** The rest of the line that begins with a name. */
function lineOf(report: string, name: string): readonly string[] {
  const found = report.split('\n').find((text) => text.trim().startsWith(name))
  return found === undefined
    ? []
    : found
        .trim()
        .slice(name.length)
        .trim()
        .split(/\s{2,}/)
}

describe('the report on a call log', () => {
  const hangUp = { ...NEVER_SERVED, outcome: 'HANG' }
  const calls = [{}, {}, NEVER_QUEUED, hangUp, { ...hangUp, ...NEVER_QUEUED }, { type: 'TT' }, { outcome: 'PHANTOM' }]
  const report = bankReport(readBankLog(bankLog(...calls)))

  test('accounts for every line and every call', () => {
    expect(report).toContain('Lines 7, calls 6, skipped 1 (1 phantom)')
    // Counted, hung up in the menu, returned, abandoned, answered.
    expect(lineOf(report, 'time to abandon')).toEqual(['1', '1', '1', '0', '3'])
    expect(lineOf(report, 'handle time')).toEqual(['4', '1', '0', '1', '0'])
  })

  test('shows the totals, the rules, the services, the hours and the agents', () => {
    expect(lineOf(report, 'offered')).toEqual(['4', '4'])
    expect(lineOf(report, 'median wait')).toEqual(['30 s', '4'])
    expect(lineOf(report, 'abandoned calls count as missed')).toEqual(['25%', '4', '16.7%', '6'])
    expect(lineOf(report, 'no abandoned call counts')).toEqual(['33.3%', '3', '25%', '4'])
    expect(lineOf(report, 'returned calls')).toEqual(['0', '–', '–', '–', '–', '1', '2 min'])
    expect(lineOf(report, '9  ')).toEqual(['4', '25%', '25%', '30 s', '30 s', '4', '2 min'])
    expect(lineOf(report, 'NOGA')).toEqual(['4', '2 min', '2 min', '2 min'])
  })

  test('is not wider than a terminal', () => {
    expect(widest(report)).toBeLessThanOrEqual(COLUMNS)
  })
})

describe('the report on an event log', () => {
  const log = [
    HEADER,
    line('Assign seriousness', 5, 0),
    line('Take in charge ticket', 6, 10),
    line('Resolve ticket', 7, 30),
  ]
  const report = helpdeskReport(readHelpdeskTickets([...log, 'Case 9', ''].join('\n')))

  test('accounts for every line and every ticket', () => {
    expect(report).toContain('Lines 4, tickets 1, skipped 1 (1 wrong number of fields)')
    expect(lineOf(report, 'reopens a ticket')).toEqual(['0', '1'])
  })

  test('shows the totals, the groups, the agents and the backlog', () => {
    expect(lineOf(report, 'median first response')).toEqual(['10 min', '1'])
    expect(lineOf(report, 'median, in office hours')).toEqual(['10 min', '1'])
    expect(lineOf(report, 'average agent work time')).toEqual(['30 min', '1'])
    expect(lineOf(report, 'workgroup 1')).toEqual(['1', '1', '10 min', '10 min', '1', '30 min', '0%'])
    expect(lineOf(report, 'agent 6')).toEqual(['1', '10 min', '10 min'])
    expect(lineOf(report, '2013')).toEqual(['0', '–', '0'])
  })

  test('is not wider than a terminal', () => {
    expect(widest(report)).toBeLessThanOrEqual(COLUMNS)
  })
})

const bankFile = dataFile('bank-february-1999.tsv')
const bankTitle = bankFile === undefined ? missing('the call log') : 'the report on a real call log'
test.skipIf(bankFile === undefined)(bankTitle, { timeout: 60_000 }, () => {
  const report = bankReport(readBankLog(readFileSync(bankFile ?? '', 'utf8')))
  expect(report).toContain('Lines 33,344, calls 33,066, skipped 278 (278 phantom)')
  expect(lineOf(report, 'abandoned calls count as missed').at(2)).toBe('49%')
  expect(widest(report)).toBeLessThanOrEqual(COLUMNS)
})

const helpdeskFile = dataFile('helpdesk-events.csv')
const helpdeskTitle = helpdeskFile === undefined ? missing('the event log') : 'the report on a real event log'
test.skipIf(helpdeskFile === undefined)(helpdeskTitle, { timeout: 60_000 }, () => {
  const report = helpdeskReport(readHelpdeskTickets(readFileSync(helpdeskFile ?? '', 'utf8')))
  expect(report).toContain('Lines 21,348, tickets 4,580, skipped 0')
  expect(widest(report)).toBeLessThanOrEqual(COLUMNS)
})

describe('an example on the command line', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['--import', './scripts/typescript.mjs', ...args], { cwd: root, encoding: 'utf8' })

  test.each(['bank', 'helpdesk'])(
    '%s says what it needs, and fails without a stack trace',
    (name) => {
      const script = `examples/${name}.ts`
      const cases = [
        [[script], `No file is named.\nUsage: npm run example:${name} -- <`],
        [[script, 'test/no-such-file.tsv'], 'test/no-such-file.tsv cannot be read: ENOENT'],
        [[script, '.prettierrc.json'], '.prettierrc.json cannot be read: readTable accepts'],
      ] as const
      for (const [args, message] of cases) {
        const { status, stdout, stderr } = run(...args)
        expect(stderr).toContain(message)
        expect(stderr).not.toMatch(/^ {4}at /m)
        expect([status, stdout]).toEqual([1, ''])
      }
    },
    60_000,
  )
})
