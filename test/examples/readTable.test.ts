import { describe, expect, test } from 'vitest'
import { readTable } from '../../examples/data/readTable.ts'

describe('readTable', () => {
  test('finds fields by the names of their columns, of twins the first', () => {
    const { rows } = readTable('a,b,a\n1,2,3\n4,5,6\n', ',', ['a', 'b'])
    expect(rows.map((row) => [row.line, row.get('a'), row.get('b')])).toEqual([
      [2, '1', '2'],
      [3, '4', '5'],
    ])
  })

  test('reads LF and CRLF, with and without an end of the last line', () => {
    for (const text of ['a\tb\n1\t2', 'a\tb\r\n1\t2\r\n', 'a\tb\r\n1\t2']) {
      expect(readTable(text, '\t', ['b']).rows.map((row) => row.get('b'))).toEqual(['2'])
    }
  })

  test('skips lines with another number of fields, and an empty line is one', () => {
    const { rows, skipped } = readTable('a,b\n1\n1,2\n\n1,2,3\n', ',', ['a'])
    expect(rows.map((row) => row.line)).toEqual([3])
    expect(skipped).toEqual([2, 4, 5].map((line) => ({ line, reason: 'wrong number of fields' })))
  })

  test('refuses missing columns and quotes', () => {
    expect(() => readTable('a,b\n', ',', ['c'])).toThrow('readTable accepts text with a column "c", got a, b')
    expect(() => readTable('a,b\n"1,5",2\n', ',', ['a'])).toThrow('readTable accepts text without quotes')
  })
})
