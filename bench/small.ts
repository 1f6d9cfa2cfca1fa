import { contacts } from './report/contacts.ts'
import type { Contact } from './report/contacts.ts'
import type { Cells, Scale, Section, Table } from './section.ts'
import { disagreement } from './disagreement.ts'
import { sixByHand } from './six/byHand.ts'
import { sixBy } from './six/ours.ts'
import { node } from './startup/children.ts'
import { medianOf, race } from './timing.ts'
import { ratio, rounded } from './timingRows.ts'

/** Reports over few records, which an application asks many times a second. */
export const smallSection: Section = { title: 'Small reports', measure }

/** How few; the smallest tells what a report costs before it has seen a record. */
const COUNTS = [10, 100, 1_000, 10_000]

/** How many records the first report of a process is of. */
const FIRST = 100

async function measure({ quick, rounds }: Scale): Promise<readonly Table[]> {
  const again: Cells[] = []
  for (const count of COUNTS) again.push(await row(contacts(count), rounds))
  return [
    {
      title: 'Six metrics by queue over few records, asked again and again',
      rows: again,
      notes: ['Processor time. Of ten records nearly all is what a report costs whatever it reads.'],
    },
    {
      title: `The first report of a process, six metrics by queue over ${FIRST} records`,
      rows: firstCalls(quick ? 3 : 21),
      notes: ['The library is loaded before the clock runs.'],
    },
  ]
}

async function row(data: readonly Contact[], rounds: number): Promise<Cells> {
  const contenders = [
    { name: 'by hand', run: () => sixByHand(data, ({ queue }) => queue) },
    { name: 'ours', run: () => sixBy(data, 'queue') },
  ]
  for (const { run } of contenders) warm(run)
  const [hand, own] = (await race(contenders, 2 * rounds, disagreement)).map(({ cpu }) => cpu * 1_000) as [
    number,
    number,
  ]
  return {
    records: data.length,
    'hand-written pass, µs': rounded(hand),
    'support-metrics rollup, µs': rounded(own),
    ratio: ratio(own, hand),
    aim: data.length === COUNTS[0] ? '≤ 60 µs' : '',
  }
}

/** Runs something for a while, so that it is compiled: an application has asked a thousand times before. */
function warm(run: () => unknown): void {
  const until = performance.now() + 200
  while (performance.now() < until) run()
}

/** The first call and the second of new processes, by hand and by the library. */
function firstCalls(processes: number): readonly Cells[] {
  const programs = {
    'hand-written pass': program('byHand.ts', 'sixByHand(data, ({ queue }) => queue)'),
    'support-metrics rollup': program('ours.ts', "sixBy(data, 'queue')"),
  }
  return Object.entries(programs).map(([name, args]) => {
    const times = Array.from({ length: processes }, () => JSON.parse(node(...args).output) as [number, number])
    const [first, second] = [times.map(([time]) => time), times.map(([, time]) => time)]
    return {
      contender: name,
      'first call, median ms': rounded(medianOf(first)),
      'fastest ms': rounded(Math.min(...first)),
      'second call, median ms': rounded(medianOf(second)),
      aim: name.startsWith('support') ? '≤ 3 ms' : '',
    }
  })
}

/** A program that asks twice and writes how long each took. */
function program(file: string, call: string): readonly string[] {
  const text = `
    import { contacts } from './bench/report/contacts.ts'
    import { ${call.slice(0, call.indexOf('('))} } from './bench/six/${file}'
    const data = contacts(${FIRST})
    const times = [0, 0].map(() => {
      const began = performance.now()
      ${call}
      return performance.now() - began
    })
    console.log(JSON.stringify(times))`
  return ['--import', './scripts/typescript.mjs', '--input-type=module', '--eval', text]
}
