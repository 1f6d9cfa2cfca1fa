/** Writes the JSON Schema documents of the models: `npm run schemas`, after a deliberate change of a model. */
import { writeFileSync } from 'node:fs'
import { schemaFiles } from '../src/validate/schemaFiles.ts'

for (const [name, document] of Object.entries(schemaFiles())) {
  writeFileSync(new URL(`../schemas/${name}`, import.meta.url), `${JSON.stringify(document, null, 2)}\n`)
}
