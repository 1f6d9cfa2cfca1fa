import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBConnection } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatTable } from '../../src/format/index.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...Array.from(',;\t"\'\n =+-@x1é日😀')), maxLength: 6 }),
  fc.constantFrom('', '"', '""', ',', '\r\n', '\n', '\r', 'a\rb', 'a,b', 'say "hi"', "'", ' padded '),
)
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))
const delimiter = fc.constantFrom(',' as const, ';' as const, '\t' as const)

describe('CSV, read by DuckDB', () => {
  let connection: DuckDBConnection
  const folder = mkdtempSync(join(tmpdir(), 'csv-'))
  const file = join(folder, 'table.csv')

  beforeAll(async () => {
    connection = await (await DuckDBInstance.create(':memory:')).connect()
  })
  afterAll(() => {
    connection.closeSync()
    rmSync(folder, { recursive: true })
  })

  async function readBack(csv: string, columns: readonly string[], delim: string): Promise<unknown[][]> {
    writeFileSync(file, csv)
    const types = columns.map((name) => `'${name}': 'VARCHAR'`).join(', ')
    const options = `auto_detect = false, header = true, strict_mode = true, delim = '${delim}', quote = '"', escape = '"'`
    const reader = await connection.runAndReadAll(
      `from read_csv('${file}', ${options}, columns = {${types}}, force_not_null = [${columns.map((name) => `'${name}'`).join(', ')}])`,
    )
    return reader.getRowsJS()
  }

  const rowsOf = (lines: readonly (readonly string[])[]) =>
    lines.map((line) => Object.fromEntries(line.map((cell, index) => [`c${index}`, cell])))

  it('comes back as it went', async () => {
    await fc.assert(
      fc.asyncProperty(table, delimiter, async (lines, delimiter) => {
        const columns = (lines[0] as string[]).map((_, index) => `c${index}`)
        const csv = formatTable(rowsOf(lines), { as: 'csv', delimiter, formulas: 'keep' })
        expect(await readBack(csv, columns, delimiter)).toEqual(lines)
      }),
    )
  })

  it('comes back with an apostrophe before what a spreadsheet would run, and otherwise as it went', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (lines) => {
        const columns = (lines[0] as string[]).map((_, index) => `c${index}`)
        const read = (await readBack(formatTable(rowsOf(lines), { as: 'csv' }), columns, ',')) as string[][]
        expect(read).toHaveLength(lines.length)
        read.forEach((line, row) => {
          line.forEach((cell, column) => {
            const original = lines[row]?.[column] as string
            expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
            expect([original, `'${original}`]).toContain(cell)
            if (/^[^=+\-@\t\r\n＝＋－＠]/.test(original)) expect(cell).toBe(original)
          })
        })
      }),
    )
  })

  it('gives back every number to the last bit', async () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true })
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 20 }), async (values) => {
        const csv = formatTable(
          values.map((value) => ({ c0: { value, unit: 'ms' }, c1: value })),
          { as: 'csv' },
        )
        const read = await readBack(csv, ['c0', 'c1'], ',')
        expect(read.map((line) => line.map(Number))).toEqual(values.map((value) => [value + 0, value + 0]))
      }),
    )
  })
})

it('escapes a formula in text and in headings, and leaves numbers alone', () => {
  const rows = [{ '=a': '=1+1', b: -5, c: { value: -5, unit: 'ms' }, d: '-5' }]
  expect(formatTable(rows, { as: 'csv' })).toBe("'=a,b,c,d\r\n'=1+1,-5,-5,'-5\r\n")
  expect(formatTable(rows, { as: 'csv', formulas: 'keep' })).toBe('=a,b,c,d\r\n=1+1,-5,-5,-5\r\n')
  expect(formatTable([{ a: '＝1' }], { as: 'csv' })).toBe("a\r\n'＝1\r\n")
})

it('quotes a line that would otherwise be empty', () => {
  expect(formatTable([{ a: '' }, { a: 'x' }], { as: 'csv' })).toBe('a\r\n""\r\nx\r\n')
})
