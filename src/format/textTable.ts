import { displayWidth, graphemes } from './displayWidth.ts'
import type { WrittenCell } from './tableCells.ts'

/** A table for a fixed-width font: a header, a rule, the rows; columns of numbers to the right. */
export function textTable(
  header: readonly string[],
  rows: readonly WrittenCell[][],
  right: readonly boolean[],
): string {
  const segmenter = graphemes()
  const texts = [header, ...rows.map((cells) => cells.map(({ text }) => text))].map((line) => line.map(onOneLine))
  const widthOf = (text: string) => displayWidth(text, segmenter)
  const widths = header.map((_, column) =>
    texts.reduce((most, line) => Math.max(most, widthOf(line[column] as string)), 0),
  )
  const lines = texts.map((line) =>
    line
      .map((text, column) => padded(text, column))
      .join('  ')
      .trimEnd(),
  )
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '))
  return lines.join('\n')

  function padded(text: string, column: number): string {
    const gap = ' '.repeat((widths[column] as number) - widthOf(text))
    return right[column] ? gap + text : text + gap
  }
}

/** Control characters as a blank: a line break would end the row, and an escape sequence would reach the terminal. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}
