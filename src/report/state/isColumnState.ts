import type { MeasureInfo, Tally } from '../../metric/index.ts'
import type { Statistic } from '../../stats/index.ts'

/** What a column of a stored state has to hold. */
export interface ColumnReaders {
  readonly measure: MeasureInfo<never>
  readonly statistics: readonly Statistic[]
}

/** A part of a state that no run can have written, and where it is. */
interface Wrong {
  readonly path: string
  readonly value: unknown
}

const TALLY = ['records', 'samples', 'excluded', 'excludedSamples', 'notes']

/** What is wrong with the state of a column; `undefined` where nothing is. */
export function isColumnState(column: unknown, { measure, statistics }: ColumnReaders): Wrong | undefined {
  if (!isObject(column)) return { path: '', value: column }
  const { tally, statistics: states } = column
  const wrong = wrongTally(tally, measure)
  if (wrong !== undefined) return { path: `.tally${wrong.path}`, value: wrong.value }
  if (!isObject(states) || Object.keys(states).length !== statistics.length)
    return { path: '.statistics', value: states }
  for (const statistic of statistics) {
    const { id } = statistic
    if (!Object.hasOwn(states, id)) return { path: '.statistics', value: states }
    if (!isStateOf(statistic, states[id], tally as Tally, measure))
      return { path: `.statistics.${id}`, value: states[id] }
  }
  return Object.keys(column).length === 2 ? undefined : { path: '', value: column }
}

/** Whether a statistic can have written a state, of as many samples as were counted. */
function isStateOf(statistic: Statistic, state: unknown, { samples }: Tally, measure: MeasureInfo<never>): boolean {
  // A user's own may not know, whatever its type says.
  if (typeof (statistic as Partial<Statistic>).isState !== 'function') return true
  if (!statistic.isState(state)) return false
  const size = statistic.size?.(state)
  // Pieces of what was cut at the edges of buckets count once.
  return size === undefined || size === samples || (measure.pooled === true && size > samples && samples > 0)
}

function wrongTally(tally: unknown, { notes, pooled = false }: MeasureInfo<never>): Wrong | undefined {
  if (!isObject(tally) || Object.keys(tally).length !== TALLY.length) return { path: '', value: tally }
  for (const name of ['records', 'samples'])
    if (!isCount(tally[name], 0)) return { path: `.${name}`, value: tally[name] }
  for (const name of ['excluded', 'excludedSamples', 'notes']) {
    const wrong = wrongCounts(tally[name])
    if (wrong !== undefined) return { path: `.${name}${wrong.path}`, value: wrong.value }
  }
  const { records, samples, excluded, excludedSamples, notes: noted } = tally as unknown as Tally
  const measured = records - sumOf(excluded)
  if (measured < 0 || (pooled ? samples < measured : samples !== measured)) return { path: '.records', value: records }
  if (measured === 0 && samples > 0) return { path: '.samples', value: samples }
  if (!pooled && sumOf(excludedSamples) > records) return { path: '.excludedSamples', value: excludedSamples }
  for (const [name, times] of Object.entries(noted)) {
    if (notes?.names.includes(name) !== true || times > measured) return { path: `.notes.${name}`, value: times }
  }
  return undefined
}

function wrongCounts(counts: unknown): Wrong | undefined {
  if (!isObject(counts)) return { path: '', value: counts }
  for (const [name, times] of Object.entries(counts)) if (!isCount(times, 1)) return { path: `.${name}`, value: times }
  return undefined
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, times) => sum + times, 0)
}

function isCount(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least && !Object.is(value, -0)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
