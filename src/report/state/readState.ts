import { refusal, wrongType } from '../../internal/accepts.ts'
import type { Plan } from '../engine/plan.ts'
import type { AccumulatorState } from './stateTypes.ts'
import { isColumnState } from './isColumnState.ts'
import type { ColumnReaders } from './isColumnState.ts'

/** The version of the form that states are stored in. */
export const SCHEMA = 1

const FIELDS = ['schema', 'metrics', 'by', 'groups']
const IDENTITY = ['id', 'version', 'options', 'statistic', 'column']

/**
 * A stored state in the form that `accumulator.toJSON` writes, checked down to its last number; nothing is believed.
 * Whether it is one of the same definition is another question.
 */
export function readState(owner: string, state: unknown): AccumulatorState {
  if (!isObject(state) || state['schema'] !== SCHEMA) {
    throw wrongType(owner, `a state of the schema version ${SCHEMA}`, isObject(state) ? state['schema'] : state)
  }
  const refuse = refuser(owner)
  if (!hasOnly(state, FIELDS)) throw refuse('it', state)
  const { metrics, by, groups } = state
  if (!isObject(metrics)) throw refuse('metrics', metrics)
  for (const [name, identity] of Object.entries(metrics)) {
    if (!isIdentity(identity)) throw refuse(`metrics.${name}`, identity)
  }
  if (!Array.isArray(by)) throw refuse('by', by)
  by.forEach((pair: unknown, index) => {
    const isPair = Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string')
    if (!isPair) throw refuse(`by[${index}]`, pair)
  })
  if (!Array.isArray(groups)) throw refuse('groups', groups)
  return state as unknown as AccumulatorState // whose groups are looked at once it is known what they should hold
}

/** Refuses groups that no run of the plan can have stored. */
export function requireGroups<R>(owner: string, plan: Plan<R>, state: AccumulatorState): void {
  const refuse = refuser(owner)
  const readers = readersOf(plan, state, refuse)
  const keys = new Set<string>()
  const length = Object.keys(plan.dimensions).length
  state.groups.forEach((group: unknown, index) => {
    const at = `groups[${index}]`
    if (!isObject(group) || !hasOnly(group, ['key', 'columns'])) throw refuse(at, group)
    const { key, columns } = group
    if (!Array.isArray(key) || key.length !== length || !key.every(isToken)) throw refuse(`${at}.key`, key)
    const name = JSON.stringify(key)
    if (keys.has(name)) throw refuse(`${at}.key`, key)
    keys.add(name)
    if (!Array.isArray(columns) || columns.length !== readers.length) throw refuse(`${at}.columns`, columns)
    columns.forEach((column: unknown, number) => {
      const wrong = isColumnState(column, readers[number]!)
      if (wrong !== undefined) throw refuse(`${at}.columns[${number}]${wrong.path}`, wrong.value)
    })
  })
  if (length === 0 && state.groups.length !== 1) throw refuse('groups', state.groups)
}

/** What each column of a stored state has to hold, by what its metrics ask of it. */
function readersOf<R>(
  { asked }: Plan<R>,
  { metrics }: AccumulatorState,
  refuse: ReturnType<typeof refuser>,
): readonly ColumnReaders[] {
  const used = new Set(asked.map(({ name }) => metrics[name]!.column)).size
  const readers = Array.from({ length: used }, () => new Map<string, (typeof asked)[number]>())
  for (const one of asked) {
    const { column } = metrics[one.name]!
    const reader = readers[column]
    const [other = one] = reader?.values() ?? []
    // Columns are numbered without gaps, and only metrics of one measure share one.
    if (reader === undefined || other.measure.id !== one.measure.id) throw refuse(`metrics.${one.name}.column`, column)
    reader.set(one.statistic.id, one)
  }
  return readers.map((reader) => {
    const all = [...reader.values()]
    return { measure: all[0]!.measure, statistics: all.map(({ statistic }) => statistic) }
  })
}

function refuser(owner: string): (place: string, got: unknown) => TypeError {
  return (place, got) => new TypeError(refusal(owner, `a state that accumulator.toJSON has written; ${place}`, got))
}

function isIdentity(value: unknown): boolean {
  if (!isObject(value) || !hasOnly(value, IDENTITY)) return false
  const { id, version, options, statistic, column } = value
  const isNamed = typeof id === 'string' && typeof statistic === 'string' && isObject(options)
  return isNamed && typeof version === 'number' && Number.isSafeInteger(column) && (column as number) >= 0
}

function isToken(token: unknown): boolean {
  return token === null || typeof token === 'string' || typeof token === 'boolean' || Number.isFinite(token)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether an object has these fields and no others. */
function hasOnly(value: object, names: readonly string[]): boolean {
  return Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name))
}
