import { describe, expect, it } from 'vitest'
import { displayWidth, graphemes } from '../../src/format/displayWidth.ts'
import golden from '../golden/eastAsianWidth.json' with { type: 'json' }

const widthOf = (text: string) => displayWidth(text, graphemes())

/** The code points of lines of hexadecimal ranges that do not have the width, seen one at a time. */
function strangers(lines: readonly string[], width: number): string[] {
  const segmenter = graphemes()
  const found: string[] = []
  for (const range of lines.join(' ').split(' ')) {
    const [first = Number.NaN, last = first] = range.split('-').map((point) => Number.parseInt(point, 16))
    for (let point = first; point <= last; point++) {
      if (displayWidth(String.fromCodePoint(point), segmenter) !== width) found.push(point.toString(16))
    }
  }
  return found
}

describe('displayWidth', () => {
  it('gives two columns to what Unicode calls wide or full-width', () => {
    expect(strangers(golden.cases.wide, 2)).toEqual([])
  })

  it('gives one column to everything else, but for eight numbers in squares', () => {
    const squares = ['3248', '3249', '324a', '324b', '324c', '324d', '324e', '324f']
    const flags = Array.from({ length: 26 }, (_, index) => (0x1f1e6 + index).toString(16))
    expect(strangers(golden.cases.narrow, 1)).toEqual([...squares, ...flags])
  })

  it('counts what is drawn as one as one', () => {
    expect(widthOf('')).toBe(0)
    expect(widthOf('queue')).toBe(5)
    expect(widthOf('e\u0301te\u0301')).toBe(3)
    expect(widthOf('日本語')).toBe(6)
    expect(widthOf('👨‍👩‍👧')).toBe(2)
    expect(widthOf('👍🏽')).toBe(2)
    expect(widthOf('🇱🇹')).toBe(2)
    expect(widthOf('❤️')).toBe(2)
    expect(widthOf('\u200b')).toBe(0)
    expect(widthOf('한국')).toBe(4)
  })
})
