import fc from 'fast-check'

/** Zones whose clocks did something unusual. */
export const hardZones: readonly string[] = [
  'Africa/Casablanca', // an hour back for Ramadan, every year on other dates
  'Africa/El_Aaiun',
  'Africa/Monrovia', // 44 minutes and 30 seconds behind until 1972
  'Africa/Tunis', // three changes within four weeks of 1943
  'America/Juneau', // a date twice in 1867
  'America/Recife', // daylight saving for six days in 2000
  'America/Sao_Paulo', // changes at midnight
  'America/St_Johns', // changes at 00:01 until 2011
  'America/Toronto', // skipped 23:30 to 00:30 in 1919
  'Antarctica/Casey', // three hours back and forth
  'Antarctica/Troll', // two hours of daylight saving
  'Asia/Gaza', // daylight saving of a week between Ramadan and autumn, from 2040 on
  'Asia/Kathmandu', // a quarter of an hour
  'Asia/Manila', // skipped a date in 1844
  'Asia/Pyongyang',
  'Australia/Lord_Howe', // half an hour of daylight saving
  'Europe/Dublin', // winter time is the exception by law
  'Europe/London', // double summer time
  'Pacific/Apia', // skipped 2011-12-30
  'Pacific/Kiritimati', // skipped 1994-12-31
  'Pacific/Kwajalein', // skipped 1993-08-21, had 1969-09-30 nearly twice
]

/** Every zone that the runtime knows. */
export const everyZone: readonly string[] = Intl.supportedValuesOf('timeZone')

/** A zone's name: an unusual one half of the time. */
export const zoneName: fc.Arbitrary<string> = fc.oneof(fc.constantFrom(...hardZones), fc.constantFrom(...everyZone))

/** Whole milliseconds, as a rule within living memory, sometimes anywhere in the range of `Date`. */
export const instant: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2038, 0, 1) }) },
  { weight: 2, arbitrary: fc.integer({ min: Date.UTC(1840, 0, 1), max: Date.UTC(2500, 0, 1) }) },
  { weight: 1, arbitrary: fc.integer({ min: -8.64e15, max: 8.64e15 }) },
)
