import { wallClock } from '../time/index.ts'
import type { Clock } from '../time/index.ts'

/** Options whose clocks throw where what they tell is no length of time, which makes the record `invalid`. */
export function withSoundClocks<Options extends Readonly<Record<string, unknown>>>(options: Options): Options {
  const clocks = Object.entries(options).filter(([, value]) => isClock(value) && value !== wallClock)
  if (clocks.length === 0) return options
  return Object.assign(
    {},
    options,
    Object.fromEntries(clocks.map(([name, clock]) => [name, soundClock(clock as Clock)])),
  )
}

function isClock(value: unknown): value is Clock {
  const { elapsed, add } = (value ?? {}) as Partial<Clock>
  return typeof elapsed === 'function' && typeof add === 'function'
}

function soundClock(clock: Clock): Clock {
  return {
    id: clock.id,
    elapsed: (from, to) => {
      const elapsed = clock.elapsed(from, to)
      if (!(elapsed >= 0 && elapsed < Infinity)) throw new RangeError('a clock tells lengths of time, zero or more')
      return elapsed
    },
    add: (from, duration) => clock.add(from, duration),
  }
}
