import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import settings from '../../typedoc.json' with { type: 'json' }
import { filesIn } from '../structure/files.ts'

const pages = filesIn('docs', '.md')

test('the site has every page of the documentation, once', () => {
  const listed = settings.projectDocuments.filter((path) => path.startsWith('docs/'))
  expect(listed.toSorted()).toEqual(pages.toSorted())
})

test('every page begins with the title that the navigation shows, and has no other', () => {
  const titles = pages.map((page) => {
    const text = readFileSync(page, 'utf8').replace(/^```.*?^```$/gms, '')
    return [page, /^# \S/.test(text), text.match(/^# /gm)?.length]
  })
  expect(titles).toEqual(pages.map((page) => [page, true, 1]))
})
