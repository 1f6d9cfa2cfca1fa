/**
 * The contenders side by side: `npm run bench`. Ratios count, milliseconds depend on the machine and on what else it does.
 */
import { cpus } from 'node:os'
import { formatTable } from 'support-metrics'
import { calendarBench, spanDisagreement } from './calendar.ts'
import { disagreement } from './report/answer.ts'
import { contacts } from './report/contacts.ts'
import { fused } from './report/fused.ts'
import { naive } from './report/naive.ts'
import { ours } from './report/ours.ts'
import { race } from './timing.ts'
import type { Timing } from './timing.ts'

const count = Number(process.env['BENCH_RECORDS'] ?? 1_000_000)
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 7)

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`)

const data = contacts(count)
console.log(`\n12 metrics by queue and hour of day (480 groups) over ${count.toLocaleString('en')} plain objects\n`)
print(
  await race(
    [
      { name: 'hand-written single pass', run: () => fused(data) },
      { name: 'support-metrics rollup', run: () => ours(data) },
      { name: 'naive filter/map/reduce', run: () => naive(data) },
    ],
    rounds,
    disagreement,
  ),
)

const calendars = calendarBench(count)
console.log('\nBusiness time between two instants, spans of up to 60 days, New York with clock changes and holidays\n')
const spans = await race(calendars, rounds, spanDisagreement)
console.log(
  formatTable(
    spans.map(({ name, median }, index) => ({
      contender: name,
      'spans a second': Math.round(((calendars[index]?.spans ?? NaN) / median) * 1_000),
    })),
  ),
)

function print(timings: readonly Timing[]): void {
  const limit = timings[0]?.median ?? NaN
  console.log(
    formatTable(
      timings.map(({ name, median, fastest, slowest, cold }) => ({
        contender: name,
        'median ms': Math.round(median),
        'fastest ms': Math.round(fastest),
        'slowest ms': Math.round(slowest),
        'cold ms': Math.round(cold),
        ratio: Number((median / limit).toFixed(2)),
      })),
    ),
  )
}
