import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { everyZone } from '../arbitraries/zone.ts'
import { changesOf, disagreements } from './everyZone.sweep.ts'

// Far years and many zones take their time where other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

/**
 * `EVERY_ZONE=1/1` goes through every zone that the runtime knows and every change of its clocks from 1970 to 2037,
 * `EVERY_ZONE=2/8` through the second of eight shares of them. Without it, a sample has to do.
 */
const [share = 0, shares = 1] = (process.env['EVERY_ZONE'] ?? '').split('/').map(Number)

test.runIf(share > 0)(
  `calendars hold in every zone, on every day its clocks changed (share ${share} of ${shares})`,
  () => {
    const zones = everyZone.filter((_, index) => index % shares === share - 1)
    expect(zones.length).toBeGreaterThan(0)
    for (const name of zones) {
      const { ours, theirs } = changesOf(name)
      // The polyfill looks for changes in strides too, so that either may know of one that the other passed over.
      expect(theirs.filter((change) => !ours.includes(change))).toEqual([])
      expect(disagreements(name, ours)).toEqual([])
    }
  },
  3_600_000,
)

test.skipIf(share > 0)(
  'calendars hold in a sample of zones, on some days their clocks changed',
  () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyZone), fc.infiniteStream(fc.nat()), (name, picks) => {
        const { ours } = changesOf(name)
        const sample = ours.length === 0 ? [] : [...picks.take(3)].map((pick) => ours[pick % ours.length] as number)
        expect(disagreements(name, sample)).toEqual([])
      }),
      { numRuns: 12 },
    )
  },
  30_000,
)
