import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { schemaFiles } from '../../src/validate/schemaFiles.ts'
import type { JsonSchema } from '../../src/validate/index.ts'
import { parseBy } from '../../src/validate/parseBy.ts'
import type { Fields, ObjectShape, VariantShape } from '../../src/validate/shape.ts'
import { brokenArbitrary } from '../arbitraries/broken.ts'
import { withForms } from './instantForms.ts'
import { models } from './models.ts'

/** An independent validator, strict about the schemas themselves. */
function validatorOf(schema: JsonSchema): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
  const validate = ajv.compile(schema)
  return (value) => validate(value)
}

function withoutRules(shape: ObjectShape | VariantShape): ObjectShape | VariantShape {
  const bare = (fields: Fields): Fields => ({ required: fields.required, optional: fields.optional })
  if (shape.kind === 'object') return { kind: 'object', ...bare(shape) }
  const cases = Object.entries(shape.cases).map(([name, fields]) => [name, bare(fields)])
  return { kind: 'variant', by: shape.by, ...bare(shape), cases: Object.fromEntries(cases) as VariantShape['cases'] }
}

/** What is left of a value on its way through JSON; bigints have no place in it. */
function throughJson(value: unknown): unknown {
  const text = JSON.stringify(value, (_, field: unknown) => (typeof field === 'bigint' ? String(field) : field)) as
    string | undefined
  return text === undefined ? null : JSON.parse(text)
}

describe.each(models)('$name', ({ parse, schema, shape, valid }) => {
  const fits = validatorOf(schema())

  test('is a valid document of draft 2020-12', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
    expect(ajv.validateSchema(schema())).toBe(true)
  })

  test('a valid record fits, with instants of any form that JSON has', () => {
    fc.assert(
      fc.property(withForms(valid), ([record, reformed]) => {
        expect(fits(record)).toBe(true)
        expect(parse(throughJson(reformed)).ok).toBe(fits(throughJson(reformed)))
      }),
    )
  })

  test('but for the rules between fields, what fits is what parses', () => {
    const bare = withoutRules(shape)
    fc.assert(
      fc.property(brokenArbitrary(withForms(valid).map(([, reformed]) => reformed)), (record) => {
        const json = throughJson(record)
        expect(parseBy('test', bare, json, undefined).ok).toBe(fits(json))
      }),
      { numRuns: 500 },
    )
  })

  test('what parsed fits', () => {
    fc.assert(
      fc.property(fc.oneof(valid, brokenArbitrary(valid)), (record) => {
        const parsed = parse(record)
        if (parsed.ok) expect(fits(throughJson(parsed.value))).toBe(true)
      }),
    )
  })

  test('describes every field, and in its own description every rule', () => {
    expect(undescribed(schema())).toEqual([])
    const branches = shape.kind === 'variant' ? Object.values(shape.cases) : []
    for (const { order = [], rules = [] } of [shape, ...branches]) {
      for (const [earlier, later] of order)
        expect(schema()['description']).toContain(`${later} is not before ${earlier}`)
      for (const { says } of rules) expect(schema()['description']).toContain(says)
    }
  })
})

/** The ways to properties without a description, but for those that only tell branches apart. */
function undescribed(schema: unknown, way = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([keyword, part]) => {
    const own = keyword === 'properties' ? Object.entries(part as Record<string, JsonSchema>) : []
    const silent = own.filter(([, property]) => {
      const tellsBranches = Object.keys(property).every((key) => key === 'const' || key === 'enum')
      return property['description'] === undefined && !(tellsBranches && way.includes('/oneOf/'))
    })
    return [...silent.map(([name]) => `${way}/${name}`), ...undescribed(part, `${way}/${keyword}`)]
  })
}

test('the documents in the package are those of the code', () => {
  const files = readdirSync('schemas').filter((name) => name.endsWith('.schema.json'))
  const read = (name: string): unknown => JSON.parse(readFileSync(`schemas/${name}`, 'utf8'))
  expect(Object.fromEntries(files.map((name) => [name, read(name)]))).toEqual(schemaFiles())
})

test('every model has its document', () => {
  expect(Object.keys(schemaFiles())).toEqual(models.map(({ name }) => `${name}.schema.json`))
})
