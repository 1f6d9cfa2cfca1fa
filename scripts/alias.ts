import { fileURLToPath } from 'node:url'

const src = fileURLToPath(new URL('../src/', import.meta.url))

/** The package's own name means its source, so tests, examples and documents read as users write them. */
export const ALIAS = [
  { find: /^support-metrics$/, replacement: `${src}index.ts` },
  { find: /^support-metrics\/([a-z]+)$/, replacement: `${src}$1/index.ts` },
]
