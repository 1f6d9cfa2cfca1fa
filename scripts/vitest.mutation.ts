import { defineConfig } from 'vitest/config'
import { ALIAS } from './alias.ts'

/** The tests that mutants are tried against: the unit tests of the rooms that compute, and nothing slower. */
export default defineConfig({
  resolve: { alias: ALIAS },
  test: { include: ['test/{fold,stats,measures,metrics,calendar,sla}/**/*.test.ts'], maxWorkers: 1 },
})
