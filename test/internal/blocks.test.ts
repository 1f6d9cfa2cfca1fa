import { expect, test } from 'vitest'
import { BLOCK, blockOf, BLOCKS_PER_CYCLE, CYCLE_BLOCK, FIRST_BLOCK } from '../../src/internal/blocks.ts'

const WEEK = 7 * 86_400_000

test('blocks are whole weeks and fill 400 Gregorian years', () => {
  expect(BLOCK / WEEK).toBe(27)
  expect(BLOCKS_PER_CYCLE * BLOCK).toBe(Date.UTC(2400) - Date.UTC(2000))
})

test('blocks of local mean time and of yearly rules end and begin where they say', () => {
  expect(blockOf(Date.UTC(1800))).toBe(FIRST_BLOCK)
  expect(blockOf(Date.UTC(2100))).toBe(CYCLE_BLOCK - 1)
  expect(blockOf(0)).toBe(0)
  expect(blockOf(-1)).toBe(-1)
})
