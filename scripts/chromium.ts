import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const PAGE = `<!doctype html>
<script type="importmap">
{ "imports": { "support-metrics": "/node_modules/support-metrics/dist/index.js", "support-metrics/": "/node_modules/support-metrics/dist/" } }
</script>
<script type="module">
  try {
    const { smoke } = await import('/smoke.mjs')
    document.title = smoke(await import('support-metrics'))
  } catch (error) {
    document.title = String(error)
  }
</script>`

/** Loads the package of `app` as it is, without a bundler, into a page and runs the smoke test there. */
export const inChromium = async (executablePath: string, app: string): Promise<string> => {
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    if (path === '/') return void response.setHeader('content-type', 'text/html').end(PAGE)
    readFile(join(app, path)).then(
      (content) => response.setHeader('content-type', 'text/javascript').end(content),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await page.waitForFunction(() => document.title !== '')
    const said = await page.title()
    if (said !== 'ok') throw new Error(said)
    return `${browser.version()}, an import map and no bundler`
  } finally {
    await browser.close()
    server.close()
  }
}
