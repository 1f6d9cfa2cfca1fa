import fc from 'fast-check'

/** What turns up in data where something else was meant. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(Number.NaN, Infinity, -Infinity, -1, -0, 0, 0.5, 1e300, -1e300, 2 ** 53, 8.64e15 + 1),
  fc.constantFrom<unknown>(null, undefined, true, false, 1n, '', 'junk', '1767225600000', 'solved', '__proto__'),
  fc.constantFrom<unknown>('2026-03-20', '2026-03-20T10:00:00', '2026-02-30T10:00:00Z', new Date(Number.NaN)),
  fc.constantFrom<unknown>([], {}, [[[]]], [[null], [[Number.NaN]]], [null, 1, 'x'], { at: 'x' }, { agentId: 7 }),
  fc.constantFrom<unknown>(new Array(2), Object.create(null), JSON.parse('{"__proto__":{"counted":[],"at":1}}')),
)

/** Fields that mean something to whatever holds the record: what links leave there, and what objects come with. */
const added: fc.Arbitrary<string> = fc.constantFrom(
  ...['legs', 'customerContacts', 'supersededBy', 'counted', 'tellsContacts', 'spans', 'actual', 'kind', 'events'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'],
)

type Key = string | number
type Change =
  | { readonly kind: 'delete' }
  | { readonly kind: 'add'; readonly name: string; readonly by: unknown }
  | { readonly kind: 'replace'; readonly by: unknown }
  | { readonly kind: 'shift'; readonly by: number }

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>({ kind: 'delete' }),
  fc.record({ kind: fc.constant('add' as const), name: added, by: junk }),
  fc.record({ kind: fc.constant('replace' as const), by: junk }),
  fc.record({ kind: fc.constant('shift' as const), by: fc.integer({ min: -3_000_000, max: 3_000_000 }) }),
)

function isObject(value: unknown): value is Record<Key, unknown> {
  return typeof value === 'object' && value !== null
}

/** The way to every field of a value, however deep. */
function pathsOf(value: unknown): readonly (readonly Key[])[] {
  if (!isObject(value)) return []
  const keys: readonly Key[] = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value)
  return keys.flatMap((key) => [[key], ...pathsOf(value[key]).map((path) => [key, ...path])])
}

/** A copy of `value` with `edit` done at `path`. */
function changed(value: unknown, [key, ...rest]: readonly Key[], edit: Change): unknown {
  if (key === undefined || !isObject(value)) return value
  const copy: Record<Key, unknown> = Array.isArray(value) ? Object.assign([], value) : { ...value }
  if (rest.length > 0) copy[key] = changed(value[key], rest, edit)
  else if (edit.kind === 'add' && Array.isArray(copy)) copy.push(edit.by)
  // An assignment to `__proto__` would make no field.
  else if (edit.kind === 'add')
    Object.defineProperty(copy, edit.name, { value: edit.by, enumerable: true, writable: true, configurable: true })
  else if (edit.kind === 'replace') copy[key] = edit.by
  else if (edit.kind === 'shift') copy[key] = typeof copy[key] === 'number' ? copy[key] + edit.by : edit.by
  else if (Array.isArray(copy)) copy.splice(Number(key), 1)
  else Reflect.deleteProperty(copy, key)
  return copy
}

/**
 * A record of `base` in which one to three fields, at any depth, are deleted, added, replaced by junk or moved in time;
 * now and then junk instead of a record. Some come out valid all the same. They are typed as the records
 * they pretend to be, so that they can be handed to what is tested.
 */
export function brokenArbitrary<Value>(base: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  const edited = fc
    .tuple(base, fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 3 }))
    .map(([value, edits]) =>
      edits.reduce<unknown>((current, [where, edit]) => {
        const paths = pathsOf(current)
        return changed(current, paths[where % paths.length] ?? [], edit)
      }, value),
    )
  return fc.oneof({ weight: 9, arbitrary: edited }, { weight: 1, arbitrary: junk }) as fc.Arbitrary<Value>
}
