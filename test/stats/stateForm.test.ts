import { describe, expect, it } from 'vitest'
import { hasFields } from '../../src/stats/stateForm.ts'

describe('hasFields', () => {
  it('knows an object of these fields, in whatever order', () => {
    expect(hasFields({ count: 1, yes: 0 }, 'count', 'yes')).toBe(true)
    expect(hasFields({ yes: undefined, count: null }, 'count', 'yes')).toBe(true)
    expect(hasFields(Object.assign(Object.create(null) as object, { count: 1 }), 'count')).toBe(true)
  })

  it('takes no field from a prototype', () => {
    const inherited = Object.assign(Object.create({ yes: 1 }) as object, { count: 1, more: 2 })
    expect(hasFields(inherited, 'count', 'yes')).toBe(false)
  })
})
