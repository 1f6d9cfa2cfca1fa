import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { displayWidth, graphemes } from '../../src/format/displayWidth.ts'
import { formatTable } from '../../src/format/index.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const monday = Date.UTC(2026, 2, 2)
const rows = Object.freeze([
  Object.freeze({ queue: 'billing', asa: { value: 12_000, unit: 'ms' }, sl: { value: 0.853, unit: 'ratio' }, n: 5 }),
  Object.freeze({ queue: undefined, asa: { value: null, unit: 'ms' }, sl: { value: 1, unit: 'ratio' }, n: 12_345 }),
])

/** Text of every kind that has a meaning to some format. */
const pieces = [
  '[x](y)',
  '![x](y)',
  '_x_',
  ' _x_ ',
  '*x*',
  '`x`',
  '~~x~~',
  '<b>',
  '&lt;',
  '\\|',
  '|',
  '\n',
  '\u001b[1m',
  '日',
  '😀',
]
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...Array.from('|\\`*_<>[]~&!(){}#+-=:;,"\'@\n\r\t a1é')) }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((parts) => parts.join('')),
)

describe('formatTable as text', () => {
  it('aligns columns, numbers to the right', () => {
    expect(formatTable(rows).split('\n')).toEqual([
      'queue     asa     sl       n',
      '-------  ----  -----  ------',
      'billing  12 s  85.3%       5',
      '–           –   100%  12,345',
    ])
  })

  it('keeps columns aligned whatever the text', () => {
    const segmenter = graphemes()
    fc.assert(
      fc.property(fc.array(fc.record({ text: hostile, last: fc.constant('|') }), { minLength: 1 }), (rows) => {
        const [, , ...lines] = formatTable(rows).split('\n')
        expect(lines).toHaveLength(rows.length)
        const starts = lines.map((line) => displayWidth(line.slice(0, line.lastIndexOf('|')), segmenter))
        expect(new Set(starts).size).toBe(1)
      }),
    )
  })

  it('lets no control character out', () => {
    expect(formatTable([{ a: 'x\u001b[31m\r\ny' }])).toBe('a\n--------\nx [31m y')
  })
})

describe('formatTable as Markdown', () => {
  it('marks the columns of numbers', () => {
    expect(formatTable(rows, { as: 'markdown', columns: ['queue', { key: 'sl', label: 'Service | level' }] })).toBe(
      '| queue | Service \\| level |\n| --- | ---: |\n| billing | 85.3% |\n| – | 100% |',
    )
  })

  it('shows the text of the data literally', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 4 }), (pairs) => {
        const table = formatTable(
          pairs.map(([left, right]) => ({ left: `a${left}z`, right: `a${right}z` })),
          { as: 'markdown' },
        )
        const shown = [...marked.parse(table).matchAll(/<td>(.*?)<\/td>/gs)].map(([, html]) => html)
        const expected = pairs.flat().map((text) => `a${text}z`.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '))
        expect(shown.map((html) => withoutEntities(html as string))).toEqual(expected)
      }),
    )
  })
})

function withoutEntities(html: string): string {
  expect(html).not.toMatch(/[<>]/)
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
  return html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => named[name] as string)
}

