import { snapshot } from '../../fold/index.ts'
import type { StateTable, Statistic } from '../../stats/index.ts'

/** The states of a statistic in groups; a list of them where the statistic knows no better. */
export function stateTable(statistic: Statistic): StateTable {
  return statistic.table === undefined ? listOfStates(statistic) : statistic.table()
}

function listOfStates({ empty, add, merge }: Statistic): StateTable {
  const states: unknown[] = []
  return {
    reserve: (groups) => {
      while (states.length < groups) states.push(empty())
    },
    add: (values, codes, groups, length, over) => {
      for (let row = 0; row < length; row++) {
        const group = groups[row]!
        if (codes[row] === 0) states[group] = add(states[group], values[row]!, over?.[row])
      }
    },
    state: (group) => merge(empty(), snapshot(states[group])),
    view: (group) => states[group],
  }
}
