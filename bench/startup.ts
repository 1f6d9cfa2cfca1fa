import type { Cells, Scale, Section, Table } from './section.ts'
import { demo, isBuilt, isStale, loading, node } from './startup/children.ts'
import { sources } from './startup/sources.ts'
import { weights } from './startup/weights.ts'
import { medianOf } from './timing.ts'
import { rounded } from './timingRows.ts'

/** What it costs to load the built package into a new process, and to put some of it into a bundle. */
export const startupSection: Section = { title: 'Start', measure }

/** What is loaded, and what that should cost. */
const LOADED: readonly (readonly [name: string, program: readonly string[], aim?: string])[] = [
  ['nothing', loading('')],
  ['support-metrics, import', loading('await import("./dist/index.js")'), '≤ 11 ms of CPU'],
  ['support-metrics, require', loading('require("./dist/index.cjs")')],
  ['support-metrics/stats, import', loading('await import("./dist/stats.js")')],
  ['simple-statistics, import', loading('await import("simple-statistics")')],
  ['lodash, import', loading('await import("lodash")')],
  ['arquero, import', loading('await import("arquero")')],
  ['DuckDB, import', loading('await import("@duckdb/node-api")')],
]

async function measure({ quick }: Scale): Promise<readonly Table[]> {
  const weighed = [
    { title: 'In a bundle, from the sources by esbuild', rows: await weights() },
    { title: 'The sources', rows: sources() },
  ]
  if (!isBuilt()) {
    if (!quick) throw new Error('nothing is built: npm run build')
    return [{ title: 'Loading', rows: [], notes: ['Nothing is built (npm run build).'] }, ...weighed]
  }
  const runs = quick ? 2 : 21
  return [
    {
      title: `Loading, ${runs} processes each, by turns`,
      rows: loads(runs),
      notes: [
        'The processor time is that of all threads beyond what a process takes that loads nothing.',
        ...(isStale() ? ['The build is older than the sources.'] : []),
      ],
    },
    ...weighed,
    {
      title: 'The demonstration, a month of a simulated operation, in a new process',
      rows: demos(quick ? 1 : 5),
    },
  ]
}

function loads(runs: number): readonly Cells[] {
  const times = LOADED.map(() => ({ load: [] as number[], cpu: [] as number[], all: [] as number[] }))
  for (let run = 0; run < runs; run++) {
    for (const [index, [, program]] of LOADED.entries()) {
      const { output, took } = node(...program)
      const [load, cpu] = JSON.parse(output) as [number, number]
      times[index]!.load.push(load)
      times[index]!.cpu.push(cpu)
      times[index]!.all.push(took)
    }
  }
  const empty = medianOf(times[0]!.cpu)
  return LOADED.map(([name, , aim = ''], index): Cells => {
    const { load, cpu, all } = times[index]!
    return {
      loaded: name,
      'CPU ms': rounded(medianOf(cpu) - empty),
      'median ms': rounded(medianOf(load)),
      'fastest ms': rounded(Math.min(...load)),
      'whole process, median ms': rounded(medianOf(all)),
      'whole process, fastest ms': rounded(Math.min(...all)),
      aim,
    }
  })
}

function demos(runs: number): readonly Cells[] {
  const measured = Array.from({ length: runs }, () => demo().measured)
  return [
    {
      part: 'all reports, measured and printed',
      'median ms': rounded(medianOf(measured)),
      'fastest ms': rounded(Math.min(...measured)),
    },
  ]
}
