import { describe, expect, test } from 'vitest'
import { evaluateSla, slaPolicy } from '../../src/sla/index.ts'
import type { SlaPolicy } from '../../src/sla/index.ts'
import { said, ticket } from '../tickets/build.ts'

const policy = slaPolicy({ name: 'standard', targets: [{ target: 'first-response', goal: 10 }] })
const [target] = policy.targets
const one = ticket([said(5, 'agent')])
const evaluate = (policies: unknown): unknown => evaluateSla(one, policies as SlaPolicy, { asOf: 20 })

describe('what is no policy is refused, wherever it is broken:', () => {
  test.each<[string, unknown]>([
    ['null', null],
    ['a name', 'standard'],
    ['a function', () => policy],
    ['no name', { targets: policy.targets }],
    ['a number for a name', { ...policy, name: 7 }],
    ['no targets', { name: 'standard' }],
    ['a single target', { ...policy, targets: target }],
    ['an empty list of targets', { ...policy, targets: [] }],
    ['null for a target', { ...policy, targets: [null] }],
    ['a name for a target', { ...policy, targets: ['first-response'] }],
    ['a target without a promise', { ...policy, targets: [{ ...target, target: undefined }] }],
    ['a promise that nobody knows', { ...policy, targets: [{ ...target, target: 'reply' }] }],
    ['a target without a goal', { ...policy, targets: [{ ...target, goal: undefined }] }],
    ['a goal of nothing', { ...policy, targets: [{ ...target, goal: 0 }] }],
    ['a target without a clock', { ...policy, targets: [{ ...target, calendar: undefined }] }],
    ['a clock that cannot add', { ...policy, targets: [{ ...target, calendar: { elapsed: () => 0 } }] }],
    ['a target without pauses', { ...policy, targets: [{ ...target, pauseOn: undefined }] }],
    ['one sound target and one other', { ...policy, targets: [target, { ...target, goal: -1 }] }],
  ])('%s', (_name, broken) => {
    const refusal = 'evaluateSla: policies accepts a policy that slaPolicy made, or a list of such policies'
    expect(() => evaluate(broken)).toThrow(refusal)
    expect(() => evaluate([policy, broken])).toThrow(refusal)
  })

  test('and a copy of a policy is not', () => {
    expect(evaluate({ ...policy, targets: [{ ...target }] })).toEqual(evaluate(policy))
    expect(evaluate([])).toEqual([])
  })
})
