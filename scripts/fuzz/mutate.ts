import { FIELDS, HOSTILE, withField } from './hostile.ts'
import { oneOf } from './random.ts'
import type { Random } from './random.ts'

type Fields = Record<string, unknown>

/** A record that came out of another by one to four changes, at any depth; the other is left as it is. */
export function mutated(record: unknown, donors: readonly unknown[], random: Random): unknown {
  let changed = record
  for (let changes = 1 + random(4); changes > 0; changes--) {
    changed = changedOnce(changed, donors, random)
    if (random(4) > 0) break
  }
  return changed
}

function changedOnce(value: unknown, donors: readonly unknown[], random: Random): unknown {
  if (Array.isArray(value)) return changedList(value, donors, random)
  if (!isPlain(value)) return oneOf(random, HOSTILE)
  const keys = Object.keys(value)
  const key = random(16) === 0 || keys.length === 0 ? oneOf(random, FIELDS) : oneOf(random, keys)
  const field = value[key]
  // Deeper, where there is a depth: most of what metrics read of a ticket is in its events.
  if (typeof field === 'object' && field !== null && random(4) > 0) {
    return withField({ ...value }, key, changedOnce(field, donors, random))
  }
  switch (random(12)) {
    case 0:
    case 1:
      return without(value, key)
    case 2:
    case 3:
    case 4:
      return withField({ ...value }, key, moved(field, random))
    case 5:
    case 6:
      return withField({ ...value }, key, fieldOf(oneOf(random, donors), key))
    case 7:
      return withField({ ...value }, key, fieldOf(value, oneOf(random, keys)))
    case 8:
      return reshaped(value, random)
    default:
      return withField({ ...value }, key, oneOf(random, HOSTILE))
  }
}

function changedList(list: readonly unknown[], donors: readonly unknown[], random: Random): unknown {
  const [index, other] = [random(list.length), random(list.length)]
  switch (list.length === 0 ? 7 : random(9)) {
    case 0:
      return list.toReversed()
    case 1:
      return list.with(index, list[other]).with(other, list[index])
    case 2:
      return list.toSpliced(index, 1)
    case 3:
      return list.toSpliced(index, 0, list[other])
    case 4:
      return list.slice(0, index)
    case 5:
      return [...list, ...listOf(oneOf(random, donors), random)]
    case 6:
      return list.with(index, oneOf(random, HOSTILE))
    case 7:
      return random(5_000) === 0 ? enormous(list, random) : [...list, oneOf(random, HOSTILE)]
    default:
      return list.with(index, changedOnce(list[index], donors, random))
  }
}

/** The list again and again, up to some tens of thousands of items, now and then with a junk one among them. */
function enormous(list: readonly unknown[], random: Random): unknown {
  const unit = list.length === 0 ? [null] : list
  const copies = Math.ceil(30_000 / unit.length)
  const many = Array.from({ length: copies }, () => unit).flat()
  return random(2) === 0 ? many : many.with(random(many.length), oneOf(random, HOSTILE))
}

/** A number moved by a little or by much, up to the edge of what a Date can say and beyond; anything else is junk. */
function moved(field: unknown, random: Random): unknown {
  if (typeof field !== 'number') return oneOf(random, HOSTILE)
  const by = (random(2) === 0 ? 1 : -1) * 10 ** random(17)
  return random(8) === 0 ? -field : field + by
}

/** The same fields in another sort of object. */
function reshaped(value: Fields, random: Random): unknown {
  switch (random(4)) {
    case 0:
      return Object.assign(Object.create(null) as object, value)
    case 1:
      return Object.create(value)
    case 2:
      return Object.entries(value)
    default:
      return JSON.stringify(value, (_, field: unknown) => (typeof field === 'bigint' ? String(field) : field))
  }
}

function without(value: Fields, key: string): Fields {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
}

function fieldOf(value: unknown, key: string): unknown {
  return isPlain(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function listOf(value: unknown, random: Random): readonly unknown[] {
  const lists = isPlain(value) ? Object.values(value).filter((field) => Array.isArray(field)) : []
  return lists.length === 0 ? [] : (oneOf(random, lists) as readonly unknown[]).slice(0, 50)
}

function isPlain(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
