import { readLeaf, readName } from './readLeaf.ts'
import { guardedAt, refuse, report } from './reading.ts'
import type { Reading } from './reading.ts'
import { shownInstant } from './received.ts'
import type { Fields, ListShape, ObjectShape, Shape, VariantShape } from './shape.ts'

type Value = Record<string, unknown>

/** So many issues are enough to see what is wrong with a record; its lists are not read further beyond them. */
const MOST_ISSUES = 100

/**
 * What `input` is by its shape. Every part of it is looked at once, so that one that changes between two looks
 * cannot slip through. Where the reading has noted an issue, the value is incomplete or `undefined`.
 */
export function read(shape: Shape, input: unknown, reading: Reading): unknown {
  switch (shape.kind) {
    case 'nullable':
      return input === null ? null : read(shape.of, input, reading)
    case 'list':
      return readList(shape, input, reading)
    case 'object':
    case 'variant':
      return readObject(shape, input, reading)
    default:
      return readLeaf(shape, input, reading)
  }
}

function readList({ of }: ListShape, input: unknown, reading: Reading): readonly unknown[] | undefined {
  if (!Array.isArray(input)) return refuse(reading, 'a list', input)
  const list: unknown[] = []
  const length = input.length
  for (let index = 0; index < length && reading.issues.length < MOST_ISSUES; index += 1) {
    list.push(guardedAt(reading, index, () => read(of, input[index], reading)))
  }
  return list
}

function readObject(shape: ObjectShape | VariantShape, input: unknown, reading: Reading): Value | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return refuse(reading, 'an object', input)
  const before = reading.issues.length
  const value: Value = {}
  readKnown(shape, input, value, reading)
  const branch = shape.kind === 'variant' ? readBranch(shape, input, value, reading) : undefined
  for (const key of Object.keys(input)) if (!isKnown(key, shape, branch)) keep(key, input, value, reading)
  if (reading.issues.length === before) checkTogether(shape, value, reading)
  if (reading.issues.length === before && branch !== undefined) checkTogether(branch, value, reading)
  if (shape.timeline !== undefined) putInOrder(value[shape.timeline])
  return value
}

/** The fields that go with what the distinguishing field says, read into `value`. */
function readBranch(shape: VariantShape, input: object, value: Value, reading: Reading): Fields | undefined {
  const { by, cases } = shape
  const name = guardedAt(reading, by, () => readName(cases, Reflect.get(input, by), reading))
  const branch = name === undefined ? undefined : cases[name]
  value[by] = name
  if (branch !== undefined) readKnown(branch, input, value, reading)
  return branch
}

function readKnown({ required, optional }: Fields, input: object, value: Value, reading: Reading): void {
  for (const [name, shape] of Object.entries(required)) {
    value[name] = guardedAt(reading, name, () => read(shape, Reflect.get(input, name), reading))
  }
  for (const [name, shape] of Object.entries(optional)) {
    const found = guardedAt(reading, name, () => {
      const field: unknown = Reflect.get(input, name)
      const isAbsent = field === undefined || (field === null && shape.kind !== 'nullable')
      return isAbsent ? undefined : read(shape, field, reading)
    })
    if (found !== undefined) value[name] = found
  }
}

function isKnown(key: string, shape: ObjectShape | VariantShape, branch: Fields | undefined): boolean {
  if (shape.kind === 'variant' && key === shape.by) return true
  return [shape, branch].some(
    (fields) => fields !== undefined && (Object.hasOwn(fields.required, key) || Object.hasOwn(fields.optional, key)),
  )
}

/** Keeps a field of the caller's own as it is; one called `__proto__` would be no field but a change of prototype. */
function keep(key: string, input: object, value: Value, reading: Reading): void {
  if (key === '__proto__') return
  value[key] = guardedAt(reading, key, () => Reflect.get(input, key) as unknown)
}

/** Checks what must hold between fields that have all been read. */
function checkTogether({ order = [], rules = [] }: Fields, value: Value, reading: Reading): void {
  for (const [earlier, later] of order) {
    const first = value[earlier] as number | undefined
    const second = value[later] as number | undefined
    if (first === undefined || second === undefined || first <= second) continue
    report(reading, [later], `an instant not before ${earlier} (${shownInstant(first)})`, shownInstant(second))
  }
  for (const { check } of rules) {
    check(value as never, (path, accepts, got) => report(reading, path, accepts, got))
  }
}

/** Sorts events by their instants; those of one instant stay as they came. */
function putInOrder(list: unknown): void {
  if (Array.isArray(list)) (list as { at: number }[]).sort((one, other) => one.at - other.at)
}
