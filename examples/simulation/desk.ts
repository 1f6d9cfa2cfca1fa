import { hours, minutes, seconds } from 'support-metrics'
import type { Agenda } from './agenda.ts'
import { assign, caseOf, setStatus, type Case, type CaseFacts } from './case.ts'
import { deskIsOpen, nextDeskTime } from './deskHours.ts'
import type { RandomSource } from './random.ts'

/** The agents of one group, and the tickets that wait for one of them. */
export interface DeskGroup {
  readonly name: string
  readonly waiting: Case[]
  /** Those with nothing in hand, the longest idle first. */
  readonly idle: string[]
}

/** What the parts of the ticket desk share, and the ways in which one hands over to another. */
export interface Desk {
  readonly agenda: Agenda
  readonly random: RandomSource
  readonly groups: ReadonlyMap<string, DeskGroup>
  /** Every ticket, in the order of creation. */
  readonly cases: Case[]
  /** A customer writes in. */
  readonly receive: (facts: CaseFacts) => void
  /** A ticket goes to the group that its topic belongs to. */
  readonly route: (it: Case) => void
  /** An agent has read a ticket and does something about it. */
  readonly decide: (it: Case, agentId: string) => void
}

/** Puts a new ticket on the desk. */
export function newCase(desk: Desk, facts: CaseFacts): Case {
  const it = caseOf(`ticket-${desk.cases.length + 1}`, desk.agenda.now(), facts)
  desk.cases.push(it)
  return it
}

/** Puts a ticket into its group's queue. */
export function demand(desk: Desk, it: Case): void {
  const group = desk.groups.get(it.group ?? '')
  if (group === undefined) {
    // Only a bot has seen it so far.
    desk.route(it)
    return
  }
  group.waiting.push(it)
  work(desk, group)
}

/** Wakes the desk at every opening. */
export function planOpenings(desk: Desk): void {
  const { agenda } = desk
  agenda.at(nextDeskTime(agenda.now()), () => {
    for (const group of desk.groups.values()) work(desk, group)
    agenda.at(agenda.now() + hours(10), () => {
      planOpenings(desk)
    })
  })
}

/** Lets idle agents take what waits, as long as the desk is open. */
function work(desk: Desk, group: DeskGroup): void {
  if (!deskIsOpen(desk.agenda.now())) return
  while (group.waiting.length > 0 && group.idle.length > 0) {
    const [it] = group.waiting.splice(mostUrgent(group.waiting), 1)
    const [agentId] = group.idle.splice(Math.max(0, group.idle.indexOf(it?.assigneeId ?? '')), 1)
    if (it !== undefined && agentId !== undefined) handle(desk, group, it, agentId)
  }
}

/** Where the most urgent ticket lies, and of those the one that waits longest. */
function mostUrgent(waiting: readonly Case[]): number {
  for (const priority of ['urgent', 'high', 'normal']) {
    const place = waiting.findIndex((it) => it.priority === priority)
    if (place >= 0) return place
  }
  return 0
}

function handle(desk: Desk, group: DeskGroup, it: Case, agentId: string): void {
  const { agenda, random } = desk
  // Colleagues answer for one another; now and then they take the ticket over.
  const takesOver = it.assigneeId === undefined || (it.assigneeId !== agentId && random.chance(0.2))
  if (takesOver) assign(it, agenda.now(), group.name, agentId)
  if (it.status === 'new') setStatus(it, agenda.now(), 'open', 'agent', agentId)
  const effort = it.isThanks ? seconds(20) : random.logNormal(minutes(6), 0.7)
  agenda.at(agenda.now() + effort, () => {
    desk.decide(it, agentId)
    group.idle.push(agentId)
    work(desk, group)
  })
}
