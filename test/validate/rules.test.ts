import { expect, test } from 'vitest'
import {
  parseAgentActivity,
  parseInteraction,
  parseScheduledActivity,
  parseSurvey,
  parseTicket,
} from '../../src/validate/index.ts'
import { days } from '../../src/time/index.ts'
import type { Parse } from '../../src/validate/index.ts'

const TOO_LONG = 'to accepts an instant at most 366 days after from, got 1971-01-02T00:00:00.101Z'
const T = '1970-01-01T00:00:00.'

const leg = { id: '1', channel: 'voice', queuedAt: 100 }
const answered = { ...leg, outcome: 'answered', answeredAt: 200 }
const left = { ...leg, outcome: 'abandoned', leftAt: 200 }
const survey = { id: 's1', kind: 'csat', offeredAt: 100, answeredAt: 200, score: 4 }
const ticket = { id: 't1', createdAt: 100 }
const stretch = { agentId: 'ada', state: 'break', activity: 'break', from: 100, to: 200 }

const note = (at: number): object => ({ type: 'message', at, from: 'agent' })

const contradictions: readonly (readonly [Parse<object>, object, readonly string[]])[] = [
  [
    parseInteraction,
    { ...answered, answeredAt: 99 },
    [`answeredAt accepts an instant not before queuedAt (${T}100Z), got ${T}099Z`],
  ],
  [
    parseInteraction,
    { ...answered, arrivedAt: 101 },
    [`queuedAt accepts an instant not before arrivedAt (${T}101Z), got ${T}100Z`],
  ],
  [
    parseInteraction,
    { ...answered, endedAt: 199 },
    [`endedAt accepts an instant not before answeredAt (${T}200Z), got ${T}199Z`],
  ],
  [
    parseInteraction,
    { ...answered, endedAt: 199, holdTime: 5 },
    [`endedAt accepts an instant not before answeredAt (${T}200Z), got ${T}199Z`],
  ],
  [
    parseInteraction,
    { ...answered, endedAt: 300, holdTime: 101 },
    ['holdTime accepts at most the 100 ms from answeredAt to endedAt, got 101'],
  ],
  [
    parseInteraction,
    { ...left, leftAt: 99 },
    [`leftAt accepts an instant not before queuedAt (${T}100Z), got ${T}099Z`],
  ],
  [
    parseInteraction,
    { ...left, arrivedAt: 101 },
    [`queuedAt accepts an instant not before arrivedAt (${T}101Z), got ${T}100Z`],
  ],
  [
    parseInteraction,
    { ...leg, outcome: 'waiting', arrivedAt: 101 },
    [`queuedAt accepts an instant not before arrivedAt (${T}101Z), got ${T}100Z`],
  ],
  [
    parseInteraction,
    { ...answered, answeredAt: 99, arrivedAt: 101 },
    [
      `queuedAt accepts an instant not before arrivedAt (${T}101Z), got ${T}100Z`,
      `answeredAt accepts an instant not before queuedAt (${T}100Z), got ${T}099Z`,
    ],
  ],
  [
    parseTicket,
    { ...ticket, events: [note(300), note(99), note(200), note(98)] },
    [
      `events[1].at accepts an instant not before createdAt (${T}100Z), got ${T}099Z`,
      `events[3].at accepts an instant not before createdAt (${T}100Z), got ${T}098Z`,
    ],
  ],
  [
    parseSurvey,
    { ...survey, answeredAt: 99 },
    [`answeredAt accepts an instant not before offeredAt (${T}100Z), got ${T}099Z`],
  ],
  [parseSurvey, { ...survey, score: 6 }, ['score accepts a number from 1 to 5, got 6']],
  [parseSurvey, { ...survey, score: 0 }, ['score accepts a number from 1 to 5, got 0']],
  [parseSurvey, { ...survey, kind: 'nps', score: 11 }, ['score accepts a number from 0 to 10, got 11']],
  [parseSurvey, { ...survey, kind: 'ces', score: 8 }, ['score accepts a number from 1 to 7, got 8']],
  [parseSurvey, { ...survey, scale: [0, 3] }, ['score accepts a number from 0 to 3, got 4']],
  [parseSurvey, { ...survey, scale: [5, 1] }, ['scale accepts a lowest answer below the highest, got [5, 1]']],
  [parseSurvey, { ...survey, scale: [4, 4] }, ['scale accepts a lowest answer below the highest, got [4, 4]']],
  [
    parseSurvey,
    { ...survey, answeredAt: null },
    ['answeredAt accepts an instant where there is a score, got undefined'],
  ],
  [parseSurvey, { ...survey, score: null }, ['score accepts a number where there is answeredAt, got undefined']],
  [parseAgentActivity, { ...stretch, to: 99 }, [`to accepts an instant not before from (${T}100Z), got ${T}099Z`]],
  [parseScheduledActivity, { ...stretch, to: 99 }, [`to accepts an instant not before from (${T}100Z), got ${T}099Z`]],
  [parseAgentActivity, { ...stretch, to: days(366) + 101 }, [TOO_LONG]],
  [parseScheduledActivity, { ...stretch, to: days(366) + 101 }, [TOO_LONG]],
]