describe('formatTable, whatever the format', () => {
  it('takes the columns from all rows, in the order of first appearance', () => {
    expect(formatTable([{ b: 1 }, { a: 'x', b: 2 }], { as: 'csv' })).toBe('b,a\r\n1,\r\n2,x\r\n')
  })

  it('reads rows that can be read once', () => {
    const once = [{ a: 1 }, { a: 2 }].values()
    expect(formatTable(once, { as: 'csv' })).toBe('a\r\n1\r\n2\r\n')
  })

  it('shows the header alone without rows', () => {
    expect(formatTable([], { columns: ['a'] })).toBe('a\n-')
    expect(formatTable([], { columns: ['a'], as: 'markdown' })).toBe('| a |\n| --- |')
    expect(formatTable([], { columns: ['a'], as: 'csv' })).toBe('a\r\n')
    for (const as of ['text', 'markdown', 'csv'] as const) expect(formatTable([], { as })).toBe('')
  })

  it('writes plain values for machines and formatted ones for people, in any format', () => {
    expect(formatTable(rows, { as: 'csv' })).toBe('queue,asa,sl,n\r\nbilling,12000,0.853,5\r\n,,1,12345\r\n')
    expect(formatTable(rows, { as: 'csv', cells: 'formatted', locale: 'de', delimiter: ';' })).toBe(
      'queue;asa;sl;n\r\nbilling;12 Sek.;85,3\u00a0%;5\r\n–;–;100\u00a0%;12.345\r\n',
    )
    expect(formatTable(rows, { cells: 'plain', columns: ['asa', 'n'] })).toBe(
      '  asa      n\n-----  -----\n12000      5\n       12345',
    )
  })

  it('writes periods of whole days by their dates, others by their minutes', () => {
    const cells = [
      [monday, monday + DAY],
      [monday, monday + 7 * DAY],
      [monday + 9 * HOUR, monday + 9.5 * HOUR],
      [monday, monday],
    ].map(([start, end]) => ({ period: { start, end } }))
    const written = (options: object) =>
      formatTable(cells, { as: 'markdown', ...options })
        .split('\n')
        .slice(2)
    const tidy = (line: string) => line.replace(/\s*–\s*/g, ' – ')
    expect(written({ locale: 'en-GB' }).map(tidy)).toEqual([
      '| 2 Mar 2026 |',
      '| 2 – 8 Mar 2026 |',
      '| 2 Mar 2026, 09:00 – 09:30 |',
      '| 2 Mar 2026, 00:00 |',
    ])
    expect(written({ locale: 'en-GB', timeZone: 'Europe/Vilnius' }).map(tidy)[0]).toBe(
      '| 2 Mar 2026, 02:00 – 3 Mar 2026, 02:00 |',
    )
    expect(written({ cells: 'plain' })[2]).toBe('| 2026-03-02T09:00:00.000Z/2026-03-02T09:30:00.000Z |')
  })

  it('knows a day that begins at one in the morning', () => {
    const start = Date.parse('2019-03-31T00:00:00+02:00')
    const period = { start, end: start + 23 * HOUR }
    const options = { locale: 'en-GB', as: 'markdown', timeZone: 'Asia/Beirut' } as const
    expect(formatTable([{ period }], options)).toContain('| 31 Mar 2019 |')
  })

  it('writes any cell, however broken', () => {
    const as = fc.constantFrom('text' as const, 'markdown' as const, 'csv' as const)
    const cells = fc.option(fc.constantFrom('plain' as const, 'formatted' as const), { nil: undefined })
    const cell = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withObjectString: true }),
      fc.record({ start: fc.double(), end: fc.double() }),
      fc.constant({ start: -8.64e15, end: 8.64e15 }),
      fc.record({ value: fc.oneof(fc.double(), fc.constant(null)), unit: fc.constantFrom('ms', 'ratio', 'x') }),
    )
    fc.assert(
      fc.property(cell, as, cells, (a, as, cells) => {
        expect(formatTable([{ a }], { as, cells })).toMatch(/^(\| | *)a\b/)
      }),
      { numRuns: 300 },
    )
  })

  it('writes what is no finite number as missing', () => {
    for (const a of [Number.NaN, Infinity, { value: Number.NaN, unit: 'ms' }]) {
      expect(formatTable([{ a }], { as: 'csv' })).toBe('a\r\n""\r\n')
      expect(formatTable([{ a }])).toBe('a\n-\n–')
    }
  })

  it('refuses options it does not know, in words', () => {
    const refused = (options: object) => () => formatTable(rows, options)
    expect(refused({ as: 'html' })).toThrow(
      new RangeError('formatTable: as accepts "text" or "markdown" or "csv", got "html"'),
    )
    expect(refused({ timeZone: 'Mars/Olympus' })).toThrow(
      /timeZone accepts a time zone that the runtime knows, got "Mars/,
    )
    expect(refused({ columns: 'queue' })).toThrow(/columns accepts a list of keys/)
    expect(refused({ columns: [{ label: 'x' }] })).toThrow(TypeError)
    expect(refused({ columns: [{ key: 'x', label: 5 }] })).toThrow(TypeError)
    expect(refused({ columns: [null] })).toThrow(TypeError)
    expect(refused({ delimiter: '|' })).toThrow(RangeError)
    expect(refused({ formulas: 'run' })).toThrow(RangeError)
    expect(refused({ cells: 'raw' })).toThrow(RangeError)
    expect(refused({ sort: 'queue' })).toThrow(/formatTable accepts the options/)
  })
})
