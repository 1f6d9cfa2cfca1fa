import { expect, test } from 'vitest'
import {
  abandonmentRate,
  averageHandleTime,
  medianSpeedOfAnswer,
  offeredCount,
  serviceLevel,
} from '../../src/metrics/index.ts'
import type { Interaction } from '../../src/model/index.ts'
import { accumulator } from '../../src/report/index.ts'

const calls: readonly Interaction[] = Array.from({ length: 12 }, (_, index) => ({
  id: String(index),
  channel: 'voice',
  direction: 'inbound',
  queue: index % 2 === 0 ? 'sales' : 'service',
  queuedAt: index * 1_000,
  ...(index % 3 === 0
    ? { outcome: 'abandoned', leftAt: index * 1_000 + 30_000 }
    : { outcome: 'answered', answeredAt: index * 1_000 + 7_500, talkTime: 60_000.25 + index, wrapTime: index }),
}))

const metrics = {
  offeredCount,
  abandonmentRate,
  averageHandleTime,
  medianSpeedOfAnswer,
  serviceLevel: serviceLevel.with({ within: 20_000 }),
}

/** What a value may become by one edit. */
function edits(value: unknown): readonly unknown[] {
  const other = [null, true, 'x', -1, 0.5, 1e308, [], {}]
  if (typeof value === 'number') return [...other, value + 1, -value - 1, value + 0.5, String(value)]
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value
    return [...other, list.slice(1), [...list, ...list], [...list].reverse()]
  }
  return other
}

/** Every copy of a JSON value that one edit makes. */
function* edited(value: unknown): Generator {
  yield* edits(value)
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    for (const other of edited(part)) {
      yield Array.isArray(value)
        ? value.map((old: unknown, at) => (String(at) === key ? other : old))
        : { ...value, [key]: other }
    }
    if (!Array.isArray(value)) yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
  }
}

test('a stored state with one edit is refused in one sentence, or is one that a run can have stored', () => {
  const by = { queue: 'queue' } as const
  const running = accumulator(metrics, { by })
  void running.addAll(calls)
  const state: unknown = JSON.parse(JSON.stringify(running))
  let refused = 0
  for (const other of edited(state)) {
    let read: typeof running
    try {
      read = accumulator.from(other, metrics, { by })
    } catch (error) {
      refused++
      expect((error as Error).message).toMatch(/^accumulator\.from/)
      expect((error as Error).message).not.toContain('\n')
      continue
    }
    // What was taken is stored again as it came.
    expect(JSON.parse(JSON.stringify(read))).toStrictEqual(other)
    for (const { averageHandleTime: result } of read.result()) expect(result.value).not.toBeNaN()
  }
  expect(refused).toBeGreaterThan(1_000)
}, 120_000)
