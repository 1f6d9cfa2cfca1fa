import { alwaysOpen, businessCalendar } from '../../src/calendar/index.ts'
import { censored } from '../../src/metrics/index.ts'
import type { AnyMetric, Metric } from '../../src/metrics/index.ts'
import { exact, sketch } from '../../src/stats/index.ts'
import { days, hours, minutes, seconds } from '../../src/time/index.ts'
import { knownOptions } from '../../test/laws/metricLaws.ts'
import { oneOf } from './random.ts'
import type { Random } from './random.ts'

type Values = readonly unknown[]

/** Instants in the four weeks that sound records lie in, and seldom far from them. */
const INSTANTS: readonly number[] = [
  ...[0, 3, 7, 10, 14, 14.5, 17, 21, 24, 28].map((day) => Date.UTC(2026, 2, 16) + days(day)),
  ...[0, -8.64e15, 8.64e15],
]

const CALENDARS: Values = [
  alwaysOpen,
  businessCalendar({ timeZone: 'Europe/Vilnius', hours: { mon: [['09:00', '17:00']], sat: [['22:00', '06:00']] } }),
  businessCalendar({ timeZone: 'Pacific/Apia', hours: {}, exceptions: { '2026-03-20': [['09:00', '12:00']] } }),
]

/** Values for options by what an error message says that they accept. */
const VALUES: readonly (readonly [accepts: RegExp, values: Values])[] = [
  [/true or false/, [true, false]],
  [/milliseconds, zero or more/, [0, seconds(20), minutes(30), hours(8), days(7), 1e300]],
  [/milliseconds since 1970/, INSTANTS],
  [/two instants/, INSTANTS.flatMap((from) => INSTANTS.filter((to) => from <= to).map((to) => ({ from, to })))],
  [/a clock with/, CALENDARS],
  [/exact\(\) or sketch\(\)/, [exact(), sketch()]],
  [/censored\(/, INSTANTS.map((asOf) => censored({ asOf }))],
  [/number above 0 and (below|up to) 1/, [0.5, 0.95, 1 - 2 ** -53, 5e-324]],
  [/number from 0 to 1/, [0, 0.25, 0.9, 1]],
]

/** The same choice for all metrics that have an option of a name: `undefined` leaves it alone. */
export type Choice = (option: string, values: Values) => unknown

/** Chooses a value for one option in three. Metrics that are asked the same can share the answers of a record. */
export function choiceFrom(random: Random): Choice {
  const chosen = new Map<string, unknown>()
  return (option, values) => {
    const key = `${option} ${values.length}`
    if (!chosen.has(key)) chosen.set(key, random(3) === 0 ? oneOf(random, values) : undefined)
    return chosen.get(key)
  }
}

/** Binds a metric's options to some of the values that it says it accepts. */
export function variants(metric: AnyMetric<unknown>): (choice: Choice) => AnyMetric<unknown> {
  const asked = metric as Metric<unknown, Record<string, unknown>>
  const options = knownOptions(asked)
    .map((name) => [name, valuesOf(asked, name)] as const)
    .filter(([, values]) => values.length > 0)
  return (choice) => {
    const chosen = options.map(([name, values]) => [name, choice(name, values)] as const)
    try {
      return asked.with(Object.fromEntries(chosen.filter(([, value]) => value !== undefined)))
    } catch {
      return metric // Some options do not go together.
    }
  }
}

/** Values for an option, out of the message that a wrong one is refused with. */
function valuesOf(metric: Metric<unknown, Record<string, unknown>>, option: string): Values {
  const accepts = acceptedBy(metric, option)
  const known = VALUES.filter(([words]) => words.test(accepts)).flatMap(([, values]) => values)
  const names = [...accepts.matchAll(/"([^"]+)"/g)].map(([, name]) => name)
  if (!accepts.startsWith('a list of')) return [...known, ...names]
  return names.length > 0 ? [[], names, ...names.map((name) => [name])] : known
}

function acceptedBy(metric: Metric<unknown, Record<string, unknown>>, option: string): string {
  try {
    metric.with({ [option]: Symbol('wrong') })
  } catch (error) {
    return / accepts (.*), got Symbol/.exec(String(error))?.[1] ?? ''
  }
  return ''
}
