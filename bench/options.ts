import { parseArgs } from 'node:util'
import { SECTIONS } from './sections.ts'

/** What `npm run bench -- …` was asked for. */
export interface BenchOptions {
  readonly sections: readonly string[]
  /** Whether to do just enough to see that everything works and all agree. */
  readonly quick: boolean
  /** The file to write the results to. */
  readonly json: string | undefined
  /** Whether the results go into the documentation. */
  readonly write: boolean
}

/** The options of the command line; a message of what is wrong with them ends the process. */
export function optionsOf(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { quick: { type: 'boolean' }, write: { type: 'boolean' }, json: { type: 'string' } },
  })
  const names = Object.keys(SECTIONS)
  const stranger = positionals.find((name) => !names.includes(name))
  if (stranger !== undefined) throw new Error(`there is no section ${stranger}, only ${names.join(', ')}`)
  const { quick = false, write = false, json } = values
  if (quick && write) throw new Error('--write wants numbers of the full size: leave out --quick')
  return { sections: positionals.length > 0 ? positionals : names, quick, json, write }
}
