import { addSample, inOrder, isSamples, mergeSamples } from './exact.ts'
import { exactTable } from './exactTable.ts'
import { hasFields } from './stateForm.ts'
import type { StateTable, Statistic } from './statistic.ts'

/** Every time, by whether the event was observed at it or was still to come when observation ended. */
export interface SurvivalState {
  /** The times at which the event happened. */
  observed: number[]
  /** The times at which observation ended before it. */
  censored: number[]
}

/** All of a survival statistic but the reading. `over` is 0 for a censored time, anything else for an observed one. */
export function survivalFold(): Omit<Statistic<SurvivalState>, 'result'> {
  return {
    id: 'survival',
    empty: () => ({ observed: [], censored: [] }),
    add(state, value, over = 1) {
      addSample(over === 0 ? state.censored : state.observed, value)
      return state
    },
    merge(state, other) {
      state.observed = mergeSamples(state.observed, other.observed)
      state.censored = mergeSamples(state.censored, other.censored)
      return state
    },
    isState: (value): value is SurvivalState =>
      hasFields(value, 'observed', 'censored') && isSamples(value.observed) && isSamples(value.censored),
    size: ({ observed, censored }) => observed.length + censored.length,
    table: survivalTable,
  }
}

/** How many events and censorings there were at one time, and how many were under observation until then. */
export interface TimePoint {
  /** The time since the beginning, in the unit of the samples. */
  readonly time: number
  /** How many were still under observation, and without the event, just before it. */
  readonly atRisk: number
  /** How many events there were at it. */
  readonly events: number
  /** How many left observation at it, without the event. */
  readonly censored: number
}

/** The times of a state in ascending order, each once. */
export function timePoints(state: SurvivalState): TimePoint[] {
  const observed = inOrder(state.observed)
  const censored = inOrder(state.censored)
  const points: TimePoint[] = []
  let atRisk = observed.length + censored.length
  let events = 0
  let censorings = 0
  while (atRisk > 0) {
    const time = Math.min(observed[events] ?? Infinity, censored[censorings] ?? Infinity)
    const [firstEvent, firstCensoring] = [events, censorings]
    while (observed[events] === time) events++
    while (censored[censorings] === time) censorings++
    points.push({ time, atRisk, events: events - firstEvent, censored: censorings - firstCensoring })
    atRisk = observed.length - events + (censored.length - censorings)
  }
  return points
}

function survivalTable(): StateTable<SurvivalState> {
  const observed = exactTable()
  const censored = exactTable()
  let notObserved = new Uint16Array(0)
  let notCensored = new Uint16Array(0)
  return {
    reserve(groups) {
      observed.reserve(groups)
      censored.reserve(groups)
    },
    add(values, codes, groups, length, over) {
      if (!over) {
        observed.add(values, codes, groups, length)
        return
      }
      if (length > notObserved.length) {
        notObserved = new Uint16Array(length)
        notCensored = new Uint16Array(length)
      }
      for (let row = 0; row < length; row++) {
        const isCensored = over[row] === 0
        const isMeasured = codes[row] === 0
        notObserved[row] = isMeasured && !isCensored ? 0 : 1
        notCensored[row] = isMeasured && isCensored ? 0 : 1
      }
      observed.add(values, notObserved, groups, length)
      censored.add(values, notCensored, groups, length)
    },
    state: (group) => ({ observed: observed.state(group), censored: censored.state(group) }),
  }
}
