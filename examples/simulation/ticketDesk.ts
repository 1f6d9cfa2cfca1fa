import type { Instant, Ticket } from 'support-metrics'
import { agenda } from './agenda.ts'
import { toTicket } from './case.ts'
import { planOpenings, type Desk, type DeskGroup } from './desk.ts'
import { decide } from './deskWork.ts'
import { planTickets, receive, route } from './intake.ts'
import { randomSource } from './random.ts'

/** Runs the ticket desk from `from` up to `to`; what is under way at the end stays unfinished. */
export function runTicketDesk(seed: number, from: Instant, to: Instant, perDay: number): readonly Ticket[] {
  const desk: Desk = {
    agenda: agenda(from),
    random: randomSource(seed, 'desk'),
    groups: new Map(
      [
        deskGroup('billing', Math.ceil(perDay / 130)),
        deskGroup('tier-1', Math.ceil(perDay / 56)),
        deskGroup('tier-2', Math.ceil(perDay / 230)),
      ].map((group) => [group.name, group]),
    ),
    cases: [],
    receive: (facts) => {
      receive(desk, facts)
    },
    route: (it) => {
      route(desk, it)
    },
    decide: (it, agentId) => {
      decide(desk, it, agentId)
    },
  }
  planOpenings(desk)
  planTickets(desk, perDay)
  desk.agenda.runUntil(to)
  return desk.cases.map(toTicket)
}

function deskGroup(name: string, size: number): DeskGroup {
  const idle = Array.from({ length: size }, (_, seat) => `${name}-${String(seat + 1).padStart(2, '0')}`)
  return { name, waiting: [], idle }
}
