/** A piece of TypeScript inside a page or a comment. */
export interface Fence {
  /** The line that opens it, counted from 1; its code begins on the next. */
  readonly line: number
  /** What a reader would call the place: the nearest heading, or what the comment is about. */
  readonly title: string
  /** The lines of code. */
  readonly lines: readonly string[]
  /** Whether it is only type-checked, not run: `ts no-run`. */
  readonly checkedOnly: boolean
  /** What the page says that it prints: the `text output` fence that follows. */
  readonly output?: string | undefined
}

const OPENING = /^\s*(\*?)\s*```(\w+)(.*)$/
const CLOSING = /^\s*\*?\s*```\s*$/

/** The `ts` fences of a Markdown page, in order. */
export const pageFences = (text: string): Fence[] => {
  const fences: Fence[] = []
  const lines = text.split('\n')
  let title = ''
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    title = /^#+ (.*)$/.exec(line)?.[1] ?? title
    const [opening, , language, flags = ''] = OPENING.exec(line) ?? []
    if (opening === undefined) continue
    const end = closing(lines, i)
    const body = lines.slice(i + 1, end)
    const last = fences.pop()
    const printed = language === 'text' && flags.includes('output')
    if (last !== undefined) fences.push(printed ? { ...last, output: body.join('\n') } : last)
    if (language === 'ts') fences.push({ line: i + 1, title, lines: body, checkedOnly: flags.includes('no-run') })
    i = end
  }
  return fences
}

/** The `ts` fences in the doc comments of a source file, in order. */
export const exampleFences = (text: string): Fence[] => {
  const fences: Fence[] = []
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const [, star, language, flags = ''] = OPENING.exec(lines[i] ?? '') ?? []
    if (star !== '*' || language !== 'ts') continue
    const end = closing(lines, i)
    const body = lines.slice(i + 1, end).map((line) => line.replace(/^\s*\* ?/, ''))
    fences.push({ line: i + 1, title: subject(lines, end), lines: body, checkedOnly: flags.includes('no-run') })
    i = end
  }
  return fences
}

const closing = (lines: readonly string[], opening: number): number => {
  const end = lines.findIndex((line, i) => i > opening && CLOSING.test(line))
  return end === -1 ? lines.length : end
}

/** The name of what the comment around line `from` stands above. */
const subject = (lines: readonly string[], from: number): string => {
  const end = lines.findIndex((line, i) => i >= from && line.includes('*/'))
  const line = lines[end + 1] ?? ''
  return /(?:const|function|interface|type|readonly)\s+(\w+)/.exec(line)?.[1] ?? /\w+/.exec(line)?.[0] ?? ''
}
