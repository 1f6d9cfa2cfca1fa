import { atRisk, days, evaluateSla, slaCompliance, slaPolicy } from 'support-metrics'
import type { Ticket } from 'support-metrics'
import { officeHours } from './calendar/ours.ts'
import { requireEqual } from './disagreement.ts'
import { TO } from './report/contacts.ts'
import { written } from './section.ts'
import type { Scale, Section, Table } from './section.ts'
import { GOALS, statesByHand } from './sla/byHand.ts'
import { histories } from './tickets/histories.ts'
import { raceOfEquals } from './timing.ts'
import { eachRows } from './timingRows.ts'

/** Three promises about every ticket, in the time of a calendar. */
export const slaSection: Section = { title: 'Service level agreements', measure }

const AS_OF = TO
const calendar = officeHours()

const policies = slaPolicy({
  name: 'standard',
  targets: [
    { target: 'first-response', goal: GOALS.response, calendar },
    { target: 'requester-wait', goal: GOALS.wait, calendar },
    { target: 'resolution', goal: GOALS.resolution, calendar },
  ],
})

async function measure({ size, rounds }: Scale): Promise<readonly Table[]> {
  // Nothing happens later than the view, which by hand would have to be cut off.
  const tickets = histories(size(50_000)).filter(({ events }) => events.every(({ at }) => at <= AS_OF))
  requireSame(tickets)
  const timings = await raceOfEquals(
    [
      { name: 'hand-written loop with the same calendar', run: () => tickets.map(byHand) },
      { name: 'support-metrics evaluateSla', run: () => tickets.map(ours), aim: '≤ 3 µs' },
      { name: 'support-metrics slaCompliance', run: () => compliance(tickets) },
      {
        name: 'support-metrics atRisk',
        run: () => atRisk(tickets, { policies, asOf: AS_OF, within: days(1) }),
      },
    ],
    rounds,
  )
  return [
    {
      title: `Three targets in office hours, ${written(tickets.length)} tickets of five to fourteen events`,
      rows: eachRows(timings, { unit: 'µs', of: 'ticket', count: tickets.length }),
      notes: ['By hand: the states alone, without due times and pauses, of tickets that are taken for sound.'],
    },
  ]
}

function byHand(ticket: Ticket): ReturnType<typeof statesByHand> {
  return statesByHand(ticket, calendar.elapsed, AS_OF)
}

function ours(ticket: Ticket): ReturnType<typeof evaluateSla> {
  return evaluateSla(ticket, policies, { asOf: AS_OF })
}

function compliance(tickets: readonly Ticket[]): ReturnType<typeof slaCompliance> {
  return slaCompliance(tickets, { policies, asOf: AS_OF })
}

/** Throws unless every state of every ticket is the same, and their shares are. */
function requireSame(tickets: readonly Ticket[]): void {
  const all: string[] = []
  for (const ticket of tickets) {
    const [expected, got] = [byHand(ticket), ours(ticket).map(({ state }) => state)]
    if (expected.join() !== got.join())
      throw new Error(`evaluateSla says ${got.join()} of ${ticket.id}, not ${expected.join()}`)
    all.push(...expected)
  }
  const [met, breached] = ['met', 'breached'].map((state) => all.filter((one) => one === state).length) as [
    number,
    number,
  ]
  const { value, count } = compliance(tickets)
  const expected = new Map([['all', { rate: met / (met + breached), decided: met + breached }]])
  requireEqual('slaCompliance', expected, new Map([['all', { rate: value ?? NaN, decided: count }]]))
}
