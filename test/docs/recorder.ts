import { format } from 'node:util'
import { expect } from 'vitest'

/** What the compiled module of a page is handed: it counts what was reached and collects what failed. */
export interface Recorder {
  readonly expect: typeof expect
  readonly console: { readonly log: (...parts: unknown[]) => void }
  /** The fence that opens on this line is running. */
  at(line: number): void
  fail(error: unknown): void
  throws(run: () => Promise<unknown>, words: RegExp | string, name: string): Promise<void>
  /** Holds the last thing logged against what the comment says, as printed or as a value. */
  printed(text: string, value?: (said: unknown) => void): void
  /** Holds everything that the fence logged against what the page says it prints. */
  output(text: string): void
  /** The errors of the fence that opens on this line, or `undefined` where it was not reached. */
  errors(line: number): readonly Error[] | undefined
}

export const recorder = (): Recorder => {
  const reached = new Map<number, Error[]>()
  let current: Error[] = []
  let logged: string[] = []
  let last: unknown
  return {
    expect,
    console: {
      log: (...parts) => {
        logged.push(format(...parts))
        last = parts[0]
      },
    },
    at: (line) => {
      reached.set(line, (current = []))
      logged = []
    },
    fail: (error) => current.push(atThePage(error)),
    throws: async (run, words, name) => {
      const thrown = await run().then(
        (value) => expect.fail(`nothing was thrown; the value is ${format(value)}`),
        (error: unknown) => error as Error,
      )
      if (name !== '') expect(thrown.name).toBe(name)
      if (typeof words === 'string') expect(thrown.message).toContain(words)
      else expect(thrown.message).toMatch(words)
    },
    printed: (text, value) => {
      if (logged.at(-1) === text) return
      if (value === undefined) expect(logged.at(-1)).toBe(text)
      else value(last)
    },
    output: (text) => {
      expect(trimmed(logged.join('\n'))).toBe(trimmed(text))
    },
    errors: (line) => reached.get(line),
  }
}

const trimmed = (text: string): string => text.replace(/[ \t]+$/gm, '').trim()

/** The error, its stack beginning on the page. */
const atThePage = (thrown: unknown): Error => {
  const error = thrown instanceof Error ? thrown : new Error(`thrown: ${format(thrown)}`)
  const frames = error.stack?.split('\n').filter((frame) => !frame.includes('/test/docs/recorder.ts'))
  if (frames !== undefined) error.stack = frames.join('\n')
  return error
}
