import { existsSync } from 'node:fs'
import type { Cells, Scale, Section, Table } from './section.ts'
import { demo, isStale, loading, node } from './startup/children.ts'
import { medianOf } from './timing.ts'
import { rounded } from './timingRows.ts'

/** What it costs to load the built package into a new process. */
export const startupSection: Section = { title: 'Start', measure }

const LOADED = {
  nothing: loading(''),
  'support-metrics, import': loading('await import("./dist/index.js")'),
  'support-metrics, require': loading('require("./dist/index.cjs")'),
  'support-metrics/stats, import': loading('await import("./dist/stats.js")'),
  'simple-statistics, import': loading('await import("simple-statistics")'),
  'lodash, import': loading('await import("lodash")'),
  'arquero, import': loading('await import("arquero")'),
  'DuckDB, import': loading('await import("@duckdb/node-api")'),
}

async function measure({ small }: Scale): Promise<readonly Table[]> {
  if (!existsSync(new URL('../dist/index.js', import.meta.url))) throw new Error('nothing is built: npm run build')
  const runs = small ? 3 : 21
  const times = new Map(Object.keys(LOADED).map((name) => [name, { load: [] as number[], all: [] as number[] }]))
  for (let run = 0; run < runs; run++) {
    for (const [name, program] of Object.entries(LOADED)) {
      const { output, took } = node(...program)
      times.get(name)!.load.push(Number(output))
      times.get(name)!.all.push(took)
    }
  }
  const rows = Array.from(times, ([name, { load, all }]): Cells => ({
    loaded: name,
    'median ms': rounded(medianOf(load)),
    'fastest ms': rounded(Math.min(...load)),
    'whole process, median ms': rounded(medianOf(all)),
    'whole process, fastest ms': rounded(Math.min(...all)),
  }))
  const demos = Array.from({ length: small ? 1 : 5 }, demo)
  const measured = demos.map((one) => one.measured)
  const notes = isStale() ? ['The build is older than the sources.'] : []
  return Promise.resolve([
    { title: `Loading, ${runs} processes each, by turns`, rows, notes },
    {
      title: 'The demonstration, a month of a simulated operation, in a new process',
      rows: [
        {
          part: 'all reports, measured and printed',
          'median ms': rounded(medianOf(measured)),
          'fastest ms': rounded(Math.min(...measured)),
        },
      ],
    },
  ])
}
