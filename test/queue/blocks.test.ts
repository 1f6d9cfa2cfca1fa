import { expect, test } from 'vitest'
import {
  abandonmentRate,
  averageHandleTime,
  averageSpeedOfAnswer,
  averageTalkTime,
  averageTimeToAbandon,
  averageWaitTime,
  averageWrapTime,
} from '../../src/metrics/index.ts'
import type { Interaction } from '../../src/model/index.ts'
import { report } from '../../src/report/index.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'

const metrics = {
  abandonmentRate,
  averageHandleTime,
  averageSpeedOfAnswer,
  averageTalkTime,
  averageTimeToAbandon,
  averageWaitTime,
  averageWrapTime,
}
const call = { id: '1', channel: 'voice', queuedAt: 100 } as const
const answered = { ...call, outcome: 'answered', answeredAt: 110, endedAt: 150 } as const
const abandoned = { ...call, outcome: 'abandoned', leftAt: 110 } as const

/** What is just sound, and what is just not: a report reads many at once and has to tell them apart as well. */
const legs: readonly (readonly [string, unknown])[] = [
  ['answered', answered],
  ['answered at once', { ...answered, answeredAt: 100 }],
  ['answered before it was queued', { ...answered, answeredAt: 99 }],
  ['answered at no time', { ...answered, answeredAt: Number.NaN }],
  ['ended with the answer', { ...answered, endedAt: 110 }],
  ['ended before the answer', { ...answered, endedAt: 109 }],
  ['held for all the time', { ...answered, holdTime: 40 }],
  ['held for longer', { ...answered, holdTime: 41 }],
  ['held for longer, but with its own talk', { ...answered, holdTime: 41, talkTime: 5 }],
  ['with all parts', { ...answered, talkTime: 30, holdTime: 5, wrapTime: 7 }],
  ['with talk alone', { ...answered, talkTime: 30 }],
  ['without an end', { ...answered, endedAt: undefined }],
  ['without an end, but with wrap-up', { ...answered, endedAt: undefined, wrapTime: 7 }],
  ['with a wrap-up below zero', { ...answered, wrapTime: -1 }],
  ['with parts beyond every number', { ...answered, talkTime: 1e308, holdTime: 1e308, wrapTime: 0 }],
  ['with parts beyond every number, one missing', { ...answered, talkTime: 1e308, wrapTime: 1e308 }],
  ['abandoned', abandoned],
  ['abandoned at once', { ...abandoned, leftAt: 100 }],
  ['abandoned before it was queued', { ...abandoned, leftAt: 99 }],
  ['abandoned at no time', { ...abandoned, leftAt: undefined }],
  ['abandoned in writing', { ...abandoned, channel: 'email' }],
  ['arrived with the queue', { ...abandoned, arrivedAt: 100 }],
  ['arrived after it was queued', { ...abandoned, arrivedAt: 101 }],
  ['queued at no time', { ...abandoned, queuedAt: Infinity }],
  ['without an id', { ...abandoned, id: undefined }],
  ['of no channel', { ...abandoned, channel: 7 }],
  ['nothing at all', null],
]

test.each(legs)('a report sees a leg as each metric does alone: %s', (_name, leg) => {
  for (const around of [[], [answered, abandoned]] as const) {
    const given = deepFreeze([...around, leg]) as readonly Interaction[]
    const alone = Object.fromEntries(Object.entries(metrics).map(([name, metric]) => [name, metric(given)]))
    expect(report(given, metrics)).toStrictEqual(alone)
  }
  const strict = averageHandleTime.with({ missingParts: 'exclude' })
  const given = deepFreeze([leg]) as readonly Interaction[]
  expect(report(given, { strict }).strict).toStrictEqual(strict(given))
})
