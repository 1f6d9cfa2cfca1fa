import { expectTypeOf, test } from 'vitest'
import type { AgentActivity, Interaction, ScheduledActivity, Survey, Ticket } from '../../src/model/index.ts'
import {
  parseAgentActivity,
  parseAll,
  parseInteraction,
  parseScheduledActivity,
  parseSurvey,
  parseTicket,
} from '../../src/validate/index.ts'
import type { Issue, ParsedAll } from '../../src/validate/index.ts'

test('what comes out has the types of the models', () => {
  expectTypeOf(parseInteraction).returns.extract<{ ok: true }>().toHaveProperty('value').toEqualTypeOf<Interaction>()
  expectTypeOf(parseTicket).returns.extract<{ ok: true }>().toHaveProperty('value').toEqualTypeOf<Ticket>()
  expectTypeOf(parseSurvey).returns.extract<{ ok: true }>().toHaveProperty('value').toEqualTypeOf<Survey>()
  expectTypeOf(parseAgentActivity)
    .returns.extract<{ ok: true }>()
    .toHaveProperty('value')
    .toEqualTypeOf<AgentActivity>()
  expectTypeOf(parseScheduledActivity)
    .returns.extract<{ ok: true }>()
    .toHaveProperty('value')
    .toEqualTypeOf<ScheduledActivity>()
  expectTypeOf(parseTicket).returns.extract<{ ok: false }>().toHaveProperty('issues').toEqualTypeOf<readonly Issue[]>()
})

test('an async iterable gives a promise, an iterable does not', () => {
  expectTypeOf(parseAll([{}], parseTicket)).toEqualTypeOf<ParsedAll<Ticket>>()
  const stream = (async function* () {
    yield await Promise.resolve({})
  })()
  expectTypeOf(parseAll(stream, parseTicket)).toEqualTypeOf<Promise<ParsedAll<Ticket>>>()
})
