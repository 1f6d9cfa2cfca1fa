import { expect, test } from 'vitest'
import { testFiles, type DocModule } from './run.ts'

const sources = import.meta.glob<DocModule>('../../src/**/*.ts', { query: '?doc&lang.ts' })

await testFiles(sources)

test('the sources are found', () => {
  expect(Object.keys(sources)).toContain('../../src/time/durations.ts')
})
