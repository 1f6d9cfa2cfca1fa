/** A heading, underlined, with an empty line above it. */
export function heading(title: string): string {
  return `\n${title}\n${'─'.repeat(title.length)}`
}

/** Text indented under its heading. */
export function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n')
}
