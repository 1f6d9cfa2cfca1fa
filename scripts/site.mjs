import { Renderer } from 'typedoc'

/**
 * What typedoc does not do by itself for the site: titles of pages, and a search that knows the vendors' terms.
 *
 * @param {import('typedoc').Application} app
 */
export const load = ({ renderer }) => {
  /** @type {Map<string, string>} */
  const terms = new Map()

  // Addresses keep the names of the files, for they are settled before rendering begins.
  renderer.on(Renderer.EVENT_BEGIN, ({ project }) => {
    for (const page of project.documents ?? []) {
      const text = page.content.map((part) => part.text).join('')
      page.name = /^\s*# (.+)\n/.exec(text)?.[1] ?? page.name
      for (const [name, called] of termsOf(text)) terms.set(name, called)
    }
  })

  renderer.on(Renderer.EVENT_PREPARE_INDEX, (index) => {
    index.searchFieldWeights['terms'] = 20
    for (const [at, result] of index.searchResults.entries()) {
      const called = result.parent?.name === 'metrics' ? terms.get(result.name) : undefined
      if (called === undefined) continue
      index.searchFields[at] = { terms: called }
      result.relevanceBoost = 4
    }
  })
}

/** The names that vendors have for the metrics of a page, by metric: `### name`, then `**Also called.** …`. */
const termsOf = (text) =>
  Array.from(text.matchAll(/^### (\w+)\n[^#]*?\*\*Also called\.\*\* ([^]*?)\n\n/gm), ([, name, called]) => [
    name,
    called,
  ])