test.each(contradictions)('$0.name says what contradicts what: $2', (parse, record, messages) => {
  const parsed = parse(record)
  expect(parsed.ok ? [] : parsed.issues.map(({ message }) => message)).toEqual(messages)
})

const consistent: readonly (readonly [Parse<object>, string, object])[] = [
  [
    parseInteraction,
    'everything at one instant',
    { ...answered, arrivedAt: 100, answeredAt: 100, endedAt: 100, holdTime: 0 },
  ],
  [parseInteraction, 'a hold as long as the conversation', { ...answered, endedAt: 300, holdTime: 100 }],
  [
    parseInteraction,
    'a hold beyond it, with its own talk time',
    { ...answered, endedAt: 300, holdTime: 150, talkTime: 0 },
  ],
  [parseInteraction, 'a hold of unknown conversation', { ...answered, holdTime: 150 }],
  [parseInteraction, 'a caller who left at once', { ...left, leftAt: 100 }],
  [parseInteraction, "another outcome's instant in a field of the caller's own", { ...answered, leftAt: 0 }],
  [parseTicket, 'an event at the creation', { ...ticket, events: [note(100)] }],
  [parseSurvey, 'an answer at once', { ...survey, answeredAt: 100 }],
  [parseSurvey, 'the lowest score', { ...survey, score: 1 }],
  [parseSurvey, 'the highest score of its own scale', { ...survey, scale: [-1, 4] }],
  [parseSurvey, 'an offer without an answer', { id: 's1', kind: 'nps', offeredAt: 1 }],
  [parseAgentActivity, 'a stretch of no length', { ...stretch, to: 100 }],
  [parseScheduledActivity, 'a stretch of no length', { ...stretch, to: 100 }],
  [parseAgentActivity, 'a stretch of a whole leap year', { ...stretch, to: days(366) + 100 }],
]

test.each(consistent)('$0.name accepts $1', (parse, _, record) => {
  expect(parse(record)).toEqual({ ok: true, value: record })
})

const wrong: readonly (readonly [Parse<object>, object, string])[] = [
  [parseInteraction, { ...answered, wrapTime: -1 }, 'wrapTime accepts a number of milliseconds, zero or more, got -1'],
  [
    parseInteraction,
    { ...answered, talkTime: Infinity },
    'talkTime accepts a number of milliseconds, zero or more, got Infinity',
  ],
  [
    parseInteraction,
    { ...answered, holdTime: 2 ** 53 },
    'holdTime accepts a number of milliseconds, zero or more, got 9007199254740992',
  ],
  [parseInteraction, { ...answered, holds: 1.5 }, 'holds accepts a whole number, zero or more, got 1.5'],
  [parseInteraction, { ...answered, resolved: 'yes' }, 'resolved accepts true or false, got "yes"'],
  [parseInteraction, { ...answered, id: '' }, 'id accepts a string that is not empty, got ""'],
  [parseInteraction, { ...answered, tags: ['x', 7] }, 'tags[1] accepts a string, got 7'],
  [parseInteraction, { ...answered, tags: 'x' }, 'tags accepts a list, got "x"'],
  [
    parseInteraction,
    { ...answered, rings: [{ agentId: 'ada', at: 0, result: 'ok' }] },
    'rings[0].result accepts "accepted" or "no-answer" or "declined" or "caller-left", got "ok"',
  ],
  [
    parseInteraction,
    { ...answered, outcome: 'toString' },
    'outcome accepts "answered" or "abandoned" or "overflowed" or "callback" or "voicemail" or "no-answer" or "waiting" or "blocked" or "self-served" or "abandoned-before-queue" or "closed", got "toString"',
  ],
  [
    parseTicket,
    { ...ticket, events: [{ type: 'status', at: 100, to: 'done' }] },
    'events[0].to accepts "new" or "open" or "pending" or "on-hold" or "solved" or "closed", got "done"',
  ],
  [
    parseTicket,
    { ...ticket, events: [{ type: 'note', at: 100 }] },
    'events[0].type accepts "message" or "status" or "assignment" or "priority" or "handover" or "bot-outcome", got "note"',
  ],
  [parseTicket, { ...ticket, events: [[]] }, 'events[0] accepts an object, got an array of 0'],
  [
    parseTicket,
    { ...ticket, events: [{ type: 'assignment', at: 100, from: { group: 7 } }] },
    'events[0].from.group accepts a string, got 7',
  ],
  [parseSurvey, { ...survey, score: Number.NaN }, 'score accepts a finite number, got NaN'],
  [parseSurvey, { ...survey, scale: [1, 5, 7] }, 'scale accepts a list of two finite numbers, got an array of 3'],
  [parseSurvey, [survey], 'a record accepts an object, got an array of 1'],
]

test.each(wrong)('$0.name says where, what is accepted and what came: $2', (parse, record, message) => {
  const parsed = parse(record)
  expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.message)).toEqual([message])
})
