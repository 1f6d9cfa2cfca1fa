import _ from 'lodash'
import { mean, medianSorted } from 'simple-statistics'
import { hourOf, WITHIN } from './answer.ts'
import type { Answer, GroupAnswer } from './answer.ts'
import type { Contact } from './contacts.ts'
import { quantile } from './naive.ts'

/** lodash to group and filter, simple-statistics for means and medians. */
export function lodash(contacts: readonly Contact[]): Answer {
  const groups = _.groupBy(contacts, ({ queue, queuedAt }) => `${queue} ${hourOf(queuedAt)}`)
  return new Map(_.map(groups, (members, key) => [key, answerOf(members)]))
}

/** The same without groups. */
export function lodashTotal(contacts: readonly Contact[]): Answer {
  return new Map([['all', answerOf(contacts)]])
}

function answerOf(members: readonly Contact[]): GroupAnswer {
  const [answered, abandoned] = _.partition(members, ({ outcome }) => outcome === 'answered')
  const speeds = _.map(answered, ({ answeredAt = NaN, queuedAt }) => answeredAt - queuedAt)
  const waits = _.sortBy(_.map(members, ({ queuedAt, answeredAt, leftAt }) => (answeredAt ?? leftAt ?? NaN) - queuedAt))
  const ratings = _.compact(_.map(answered, 'rating'))
  const meanOf = (numbers: number[]): number => (numbers.length > 0 ? mean(numbers) : NaN)
  return {
    offered: members.length,
    answered: answered.length,
    abandoned: abandoned.length,
    abandonmentRate: abandoned.length / members.length,
    asa: meanOf(speeds),
    serviceLevel: _.sumBy(speeds, (speed) => (speed <= WITHIN ? 1 : 0)) / members.length,
    aht: meanOf(_.map(answered, ({ talkTime = 0, holdTime = 0, wrapTime = 0 }) => talkTime + holdTime + wrapTime)),
    talk: meanOf(_.map(answered, ({ talkTime = 0 }) => talkTime)),
    hold: meanOf(_.map(answered, ({ holdTime = 0 }) => holdTime)),
    wrap: meanOf(_.map(answered, ({ wrapTime = 0 }) => wrapTime)),
    medianWait: medianSorted(waits),
    // simple-statistics has another definition of the percentile.
    p90Wait: quantile(waits, 0.9),
    csat: _.sumBy(ratings, (rating) => (rating >= 4 ? 1 : 0)) / ratings.length,
  }
}
