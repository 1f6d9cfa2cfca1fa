import { beforeAll, describe, test } from 'vitest'
import { recorder, type Recorder } from './recorder.ts'

/** What the doctest plugin makes of a file. */
export interface DocModule {
  readonly fences: readonly { readonly line: number; readonly title: string; readonly checkedOnly: boolean }[]
  readonly run: (recorder: Recorder) => Promise<void>
}

/** One test per piece of code in each file; a file runs once, from top to bottom. */
export const testFiles = async (files: Record<string, () => Promise<DocModule>>): Promise<void> => {
  for (const [path, load] of Object.entries(files)) {
    const name = path.replace(/^(?:\.\.\/)+/, '')
    await load().then(
      (module) => testFile(name, module),
      (error: unknown) =>
        test(name, () => {
          throw error
        }),
    )
  }
}

const testFile = (path: string, { fences, run }: DocModule): void => {
  const runnable = fences.filter((fence) => !fence.checkedOnly)
  if (runnable.length === 0) return
  describe(path, () => {
    const seen = recorder()
    beforeAll(() => run(seen))
    for (const { line, title } of runnable) {
      test(`line ${line}: ${title}`, () => {
        const errors = seen.errors(line)
        if (errors === undefined) throw new Error(`not reached, for the code before ${path}:${line} failed`)
        const [first, ...others] = errors
        if (first === undefined) return
        if (others.length > 0)
          first.message += `\n\nand in the same code: ${others.map(({ message }) => message).join('; ')}`
        throw first
      })
    }
  })
}
