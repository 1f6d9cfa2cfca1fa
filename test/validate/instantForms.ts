import vm from 'node:vm'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'

const OtherDate = vm.runInNewContext('Date') as DateConstructor

function withOffset(instant: number, offset: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString({ timeZone: offset })
}

/** The forms in which an instant may come, each of a whole millisecond. */
const forms: readonly ((instant: number) => unknown)[] = [
  (instant) => instant,
  (instant) => instant + 0.75,
  (instant) => new Date(instant),
  (instant) => new OtherDate(instant),
  (instant) => new Date(instant).toISOString(),
  (instant) => withOffset(instant, '+05:45'),
  (instant) => withOffset(instant, '-03:30').replace('.', ','),
  (instant) => withOffset(instant, '+02:00').replace(/:00$/, ''),
  (instant) => withOffset(instant, '-11:00').replace(/:00$/, '00'),
  (instant) => new Date(instant).toISOString().replace('Z', '999Z'),
  (instant) => ({ epochMilliseconds: instant }),
  (instant) => Temporal.Instant.fromEpochMilliseconds(instant),
  (instant) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Asia/Kathmandu'),
]

const INSTANTS = [
  'at',
  'arrivedAt',
  'queuedAt',
  'answeredAt',
  'endedAt',
  'leftAt',
  'createdAt',
  'offeredAt',
  'from',
  'to',
]

/** A copy of a record with each of its instants in another form, those that `pick` chooses. */
function reformed(value: unknown, key: string, pick: () => number): unknown {
  if (typeof value === 'number' && INSTANTS.includes(key)) return forms[pick()]?.(value)
  if (Array.isArray(value)) return value.map((entry) => reformed(entry, '', pick))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, reformed(field, name, pick)]))
}

/** A record as the model has it, and the same with its instants in forms that other programs give them. */
export function withForms<Value>(valid: fc.Arbitrary<Value>): fc.Arbitrary<readonly [value: Value, reformed: unknown]> {
  const picks = fc.array(fc.nat(forms.length - 1), { minLength: 1, maxLength: 20 })
  return fc.tuple(valid, picks).map(([value, choices]) => {
    let next = 0
    return [value, reformed(value, '', () => choices[next++ % choices.length] ?? 0)]
  })
}
