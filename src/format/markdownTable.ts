import type { WrittenCell } from './tableCells.ts'

/** A table of GitHub Flavored Markdown; columns of numbers to the right. */
export function markdownTable(
  header: readonly string[],
  rows: readonly WrittenCell[][],
  right: readonly boolean[],
): string {
  const rule = right.map((numeric) => (numeric ? '---:' : '---'))
  const body = rows.map((cells) => cells.map(({ text }) => escaped(text)))
  return [header.map(escaped), rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Text that a Markdown reader shows as it is: what could end the cell or begin a mark is escaped. */
function escaped(text: string): string {
  return text.replace(/[\\|`*<>[\]~&]|(?<![\p{L}\p{N}])_/gu, '\\$&').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}
