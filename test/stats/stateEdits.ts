/** A state with one thing in it changed, and in words what that is. */
export interface Edit {
  readonly edit: string
  readonly state: unknown
}

type Json = unknown
type Change = (given: Json) => readonly (readonly [what: string, changed: Json])[]

/** What a careless store, an editor or somebody hostile makes of plain JSON in one place. */
export function editsOf(state: Json): readonly Edit[] {
  return changed(state, '', (given) => [...changes(given), ...others.map(([what, other]) => [what, other] as const)])
}

/** Every state that differs from this one in one place, by what is done to that place. */
function changed(given: Json, path: string, change: Change): Edit[] {
  const here = change(given).map(([what, state]) => ({ edit: `${path || 'all of it'}: ${what}`, state }))
  if (typeof given !== 'object' || given === null) return here
  // Of a long list the ends tell enough.
  const fields = Object.entries(given).filter((_, place, { length }) => place < 4 || place >= length - 4)
  const within = fields.flatMap(([key, field]) =>
    changed(field, `${path}.${key}`, change).map(({ edit, state }) => ({ edit, state: withField(given, key, state) })),
  )
  return [...here, ...within]
}

const others = [
  ['null', null],
  ['undefined', undefined],
  ['a text', '5'],
  ['below zero', -1],
  ['a fraction', 0.5],
  ['a zero with a sign', -0],
  ['no number', NaN],
  ['too large for a double', JSON.parse('1e400') as number],
  ['too large to count', 2 ** 53],
  ['yes', true],
  ['an object', {}],
  ['an array', []],
  ['a function', () => 5],
  ['a symbol', Symbol('5')],
  ['a bigint', 5n],
] as const

/** What is done to a value by what it is. */
function changes(given: Json): [what: string, changed: Json][] {
  if (typeof given === 'number')
    return [['one more', given + 1] as [string, Json], ['its contrary', -given] as [string, Json]]
  if (Array.isArray(given)) {
    const list = given as readonly Json[]
    return [
      ['nested', [list]],
      ['reversed', [...list].reverse()],
      ['longer by a zero', [...list, 0]],
      ['longer by its last', [...list, list.at(-1)]],
      ['with a hole', [...list.slice(0, -1), ...Array<Json>(1)]],
      ['without its first', list.slice(1)],
      ['without its last', list.slice(0, -1)],
      ['as an object', Object.fromEntries(list.entries())],
    ]
  }
  if (typeof given !== 'object' || given === null) return []
  const fields = Object.entries(given as Record<string, Json>)
  return [
    ...fields.map(([key]): [string, Json] => [
      `without ${key}`,
      Object.fromEntries(fields.filter(([name]) => name !== key)),
    ]),
    ...fields.map(([key, field]): [string, Json] => [
      `${key} under another name`,
      Object.fromEntries(fields.map(([name, value]) => (name === key ? [`${name}x`, field] : [name, value]))),
    ]),
    ['with one more field', { ...given, more: 0 }],
    [
      'with __proto__ of its own',
      JSON.parse(JSON.stringify({ ...given, more: 0 }).replace('"more"', '"__proto__"')) as Json,
    ],
    ['as an array of its fields', fields.map(([, field]) => field)],
  ]
}

function withField(given: object, key: string, field: Json): Json {
  if (!Array.isArray(given)) return Object.assign(Object.fromEntries(Object.entries(given)), { [key]: field })
  const list = [...(given as readonly Json[])]
  list[Number(key)] = field
  return list
}
