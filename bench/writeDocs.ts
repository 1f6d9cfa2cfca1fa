import { readFile, writeFile } from 'node:fs/promises'
import { formatTable } from 'support-metrics'
import { format } from 'prettier'
import { machineLine } from './machine.ts'
import type { Measured } from './section.ts'

const JSON_FILE = new URL('../docs/performance.json', import.meta.url)
const PAGE = new URL('../docs/performance.md', import.meta.url)

/** Puts results into `docs/performance.json`, beside those of other sections, and the tables of that into the page. */
export async function writeDocs(results: Readonly<Record<string, Measured>>): Promise<void> {
  const before = JSON.parse(await readFile(JSON_FILE, 'utf8').catch(() => '{}')) as Record<string, Measured>
  const all = { ...before, ...results }
  await writeFile(JSON_FILE, await format(JSON.stringify(all), { parser: 'json', printWidth: 120 }))
  const page = await readFile(PAGE, 'utf8')
  await writeFile(PAGE, await format(withTables(page, all), { parser: 'markdown', printWidth: 120 }))
}

/** The page with the tables of each section between its markers, `<!-- measured: section -->` and `<!-- /measured -->`. */
function withTables(page: string, all: Readonly<Record<string, Measured>>): string {
  return page.replace(/(<!-- measured: (\w+) -->\n)[^]*?(<!-- \/measured -->)/g, (found, open, name, close) => {
    const measured = all[String(name)]
    return measured === undefined ? found : `${String(open)}\n${sectionText(measured)}\n\n${String(close)}`
  })
}

function sectionText({ machine, tables }: Measured): string {
  const texts = tables.flatMap(({ title, rows, notes = [] }) => [
    `**${title}**`,
    formatTable(rows, { as: 'markdown' }),
    ...(notes.length > 0 ? [notes.map((note) => `- ${note}`).join('\n')] : []),
  ])
  return [...texts, `_${machineLine(machine)}_`].join('\n\n')
}
