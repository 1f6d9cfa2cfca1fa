import { dateFns, dateFnsTz, luxon, nativeLoop, temporal } from './calendar/dayLoops.ts'
import { dayjsBusinessTime, momentBusinessTime, workingTimeCalculator } from './calendar/libraries.ts'
import { handWritten, ours } from './calendar/ours.ts'
import { spans } from './calendar/question.ts'
import type { Elapsed } from './calendar/question.ts'
import { accountOf, requireExact } from './calendar/verdict.ts'
import { written } from './section.ts'
import type { Scale, Section, Table } from './section.ts'
import { raceOfEquals } from './timing.ts'
import { ratio, rounded } from './timingRows.ts'

/**
 * Business time between two instants: Monday to Friday, nine to five in New York, ten holidays, spans of up to 60 days.
 * The process runs in New York's zone, for those that know no other.
 */
export const calendarSection: Section = { title: 'Business time between two instants', measure }

/** How many spans everybody answers before the clock runs, and in a quick run. */
const [COMPARED, QUICKLY_COMPARED] = [500, 50]

/** Who takes part, with the share of the spans that can be done in a reasonable time, and whether it may be inexact. */
const CONTENDERS: readonly (readonly [name: string, make: () => Elapsed, share: number, mayErr?: boolean])[] = [
  ['hand-written table of the year', handWritten, 1],
  ['support-metrics businessCalendar', ours, 1],
  ['native Date, day by day', nativeLoop, 0.01],
  ['date-fns business days and edges', dateFns, 0.01],
  ['Temporal polyfill, day by day', temporal, 0.0005],
  ['dayjs-business-time', dayjsBusinessTime, 0.0005, true],
  ['moment-business-time', momentBusinessTime, 0.0005, true],
  ['working-time-calculator', workingTimeCalculator, 0.0005, true],
  ['Luxon, day by day', luxon, 0.0005],
  ['@date-fns/tz, day by day', dateFnsTz, 0.0005],
]

async function measure({ quick, size, rounds }: Scale): Promise<readonly Table[]> {
  const edges = spans(size(1_000_000))
  const compared = quick ? QUICKLY_COMPARED : COMPARED
  const expected = answers(temporal(), edges, compared)
  const contenders = CONTENDERS.map(([name, make, share, mayErr = false]) => {
    const elapsed = make()
    const account = accountOf(expected, answers(elapsed, edges, compared))
    if (!mayErr) requireExact(name, account)
    const count = Math.max(compared, Math.round((edges.length / 2) * share))
    return { name, account, count, run: () => total(elapsed, edges, count) }
  })
  const timings = await raceOfEquals(contenders, rounds)
  const each = timings.map(({ median, cpu }, index) => {
    const { count } = contenders[index]!
    return { wall: median / count, cpu: cpu / count }
  })
  const rows = contenders.map(({ name, account }, index) => ({
    contender: name,
    'spans a second': Math.round(1_000 / each[index]!.wall),
    ratio: ratio(each[index]!.wall, each[0]!.wall),
    'CPU µs a span': rounded(each[index]!.cpu * 1_000),
    'not exact':
      account.wrong === 0 ? 'none' : `${rounded(account.wrong * 100)} %, by up to ${rounded(account.worst)} ms`,
  }))
  const notes = [
    `Exact means: the same milliseconds as the Temporal polyfill's walk through the days, of the first ${compared} spans.`,
    'Slow contenders go through fewer of the same spans.',
    'Date, date-fns, dayjs-business-time and moment-business-time know the zone of the process only.',
  ]
  return [{ title: `${written(edges.length / 2)} spans of up to 60 days in New York`, rows, notes }]
}

/** The open times of the spans that are compared. */
function answers(elapsed: Elapsed, edges: Float64Array, compared: number): readonly number[] {
  return Array.from({ length: compared }, (_, span) => elapsed(edges[2 * span]!, edges[2 * span + 1]!))
}

/** Adds up the spans, so that none of them can be left out. */
function total(elapsed: Elapsed, edges: Float64Array, count: number): number {
  let sum = 0
  for (let i = 0; i < 2 * count; i += 2) sum += elapsed(edges[i]!, edges[i + 1]!)
  return sum
}
