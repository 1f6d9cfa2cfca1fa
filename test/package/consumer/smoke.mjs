const minute = 60_000
const monday = Date.UTC(2026, 0, 5, 9)

const calls = [
  {
    id: 'a',
    channel: 'voice',
    queue: 'sales',
    outcome: 'answered',
    queuedAt: monday,
    answeredAt: monday + 15_000,
    endedAt: monday + 5 * minute,
    talkTime: 4 * minute,
    wrapTime: minute,
  },
  {
    id: 'b',
    channel: 'voice',
    queue: 'sales',
    outcome: 'answered',
    queuedAt: monday + minute,
    answeredAt: monday + 2 * minute,
    endedAt: monday + 4 * minute,
    talkTime: 2 * minute,
    wrapTime: minute,
  },
  { id: 'c', channel: 'voice', queue: 'help', outcome: 'abandoned', queuedAt: monday, leftAt: monday + 40_000 },
]

/**
 * The least that must work wherever the package is loaded; throws where it does not.
 * A second copy of the package takes over the first one's stored state.
 */
export const smoke = (lib, copy = lib) => {
  const equal = (actual, expected) => {
    if (JSON.stringify(actual) !== JSON.stringify(expected))
      throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`)
  }
  equal(lib.averageHandleTime(calls).value, 4 * minute)
  equal(lib.serviceLevel(calls, { within: lib.seconds(20) }).value, 1 / 3)
  const metrics = { offered: lib.offeredCount, asa: lib.medianSpeedOfAnswer }
  equal(
    lib.rollup(calls, { by: { queue: 'queue' }, metrics }).map((row) => [row.queue, row.offered.value, row.asa.value]),
    [
      ['help', 1, null],
      ['sales', 2, 37_500],
    ],
  )
  const morning = lib.accumulator(metrics).addAll(calls.slice(0, 1))
  const evening = copy.accumulator.from(JSON.parse(JSON.stringify(morning)), metrics).addAll(calls.slice(1))
  equal(evening.result().offered.value, 3)
  const shop = lib.businessCalendar({ timeZone: 'America/New_York', hours: { mon: [['09:00', '17:00']] } })
  equal(shop.elapsed(monday, monday + lib.days(7)), lib.hours(8))
  return 'ok'
}
