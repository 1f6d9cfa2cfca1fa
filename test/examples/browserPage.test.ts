import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { parseHTML } from 'linkedom'
import { chromium } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { serveFolder } from '../../examples/browser/serveFolder.ts'

const [{ showReport } = expect.fail('the page has no module')] = Object.values(
  import.meta.glob<{ showReport: (page: Document) => void }>('../../examples/browser/showReport.js', { eager: true }),
)

const BROWSER = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const FOLDER = 'examples/browser'

/** What the page shows for a target of so many seconds. By hand: 8 and 16 seconds in billing, 5 and 55 in sales. */
const table = (inBilling: string, inSales: string, inAll: string): string[][] => [
  ['Queue', 'Calls', 'Speed of answer', 'Gave up', 'In time'],
  ['billing', '3', '12 s', '33.3%', inBilling],
  ['sales', '2', '30 s', '0%', inSales],
  ['all', '5', '21 s', '20%', inAll],
]
const WITHIN_20 = table('66.7%', '50%', '60%')
const WITHIN_60 = table('66.7%', '100%', '80%')
const ACCOUNT = 'Of 6 records left out: 1 invalid.'

/** What a page shows; runs in the page itself, or on a document that stands for one. */
const shown = (page: Document) => ({
  table: [...page.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent)),
  account: page.querySelector('#account')?.textContent,
})

test('the module fills the table, and anew for another target', () => {
  const { document, Event } = parseHTML(readFileSync(`${FOLDER}/index.html`, 'utf8'))
  showReport(document)
  expect(shown(document)).toEqual({ table: WITHIN_20, account: ACCOUNT })

  const select = document.querySelector('select') ?? expect.fail('the page has a choice of targets')
  Object.defineProperty(select, 'value', { value: '60' })
  select.dispatchEvent(new Event('change'))
  expect(shown(document)).toEqual({ table: WITHIN_60, account: ACCOUNT })
})

const reason = existsSync(BROWSER) ? '' : ` (skipped: no ${BROWSER}; install Chromium or set CHROMIUM)`

test.skipIf(reason !== '')(`the page works in Chromium, on a phone${reason}`, { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(FOLDER, join(folder, FOLDER), { recursive: true })
  await build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    outfile: join(folder, 'dist/index.js'),
  })
  const { server, address } = await serveFolder(pathToFileURL(`${folder}/`))
  onTestFinished(() => void server.close())
  const browser = await chromium.launch({
    executablePath: BROWSER,
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  onTestFinished(() => browser.close())

  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.goto(`${address}/${FOLDER}/index.html`)
  await page.waitForSelector('td').catch(() => expect(errors).toEqual([]))

  const seen = () => page.evaluate<ReturnType<typeof shown>>(`(${shown.toString()})(document)`)
  expect(await seen()).toEqual({ table: WITHIN_20, account: ACCOUNT })
  await page.selectOption('select', '60')
  expect(await seen()).toEqual({ table: WITHIN_60, account: ACCOUNT })

  // Nothing is wider than the screen, and the letters are as large as text should be.
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  expect(await page.evaluate("parseFloat(getComputedStyle(document.querySelector('td')).fontSize)")).toBeGreaterThan(14)
  expect(errors).toEqual([])
})
