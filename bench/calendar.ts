import { dateFns, dateFnsTz, luxon, nativeLoop, temporal } from './calendar/dayLoops.ts'
import { dayjsBusinessTime, momentBusinessTime, workingTimeCalculator } from './calendar/libraries.ts'
import { handWritten, ours } from './calendar/ours.ts'
import { spans, ZONE } from './calendar/question.ts'
import type { Elapsed } from './calendar/question.ts'
import type { Contender } from './timing.ts'

/** Open times of the first spans, as many as the contender can do in a reasonable time. */
export interface SpanContender extends Contender<readonly number[]> {
  /** How many spans one run goes through. */
  readonly spans: number
}

/**
 * Business time between two instants: Monday to Friday, nine to five in New York, ten holidays, spans of up to 60 days.
 * Slow contenders go through fewer of the same spans. Those that know the process's zone only take part where that is
 * New York: `TZ=America/New_York npm run bench`.
 */
export function calendarBench(count = 1_000_000): SpanContender[] {
  const edges = spans(count)
  const inNewYork = new Intl.DateTimeFormat().resolvedOptions().timeZone === ZONE
  const contender = (name: string, make: () => Elapsed, share: number): SpanContender => {
    const elapsed = make()
    const size = Math.max(COMPARED, Math.round(count * share))
    return { name, spans: size, run: () => answers(elapsed, edges, size) }
  }
  return [
    contender('hand-written table of the year', handWritten, 1),
    contender('support-metrics businessCalendar', ours, 1),
    ...(inNewYork
      ? [
          contender('native Date day loop', nativeLoop, 0.01),
          contender('date-fns business days and edges', dateFns, 0.01),
          contender('dayjs-business-time (minutes)', dayjsBusinessTime, 0.0005),
          contender('moment-business-time', momentBusinessTime, 0.0005),
          contender('working-time-calculator', workingTimeCalculator, 0.0005),
        ]
      : []),
    contender('Temporal polyfill day loop', temporal, 0.0005),
    contender('Luxon day loop', luxon, 0.0005),
    contender('@date-fns/tz day loop', dateFnsTz, 0.0005),
  ]
}

/** How many spans everybody answers. */
const COMPARED = 200

/** Adds up all spans, so that none of them can be left out, and returns the first open times and the sum. */
function answers(elapsed: Elapsed, edges: Float64Array, size: number): readonly number[] {
  const compared: number[] = []
  let total = 0
  for (let i = 0; i < 2 * size; i += 2) {
    const open = elapsed(edges[i]!, edges[i + 1]!)
    total += open
    if (compared.length < COMPARED) compared.push(open)
  }
  return [...compared, total]
}

/** Where two contenders are more than two minutes apart: one of them leaves off the seconds at either end. */
export function spanDisagreement(expected: readonly number[], got: readonly number[]): string | undefined {
  for (let i = 0; i < COMPARED; i++) {
    const [right, other] = [expected[i] ?? NaN, got[i] ?? NaN]
    if (!(Math.abs(right - other) <= 120_000)) return `span ${i} has ${other} ms, not ${right}`
  }
  return undefined
}
