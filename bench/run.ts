/**
 * The contenders side by side.
 *
 *     npm run bench                        every section at full size
 *     npm run bench -- report tickets      these sections
 *     npm run bench -- --quick             a fiftieth of the data: does everything work, do all agree
 *     npm run bench -- --json file.json    the results as JSON
 *     npm run bench -- --write             the results into docs/performance.json and docs/performance.md
 *
 * Ratios count; milliseconds depend on the machine and on what else it does.
 */
import { writeFile } from 'node:fs/promises'
import { formatTable } from 'support-metrics'
import { measuredAsChild, measuredInChild } from './inChild.ts'
import { machineLine } from './machine.ts'
import { optionsOf } from './options.ts'
import type { Measured } from './section.ts'
import { writeDocs } from './writeDocs.ts'

if (!(await measuredAsChild())) await main()

async function main(): Promise<void> {
  const { sections, quick, json, write } = optionsOf(process.argv.slice(2))
  const results: Record<string, Measured> = {}
  for (const name of sections) {
    const measured = await measuredInChild(name, quick)
    results[name] = measured
    console.log(`\n# ${measured.title}\n\n${machineLine(measured.machine)}`)
    for (const { title, rows, notes = [] } of measured.tables) {
      console.log([`\n## ${title}\n`, formatTable(rows), ...notes.map((note) => `- ${note}`)].join('\n'))
    }
  }
  if (json !== undefined) await writeFile(json, `${JSON.stringify(results, null, 2)}\n`)
  if (write) await writeDocs(results)
}
