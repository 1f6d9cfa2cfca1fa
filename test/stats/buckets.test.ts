import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buckets } from '../../src/stats/buckets.ts'

describe('buckets', () => {
  it('cut each power of two into 2^bits equal parts', () => {
    const { bucketOf, middleOf } = buckets(2)
    const first = bucketOf(1)
    expect([1, 1.24, 1.25, 1.5, 1.75, 1.99, 2, 2.49, 2.5, 4].map((value) => bucketOf(value) - first)).toStrictEqual([
      0, 0, 1, 2, 3, 3, 4, 4, 5, 8,
    ])
    expect([0, 1, 2, 3, 4, 5].map((bucket) => middleOf(first + bucket))).toStrictEqual([
      1.125, 1.375, 1.625, 1.875, 2.25, 2.75,
    ])
  })

  it('are as many as asked for', () => {
    for (const bits of [0, 1, 6, 13, 19]) {
      const { bucketOf, middleOf } = buckets(bits)
      expect(bucketOf(2) - bucketOf(1)).toBe(2 ** bits)
      expect(middleOf(bucketOf(1))).toBe(1 + 2 ** -(bits + 1))
    }
  })

  it('have a middle that does not depend on what was asked before', () => {
    const { bucketOf, middleOf } = buckets(6)
    const one = bucketOf(1)
    bucketOf(1 + 2 ** -52)
    expect(middleOf(one)).toBe(1 + 2 ** -7)
  })

  it('rise with the numbers, and hold their own middle', () => {
    const sizes = fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true })
    fc.assert(
      fc.property(sizes, sizes, fc.integer({ min: 0, max: 19 }), (a, b, bits) => {
        const { bucketOf, middleOf } = buckets(bits)
        expect(bucketOf(Math.min(a, b))).toBeLessThanOrEqual(bucketOf(Math.max(a, b)))
        expect(bucketOf(middleOf(bucketOf(a)))).toBe(bucketOf(a))
      }),
    )
  })
})
