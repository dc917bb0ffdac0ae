import type { Browser, Page } from 'playwright-core'
import { openChromium } from '../engines/chromium.ts'
import { metricOf } from '../probes/metrics.ts'
import type { PartContext } from '../runner/part.ts'
import { bringIn } from './catalog/bring-in.ts'
import { quantile } from './quantile.ts'

export const title =
  'The shop in a browser on a phone’s processor and line: LCP, CLS, INP, bytes of scripts and styles, and calls for each page'
export const own = true
export const patienceMs = 1_800_000

const looks = 5
/** What stands in the category that is looked at, beside the demo's. */
const products = 1_000
/** A phone in the middle of what people have, on a slow 4G line, as Lighthouse has them. */
const processorSlowdown = 4
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
}

/** What the browser's own observers tell, in ms, CLS without a unit; what is loaded, in bytes as they came. */
interface Seen {
  lcp: number
  cls: number
  inp: number
  scripts: number
  styles: number
}

/** Pages, and what of each somebody turns to first. */
const pages: Record<string, { path: string; touch: string }> = {
  home: { path: '/', touch: 'input[type=search]' },
  category: { path: '/c/home', touch: 'summary' },
  product: { path: '/p/linen-shade-table-lamp', touch: '.choice >> nth=1' },
  bag: { path: '/bag', touch: 'summary' },
}

export async function run({ shop, say }: PartContext) {
  const { storefront, router } = (await shop.running()).processes
  if (!storefront?.admin || !router?.admin) throw new Error('the shop has no storefront or no router')
  const [pageAdmin, routerAdmin] = [storefront.admin, router.admin]
  const calls = async () => ({
    router: await metricOf(pageAdmin, 'sibling_tries_total'),
    subgraphs: await metricOf(routerAdmin, 'router_subgraph_request_duration_seconds_count'),
  })
  say(`${products} products are brought in …`)
  await bringIn(shop.url, { products, root: 'Home' }, (round) => round())
  const browser = await openChromium()
  try {
    const results = []
    for (const [name, { path, touch }] of Object.entries(pages)) {
      const before = await calls()
      const seen: Seen[] = []
      for (let nth = 0; nth < looks; nth++) seen.push(await look(browser, storefront.url, path, touch))
      const after = await calls()
      const median = (of: keyof Seen) =>
        quantile(
          seen.map((each) => each[of]),
          0.5,
        )
      const result = {
        page: name,
        lcpMs: Math.round(median('lcp')),
        cls: Number(median('cls').toFixed(3)),
        inpMs: Math.round(median('inp')),
        scriptKb: Math.round(median('scripts') / 1024),
        styleKb: Math.round(median('styles') / 1024),
        routerCalls: (after.router - before.router) / looks,
        subgraphCalls: (after.subgraphs - before.subgraphs) / looks,
      }
      results.push(result)
      say(
        Object.entries(result)
          .map(([key, value]) => `${key} ${value}`)
          .join(', '),
      )
    }
    return { results }
  } finally {
    await browser.close()
  }
}

/** One visit of somebody who has never been there, with something in the bag where that is what is looked at. */
async function look(browser: Browser, base: string, path: string, touch: string): Promise<Seen> {
  const context = await browser.newContext({ baseURL: base, viewport: { width: 412, height: 823 }, locale: 'en-GB' })
  try {
    const page = await context.newPage()
    if (path === '/bag') await fillBag(page)
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.clearBrowserCache')
    await session.send('Network.emulateNetworkConditions', line)
    await session.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown })
    await page.addInitScript(observe)
    await page.goto(path, { waitUntil: 'networkidle' })
    await page.locator(touch).first().click()
    await page.waitForTimeout(500)
    return await page.evaluate(() => (globalThis as unknown as { seen(): Seen }).seen())
  } finally {
    await context.close()
  }
}

async function fillBag(page: Page): Promise<void> {
  await page.goto('/p/linen-shade-table-lamp')
  await page.getByRole('button', { name: 'Add to bag' }).click()
  await page.getByRole('link', { name: 'Go to your bag' }).waitFor()
}

/** Runs in the page before anything of it does (https://web.dev/articles/vitals). */
function observe(): void {
  const found = { lcp: 0, cls: 0, inp: 0 }
  const on = (type: string, each: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) each(entry)
    }).observe({ type, buffered: true, ...more })
  on('largest-contentful-paint', ({ startTime }) => {
    found.lcp = startTime
  })
  on('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
    if (!hadRecentInput) found.cls += value
  })
  on(
    'event',
    ({ duration }) => {
      found.inp = Math.max(found.inp, duration)
    },
    { durationThreshold: 16 },
  )
  const bytes = (ending: RegExp) =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => ending.test(name))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
  Object.assign(globalThis, { seen: () => ({ ...found, scripts: bytes(/\.js$/), styles: bytes(/\.css$/) }) })
}
