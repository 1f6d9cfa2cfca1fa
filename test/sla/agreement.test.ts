import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agentWorkTime, firstResponseTime, requesterWaitTime, resolutionTime } from '../../src/measures/index.ts'
import type { Measure } from '../../src/measures/index.ts'
import type { Ticket } from '../../src/model/index.ts'
import { evaluateSla, slaPolicy } from '../../src/sla/index.ts'
import type { SlaTargetDefinition } from '../../src/sla/index.ts'
import type { Clock } from '../../src/time/index.ts'
import { ticketArbitrary } from '../arbitraries/ticket.ts'
import { clocks } from './policies.ts'

const LATER = Date.UTC(2026, 6, 1)

/** What a target is called, how it is promised, and the measure that says how long it took. */
const pairs: readonly [string, (calendar: Clock) => SlaTargetDefinition, (calendar: Clock) => Measure<Ticket>][] = [
  [
    'a first response that no solve cancels takes the first response time',
    (calendar) => ({ target: 'first-response', goal: 1, calendar, unansweredAtSolve: 'run' }),
    (calendar) => firstResponseTime({ calendar }),
  ],
  [
    'the wait of a solved ticket takes the requester wait time',
    (calendar) => ({ target: 'requester-wait', goal: 1, calendar }),
    (calendar) => requesterWaitTime({ calendar }),
  ],
  [
    'the work on a solved ticket takes the agent work time',
    (calendar) => ({ target: 'agent-work', goal: 1, calendar }),
    (calendar) => agentWorkTime({ calendar }),
  ],
  [
    'a resolution up to the first solve takes the first resolution time',
    (calendar) => ({ target: 'resolution', goal: 1, calendar, reopen: 'first-solve' }),
    (calendar) => resolutionTime({ calendar, until: 'first-solve' }),
  ],
  [
    'a resolution that goes on takes the full resolution time without what was solved',
    (calendar) => ({ target: 'resolution', goal: 1, calendar, reopen: 'resume' }),
    (calendar) => resolutionTime({ calendar, without: ['solved', 'closed'] }),
  ],
]

describe('where a ticket is measured,', () => {
  test.each(pairs)('%s', (_name, target, measure) => {
    fc.assert(
      fc.property(ticketArbitrary, clocks(fc.constantFrom('UTC', 'Europe/Vilnius')), (ticket, calendar) => {
        const time = measure(calendar)(ticket)
        if (typeof time === 'string') return
        const policy = slaPolicy({ name: 'p', targets: [target(calendar)] })
        const [outcome] = evaluateSla(ticket, policy, { asOf: LATER })
        expect(outcome?.elapsed).toBe(time)
        expect(outcome?.state).toBe(time <= 1 ? 'met' : 'breached')
      }),
    )
  })
})
