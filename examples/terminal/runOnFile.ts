import { readFileSync } from 'node:fs'

/** An example that reports on a file. */
export interface FileExample<Data> {
  /** How it is called. */
  readonly usage: string
  /** Reads the text of the file; a RangeError says that it is another kind of file. */
  readonly read: (text: string) => Data
  /** What there is to say about it. */
  readonly write: (data: Data) => string
}

/**
 * Runs an example on the file that the command line names. Where there is none, or it cannot be read, it says so and
 * the process ends with code 1.
 */
export function runOnFile<Data>({ usage, read, write }: FileExample<Data>): void {
  const [path] = process.argv.slice(2)
  if (path === undefined) {
    fail(`No file is named.\nUsage: ${usage}`)
    return
  }
  let data: Data
  try {
    data = read(readFileSync(path, 'utf8'))
  } catch (error) {
    // A mistake of the program is none of the file's.
    if (!isFileError(error) && !(error instanceof RangeError)) throw error
    fail(`${path} cannot be read: ${error.message}\nUsage: ${usage}`)
    return
  }
  console.log(write(data))
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}

function isFileError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error
}
