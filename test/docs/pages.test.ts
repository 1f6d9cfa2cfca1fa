import { expect, test } from 'vitest'
import { testFiles, type DocModule } from './run.ts'

const pages = import.meta.glob<DocModule>(['../../{README,CONTRIBUTING}.md', '../../llms.txt', '../../docs/**/*.md'], {
  query: '?doc&lang.ts',
})

await testFiles(pages)

test('the pages are found', () => {
  expect(Object.keys(pages)).toContain('../../README.md')
})
