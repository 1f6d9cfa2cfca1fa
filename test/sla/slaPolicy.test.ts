import { describe, expect, test } from 'vitest'
import { slaPolicy } from '../../src/sla/index.ts'
import type { SlaPolicyDefinition } from '../../src/sla/index.ts'
import { wallClock } from '../../src/time/index.ts'
import { deepFreeze } from '../laws/deepFreeze.ts'

const target = { target: 'resolution', goal: 10 } as const

test('a policy is complete with its defaults, and the definition stays as it was', () => {
  const definition = deepFreeze({
    name: 'standard',
    targets: [target, { target: 'requester-wait', goal: { urgent: 5, default: 9 } }, { target: 'agent-work', goal: 1 }],
  } as const)
  const defaults = {
    calendar: wallClock,
    pauseOn: [],
    onPriorityChange: 'retarget',
    reopen: 'resume',
    unansweredAtSolve: 'cancel',
  }
  expect(slaPolicy(definition)).toEqual({
    name: 'standard',
    targets: [
      { ...defaults, ...target },
      { ...defaults, target: 'requester-wait', goal: { urgent: 5, default: 9 }, pauseOn: ['pending'] },
      { ...defaults, target: 'agent-work', goal: 1, pauseOn: ['on-hold', 'pending'] },
    ],
  })
})

test('pauses that are named replace the default ones', () => {
  const read = slaPolicy({ name: 'p', targets: [{ target: 'agent-work', goal: 1, pauseOn: [] }] })
  expect(read.targets[0]?.pauseOn).toEqual([])
})

test('a policy can be defined from another', () => {
  const first = slaPolicy({ name: 'first', targets: [target] })
  expect(slaPolicy({ ...first, name: 'second' })).toEqual({ ...first, name: 'second' })
})

describe('a definition that makes no sense is refused in words:', () => {
  const one = (change: object): unknown => ({ name: 'p', targets: [{ ...target, ...change }] })
  test.each<[string, unknown, typeof TypeError | typeof RangeError, string]>([
    ['nothing', undefined, TypeError, 'slaPolicy needs the option name and accepts a name, got undefined'],
    ['a list', [], TypeError, 'slaPolicy accepts an object of options, got []'],
    ['no name', { targets: [target] }, TypeError, 'slaPolicy needs the option name'],
    ['an empty name', { name: '', targets: [target] }, RangeError, 'slaPolicy: name accepts a name, got ""'],
    ['no targets', { name: 'p' }, TypeError, 'slaPolicy needs the option targets'],
    [
      'empty targets',
      { name: 'p', targets: [] },
      TypeError,
      'slaPolicy: targets accepts a list of one target or more, got []',
    ],
    [
      'an unknown option',
      { name: 'p', targets: [target], goal: 1 },
      TypeError,
      'slaPolicy accepts the options name, appliesTo, targets, got "goal"',
    ],
    [
      'a condition that is no function',
      { name: 'p', targets: [target], appliesTo: true },
      TypeError,
      'slaPolicy: appliesTo',
    ],
    [
      'a target that is none',
      { name: 'p', targets: [null] },
      TypeError,
      'slaPolicy: targets[0] accepts an object of options, got null',
    ],
    [
      'a target twice',
      { name: 'p', targets: [target, target] },
      RangeError,
      'slaPolicy: targets accepts each target once, got "resolution"',
    ],
    [
      'an unknown target',
      one({ target: 'reply' }),
      RangeError,
      'slaPolicy: targets[0]: target accepts "first-response" or',
    ],
    ['a missing target', one({ target: undefined }), TypeError, 'slaPolicy: targets[0] needs the option target'],
    ['a missing goal', one({ goal: undefined }), TypeError, 'slaPolicy: targets[0] needs the option goal'],
    [
      'a goal of nothing',
      one({ goal: 0 }),
      RangeError,
      'slaPolicy: targets[0]: goal accepts a number of milliseconds above zero',
    ],
    ['a goal that is no number', one({ goal: Number.NaN }), RangeError, 'got NaN'],
    ['an endless goal', one({ goal: Infinity }), RangeError, 'got Infinity'],
    ['goals without a default', one({ goal: { urgent: 5 } }), TypeError, 'got an object with urgent'],
    ['a negative goal of a priority', one({ goal: { urgent: -5, default: 5 } }), TypeError, 'targets[0]: goal'],
    [
      'an unknown status',
      one({ pauseOn: ['waiting'] }),
      TypeError,
      'slaPolicy: targets[0]: pauseOn accepts a list of "new"',
    ],
    ['a clock that is none', one({ calendar: {} }), TypeError, 'slaPolicy: targets[0]: calendar accepts a clock'],
    [
      'an unknown rule',
      one({ reopen: 'restart' }),
      RangeError,
      '"resume" or "first-solve" or "new-cycle", got "restart"',
    ],
    ['another unknown rule', one({ onPriorityChange: 'reset' }), RangeError, '"retarget" or "keep"'],
    ['yet another', one({ unansweredAtSolve: 'breach' }), RangeError, '"cancel" or "run"'],
    ['an unknown option of a target', one({ pauses: [] }), TypeError, 'got "pauses"'],
  ])('%s', (_name, definition, error, message) => {
    expect(() => slaPolicy(definition as SlaPolicyDefinition)).toThrow(error)
    expect(() => slaPolicy(definition as SlaPolicyDefinition)).toThrow(message)
  })
})
