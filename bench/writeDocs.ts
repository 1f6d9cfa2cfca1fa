import { readFile, writeFile } from 'node:fs/promises'
import { formatTable } from 'support-metrics'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { machineLine } from './machine.ts'
import type { Measured } from './section.ts'

const JSON_FILE = new URL('../docs/performance.json', import.meta.url)
const PAGE = new URL('../docs/performance.md', import.meta.url)

/**
 * Puts results into `docs/performance.json`, beside those of other sections, and the tables of that into the page. A
 * section that the page has no place for yet is put at its end, for its author to move and to write about.
 */
export async function writeDocs(results: Readonly<Record<string, Measured>>): Promise<void> {
  const before = JSON.parse(await readFile(JSON_FILE, 'utf8').catch(() => '{}')) as Record<string, Measured>
  const all = { ...before, ...results }
  await writeFile(JSON_FILE, await formatted(JSON.stringify(all), JSON_FILE))
  const page = withPlaces(await readFile(PAGE, 'utf8'), all)
  await writeFile(PAGE, await formatted(withTables(page, all), PAGE))
}

async function formatted(text: string, file: URL): Promise<string> {
  const filepath = fileURLToPath(file)
  return format(text, { ...(await resolveConfig(filepath)), filepath })
}

/** The page with a place for each section. */
function withPlaces(page: string, all: Readonly<Record<string, Measured>>): string {
  const missing = Object.entries(all).filter(([name]) => !page.includes(`<!-- measured: ${name} -->`))
  const places = missing.map(
    ([name, { title }]) => `\n## ${title}\n\n<!-- measured: ${name} -->\n\n<!-- /measured -->\n`,
  )
  return page + places.join('')
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
