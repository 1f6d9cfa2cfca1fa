import { days, hours, type Instant } from 'support-metrics'
import type { Agenda } from './agenda.ts'
import { HOURS, WEEKDAYS } from './operation.ts'
import type { RandomSource } from './random.ts'

/** The day of the week of an instant, Sunday 0. 1970 began on a Thursday. */
export function weekday(at: Instant): number {
  return (Math.floor(at / days(1)) + 4) % 7
}

/** The instant's day, as the instant at which it began. */
export function dayOf(at: Instant): Instant {
  return Math.floor(at / days(1)) * days(1)
}

/** The most arrivals an hour that are ever expected, where `perDay` come on a day of average business. */
export function peakRate(perDay: number): number {
  const wholeDay = HOURS.reduce((sum, weight) => sum + weight, 0)
  return (perDay * Math.max(...WEEKDAYS) * Math.max(...HOURS)) / wholeDay
}

/**
 * A Poisson process with the profile of the day and the week, by thinning: arrivals come at the peak's rate, and each
 * one counts with the probability that its own hour has of the peak.
 */
export function planArrivals(agenda: Agenda, random: RandomSource, perDay: number, arrive: () => void): void {
  const gap = hours(1) / peakRate(perDay)
  const planNext = (): void => {
    let at = agenda.now()
    do at += random.exponential(gap)
    while (!random.chance(business(at)))
    agenda.at(at, () => {
      arrive()
      planNext()
    })
  }
  if (perDay > 0) planNext()
}

/** How busy an instant is compared with the busiest hour of the week. */
function business(at: Instant): number {
  const hour = Math.floor((at - dayOf(at)) / hours(1))
  return ((WEEKDAYS[weekday(at)] ?? 0) * (HOURS[hour] ?? 0)) / BUSIEST
}

const BUSIEST = Math.max(...WEEKDAYS) * Math.max(...HOURS)
