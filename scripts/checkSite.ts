import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

/** The width of a small phone: there no page may be wider than the window. */
const PHONE = { width: 390, height: 844 }

/** The built pages of a site, as paths from its folder. */
const pagesOf = async (site: string): Promise<readonly string[]> =>
  (await readdir(site, { recursive: true })).filter((path) => path.endsWith('.html')).toSorted()

/** The links of the pages that lead to no file or to no place in one, as `page: link`. */
const brokenLinks = (site: string, pages: readonly string[]): string[] => {
  const texts = new Map(pages.map((page) => [resolve(site, page), readFileSync(join(site, page), 'utf8')]))
  const leadsNowhere = (page: string, link: string): boolean => {
    const [path = '', anchor = ''] = decodeURI(link).split('#')
    const target = path === '' ? resolve(site, page) : resolve(site, dirname(page), path.replace(/\?.*/, ''))
    if (!existsSync(target)) return true
    const text = texts.get(target)
    return anchor !== '' && text !== undefined && !text.includes(`id="${anchor}"`)
  }
  return pages.flatMap((page) => {
    const text = texts.get(resolve(site, page)) ?? ''
    const links = Array.from(text.matchAll(/\s(?:href|src)="([^"]*)"/g), ([, link = '']) =>
      link.replaceAll('&amp;', '&'),
    )
    const own = links.filter((link) => !/^(?:[a-z]+:|\/\/|#$)/.test(link))
    return [...new Set(own)].filter((link) => leadsNowhere(page, link)).map((link) => `${page}: ${link}`)
  })
}

/** The pages that are wider than a phone, as `page: pixels too many`. */
const tooWide = async (executablePath: string, site: string, pages: readonly string[]): Promise<string[]> => {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] })
  try {
    const view = await browser.newPage({ viewport: PHONE })
    const found: string[] = []
    for (const page of pages) {
      await view.goto(pathToFileURL(resolve(site, page)).href)
      const excess = await view.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth)
      if (excess > 0) found.push(`${page}: ${excess}`)
    }
    return found
  } finally {
    await browser.close()
  }
}

const site = process.argv[2] ?? 'site'
const browser = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
if (!existsSync(join(site, 'index.html'))) throw new Error(`no ${site}/index.html: npm run docs builds it`)

const pages = await pagesOf(site)
const broken = brokenLinks(site, pages)
for (const line of broken) console.error(`leads nowhere: ${line}`)
if (!existsSync(browser)) console.log(`widths not looked at, no ${browser}: apt-get install chromium, or set CHROMIUM`)
const guides = pages.filter((page) => /^(?:index\.html$|documents\b)/.test(page))
const wide = existsSync(browser) ? await tooWide(browser, site, guides) : []
for (const line of wide) console.error(`wider than ${PHONE.width} px: ${line}`)
console.log(`${pages.length} pages, ${broken.length} broken links; of ${guides.length} guides ${wide.length} too wide`)
if (broken.length + wide.length > 0) process.exitCode = 1
