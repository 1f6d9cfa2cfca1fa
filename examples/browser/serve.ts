/**
 * Shows the example page: `npm run example:browser` builds the package and runs this.
 */
import { serveFolder } from './serveFolder.ts'

const { address } = await serveFolder(new URL('../../', import.meta.url))
console.log(`Open ${address}/examples/browser/index.html; Ctrl-C ends it.`)
