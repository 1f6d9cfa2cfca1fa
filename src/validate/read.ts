import { readLeaf } from './readLeaf.ts'
import { MOST_ISSUES, refuse, refuseUnreadable, report } from './reading.ts'
import type { Reading } from './reading.ts'
import { shownInstant } from './received.ts'
import type { Fields, ListShape, ObjectShape, Shape, VariantShape } from './shape.ts'

type Value = Record<string, unknown>

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

/**
 * What `owner[key]` is by its shape; without a shape it is left as it is. Where looking at it throws, as a getter or a
 * proxy of the caller can, that is an issue there.
 */
function readAt(
  shape: Shape | undefined,
  owner: object,
  key: string | number,
  reading: Reading,
  isOptional = false,
): unknown {
  let value: unknown
  reading.path.push(key)
  try {
    const field = (owner as Readonly<Record<string | number, unknown>>)[key]
    const isAbsent = isOptional && (field === undefined || (field === null && shape?.kind !== 'nullable'))
    if (shape === undefined) value = field
    else if (!isAbsent) value = read(shape, field, reading)
  } catch {
    refuseUnreadable(reading)
  }
  reading.path.pop()
  return value
}

function readList({ of }: ListShape, input: unknown, reading: Reading): readonly unknown[] | undefined {
  if (!Array.isArray(input)) return refuse(reading, 'a list', input)
  const list: unknown[] = []
  const length = input.length
  for (let index = 0; index < length && reading.issues.length < MOST_ISSUES; index += 1) {
    list.push(readAt(of, input, index, reading))
  }
  return list
}

function readObject(shape: ObjectShape | VariantShape, input: unknown, reading: Reading): Value | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return refuse(reading, 'an object', input)
  const value: Value = {}
  readKnown(shape, input, value, reading)
  const branch = shape.kind === 'variant' ? readBranch(shape, input, value, reading) : undefined
  keepOthers(shape, branch, input, value, reading)
  if (reading.issues.length === 0) {
    checkTogether(shape, value, reading)
    if (branch !== undefined) checkTogether(branch, value, reading)
  }
  if (shape.timeline !== undefined) putInOrder(value[shape.timeline])
  return value
}

function readKnown({ required, optional }: Fields, input: object, value: Value, reading: Reading): void {
  for (const name of Object.keys(required)) value[name] = readAt(required[name], input, name, reading)
  for (const name of Object.keys(optional)) {
    const field = readAt(optional[name], input, name, reading, true)
    if (field !== undefined) value[name] = field
  }
}

/** The fields that go with what the distinguishing field says, read into `value`. */
function readBranch({ by, cases }: VariantShape, input: object, value: Value, reading: Reading): Fields | undefined {
  const name = readAt({ kind: 'name', names: cases }, input, by, reading) as string | undefined
  const branch = name === undefined ? undefined : cases[name]
  value[by] = name
  if (branch !== undefined) readKnown(branch, input, value, reading)
  return branch
}

/** Keeps fields of the caller's own as they are; one called `__proto__` would be no field but a change of prototype. */
function keepOthers(
  shape: ObjectShape | VariantShape,
  branch: Fields | undefined,
  input: object,
  value: Value,
  reading: Reading,
): void {
  for (const key of Object.keys(input)) {
    const isKnown = names(shape, key) || (branch !== undefined && names(branch, key))
    const tellsBranch = shape.kind === 'variant' && key === shape.by
    if (!isKnown && !tellsBranch && key !== '__proto__') value[key] = readAt(undefined, input, key, reading)
  }
}

function names({ required, optional }: Fields, key: string): boolean {
  return Object.hasOwn(required, key) || Object.hasOwn(optional, key)
}

/** Checks what must hold between fields; all of the record have been read without an issue. */
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
