import { dateTimePattern } from './dateTimePattern.ts'
import type { Fields, ObjectShape, PlainShape, Shape, VariantShape } from './shape.ts'

/** What JSON can say. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/** A JSON Schema document of draft 2020-12, or a part of one: plain JSON. */
export interface JsonSchema {
  readonly [keyword: string]: JsonValue
}

/** What a document says in words. */
export interface Words {
  readonly title: string
  readonly description: string
  /** Of each field: `events.at` of every entry of a list, `events.message.from` of one kind of them. */
  readonly fields: Readonly<Record<string, string>>
}

type Schemas = Record<string, JsonSchema>

/**
 * The JSON Schema document of a shape. It describes what the parser reads of JSON and also what it makes of it; rules
 * between fields, which no schema can state, are listed in its description.
 */
export function documentOf(name: string, shape: ObjectShape | VariantShape, words: Words): JsonSchema {
  const rules = rulesOf(shape).join('; ')
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:support-metrics:schema:${name}`,
    title: words.title,
    description: `${words.description} The parser also checks what no schema can state: ${rules}.`,
    ...objectSchema(shape, words.fields, ''),
    $defs: { instant: instantSchema() },
  }
}

function instantSchema(): JsonSchema {
  const milliseconds = {
    description: 'Milliseconds since 1970-01-01T00:00:00Z; a fraction of one is dropped.',
    type: 'number',
    minimum: -8.64e15,
    maximum: 8.64e15,
  }
  return {
    description: 'A point in time.',
    anyOf: [
      { description: 'An ISO 8601 date-time with its offset from UTC.', type: 'string', pattern: dateTimePattern() },
      milliseconds,
      { type: 'object', properties: { epochMilliseconds: milliseconds }, required: ['epochMilliseconds'] },
    ],
  }
}

/** The rules of an object in words, each once. */
function rulesOf(shape: ObjectShape | VariantShape): readonly string[] {
  const all: readonly Fields[] = shape.kind === 'variant' ? [shape, ...Object.values(shape.cases)] : [shape]
  const said = all.flatMap(({ order = [], rules = [] }) => [
    ...order.map(([earlier, later]) => `${later} is not before ${earlier}`),
    ...rules.map(({ says }) => says),
  ])
  return [...new Set(said)]
}

function objectSchema(shape: ObjectShape | VariantShape, words: Words['fields'], prefix: string): JsonSchema {
  const own = fieldsSchema(shape, words, (field) => prefix + field)
  if (shape.kind === 'object') return { type: 'object', ...own }
  const { by, cases } = shape
  const names = { ...described(words, prefix + by), enum: Object.keys(cases) }
  return {
    type: 'object',
    properties: { ...own.properties, [by]: names },
    required: [...own.required, by],
    oneOf: [...new Set(Object.values(cases))].map((fields) => branchSchema(shape, fields, words, prefix)),
  }
}

/** What goes with the names that share `fields`. */
function branchSchema(shape: VariantShape, fields: Fields, words: Words['fields'], prefix: string): JsonSchema {
  const { by, cases } = shape
  const names = Object.keys(cases).filter((name) => cases[name] === fields)
  const own = fieldsSchema(fields, words, (field) => {
    const special = names.map((name) => `${prefix}${name}.${field}`).find((path) => pathIsKnown(words, path))
    return special ?? prefix + field
  })
  return {
    properties: { [by]: names.length === 1 ? { const: names[0] ?? '' } : { enum: names }, ...own.properties },
    required: [by, ...own.required],
  }
}

function pathIsKnown(words: Words['fields'], path: string): boolean {
  return Object.hasOwn(words, path)
}

function fieldsSchema(
  { required, optional }: Fields,
  words: Words['fields'],
  pathOf: (field: string) => string,
): { readonly properties: Schemas; readonly required: readonly string[] } {
  const properties: Schemas = {}
  for (const [field, shape] of [...Object.entries(required), ...Object.entries(optional)]) {
    const path = pathOf(field)
    const schema = schemaOf(shape, words, `${path}.`)
    properties[field] = { ...described(words, path), ...(Object.hasOwn(optional, field) ? orNull(schema) : schema) }
  }
  return { properties, required: Object.keys(required) }
}

function described(words: Words['fields'], path: string): JsonSchema {
  const description = words[path]
  return description === undefined ? {} : { description }
}

function schemaOf(shape: Shape, words: Words['fields'], prefix: string): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return shape.filled === true ? { type: 'string', minLength: 1 } : { type: 'string' }
    case 'name':
      return { enum: Object.keys(shape.names) }
    case 'nullable':
      return orNull(schemaOf(shape.of, words, prefix))
    case 'list':
      return { type: 'array', items: schemaOf(shape.of, words, prefix) }
    case 'object':
    case 'variant':
      return objectSchema(shape, words, prefix)
    default:
      return plainSchema(shape)
  }
}

function plainSchema({ kind }: PlainShape): JsonSchema {
  switch (kind) {
    case 'flag':
      return { type: 'boolean' }
    case 'instant':
      return { $ref: '#/$defs/instant' }
    case 'duration':
      return { type: 'number', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }
    case 'count':
      return { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }
    case 'number':
      return { type: 'number' }
    case 'range':
      return { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 }
  }
}

/** A schema that also takes `null`, which stands for an absent field. */
function orNull(schema: JsonSchema): JsonSchema {
  const { type, enum: names } = schema
  if (Array.isArray(names)) return { ...schema, enum: [...(names as readonly JsonValue[]), null] }
  if (typeof type === 'string') return { ...schema, type: [type, 'null'] }
  return Array.isArray(type) ? schema : { anyOf: [schema, { type: 'null' }] }
}
