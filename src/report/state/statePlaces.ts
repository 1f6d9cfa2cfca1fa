import type { Plan } from '../engine/plan.ts'
import type { GroupState } from './groupStates.ts'

/** For each inquiry of a plan the states of its statistics in other groups: the number of the column that has them. */
export type StatePlaces = readonly ReadonlyMap<string, number>[]

/** Where the states of a plan's inquiries are, from where those of each metric are. */
export function placesOf<R>({ inquiries, asked }: Plan<R>, columnOf: (name: string) => number): StatePlaces {
  const places = inquiries.map(() => new Map<string, number>())
  for (const { name, inquiry, statistic } of asked) places[inquiry]!.set(statistic.id, columnOf(name))
  return places
}

/** Groups with their columns as another plan has them. */
export function inOrder(groups: readonly GroupState[], places: StatePlaces): readonly GroupState[] {
  return groups.map(({ key, columns }) => ({
    key,
    columns: places.map((statistics) => {
      const [first = 0] = statistics.values()
      const states = Array.from(statistics, ([id, column]) => [id, columns[column]!.statistics[id]] as const)
      return { tally: columns[first]!.tally, statistics: Object.fromEntries(states) }
    }),
  }))
}
