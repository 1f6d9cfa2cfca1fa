import { days, hours, type Duration } from 'support-metrics'
import { assign, note, setStatus, write, type Case } from './case.ts'
import { demand, type Desk } from './desk.ts'
import { customerTime } from './deskHours.ts'

/** What an agent does about a ticket: discard it, pass it on, ask, wait for somebody else, or solve it. */
export function decide(desk: Desk, it: Case, agentId: string): void {
  const { agenda, random } = desk
  const now = agenda.now()
  if (it.isThanks) {
    it.isThanks = false
    solve(desk, it, agentId)
    return
  }
  if (it.duplicateOf !== undefined) {
    discard(desk, it, agentId, 'merged')
    return
  }
  const isFirstLook = !it.events.some((event) => event.type === 'message' && event.from === 'agent')
  if (isFirstLook && random.chance(0.05)) {
    const to = it.priority === 'urgent' ? 'high' : 'urgent'
    it.events.push({ type: 'priority', at: now, from: it.priority, to })
    it.priority = to
  }
  if (random.chance(0.2)) note(it, now, agentId)

  const step = random.pick(isFirstLook ? FIRST_STEPS : LATER_STEPS)
  if (step === 'spam' || step === 'deleted') discard(desk, it, agentId, step)
  else if (step === 'escalate' && it.group !== 'tier-2') escalate(desk, it, agentId)
  else if (step === 'ask') ask(desk, it, agentId)
  else if (step === 'hold') hold(desk, it, agentId)
  else {
    // Some are solved by telephone, without a word in the ticket.
    if (!random.chance(0.04)) write(it, now, 'agent', agentId)
    solve(desk, it, agentId)
  }
}

const FIRST_STEPS = [
  ['solve', 52],
  ['ask', 26],
  ['escalate', 12],
  ['hold', 6],
  ['spam', 3],
  ['deleted', 1],
] as const

const LATER_STEPS = [
  ['solve', 68],
  ['ask', 22],
  ['escalate', 3],
  ['hold', 7],
] as const

function discard(desk: Desk, it: Case, agentId: string, reason: NonNullable<Case['discarded']>): void {
  it.discarded = reason
  it.mergedInto = it.duplicateOf
  setStatus(it, desk.agenda.now(), 'closed', 'agent', agentId)
}

function escalate(desk: Desk, it: Case, agentId: string): void {
  note(it, desk.agenda.now(), agentId)
  assign(it, desk.agenda.now(), 'tier-2')
  demand(desk, it)
}

/** An agent asks the customer something; where no answer comes, the ticket is solved by rule. */
export function ask(desk: Desk, it: Case, agentId: string): void {
  const { agenda, random } = desk
  write(it, agenda.now(), 'agent', agentId)
  setStatus(it, agenda.now(), 'pending', 'agent', agentId)
  if (random.chance(0.85)) {
    reply(desk, it)
    return
  }
  planStatus(desk, it, days(5), () => {
    setStatus(it, agenda.now(), 'solved', 'system')
    planClosing(desk, it)
  })
}

function hold(desk: Desk, it: Case, agentId: string): void {
  const { agenda, random } = desk
  write(it, agenda.now(), 'agent', agentId)
  setStatus(it, agenda.now(), 'on-hold', 'agent', agentId)
  planStatus(desk, it, random.logNormal(days(1.5), 0.8), () => {
    setStatus(it, agenda.now(), 'open', 'system')
    demand(desk, it)
  })
}

function solve(desk: Desk, it: Case, agentId: string): void {
  setStatus(it, desk.agenda.now(), 'solved', 'agent', agentId)
  const next = desk.random.pick(AFTERWARDS)
  planClosing(desk, it)
  if (next === 'reopens' || next === 'says thanks') reply(desk, it, next === 'says thanks')
  if (next === 'comes back late') {
    const { channel, customerId, topic, priority, id } = it
    desk.agenda.at(customerTime(desk.agenda.now(), days(5) + desk.random.exponential(days(3))), () => {
      desk.receive({ channel, customerId, topic, priority, createdBy: 'customer', followUpOf: id })
    })
  }
}

const AFTERWARDS = [
  ['nothing', 84],
  ['reopens', 8],
  ['says thanks', 5],
  ['comes back late', 3],
] as const

/** The customer answers, which opens the ticket again. */
export function reply(desk: Desk, it: Case, isThanks = false): void {
  const { agenda, random } = desk
  const wait = customerTime(agenda.now(), random.logNormal(hours(5), 1.2)) - agenda.now()
  planStatus(desk, it, Math.min(wait, days(3.5)), () => {
    it.isThanks = isThanks
    write(it, agenda.now(), 'customer')
    setStatus(it, agenda.now(), 'open', 'customer')
    demand(desk, it)
  })
}

/** A solved ticket is closed by rule after four days. */
export function planClosing(desk: Desk, it: Case): void {
  planStatus(desk, it, days(4), () => {
    setStatus(it, desk.agenda.now(), 'closed', 'system')
  })
}

/** Lets `action` happen after a while, unless anything happens to the ticket's status before. */
function planStatus(desk: Desk, it: Case, wait: Duration, action: () => void): void {
  const { changes } = it
  desk.agenda.at(desk.agenda.now() + wait, () => {
    if (it.changes === changes) action()
  })
}
