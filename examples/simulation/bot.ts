import { minutes, seconds } from 'support-metrics'
import { setStatus, write, type Case } from './case.ts'
import type { Desk } from './desk.ts'
import { planClosing, reply } from './deskWork.ts'

/** A bot greets the customer, talks for a while, and settles the matter or hands it over to the humans. */
export function greet(desk: Desk, it: Case): void {
  const { agenda, random } = desk
  const ending = random.pick(ENDINGS)
  const say = (from: 'bot' | 'customer', wait: number, then: () => void): void => {
    agenda.at(agenda.now() + wait, () => {
      write(it, agenda.now(), from)
      then()
    })
  }
  say('bot', seconds(2), () => {
    if (ending === 'abandoned') {
      end(desk, it, ending, minutes(30))
      return
    }
    say('customer', random.exponential(seconds(40)), () => {
      say('bot', seconds(3), () => {
        end(desk, it, ending, ending === 'assumed' ? minutes(20) : random.exponential(seconds(30)))
      })
    })
  })
}

const ENDINGS = [
  ['confirmed', 22],
  ['assumed', 16],
  ['abandoned', 10],
  ['escalated', 52],
] as const

function end(desk: Desk, it: Case, outcome: (typeof ENDINGS)[number][0], wait: number): void {
  const { agenda, random } = desk
  agenda.at(agenda.now() + wait, () => {
    const at = agenda.now()
    it.events.push({ type: 'bot-outcome', at, outcome })
    if (outcome === 'escalated') {
      it.events.push({ type: 'handover', at })
      desk.route(it)
      return
    }
    setStatus(it, at, 'solved', 'bot')
    planClosing(desk, it)
    // Silence is not always consent.
    if (outcome === 'assumed' && random.chance(0.25)) reply(desk, it)
  })
}
