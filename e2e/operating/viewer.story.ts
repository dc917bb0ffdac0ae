import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import type { Browser, Page } from 'playwright-core'
import { z } from 'zod'
import { addToCart, agree, orderBecomes, orderOf, send } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { accessible } from '../browser/axe.ts'
import { openChromium } from '../engines/chromium.ts'
import type { PartContext } from '../runner/part.ts'
import { startShop } from '../shop/shop.ts'

export const title = "In the viewer an order's number leads to what every service did for it, and what it logged"
export const shopless = true
export const long = true
/** A shop of its own is started, and a browser. */
export const patienceMs = 10 * 60_000

const services = ['router', 'cart', 'orders', 'inventory', 'payments', 'notifications']

const found = z.object({
  traces: z.array(z.object({ traceId: z.string(), services: z.array(z.string()), orders: z.array(z.string()) })),
})
const overview = z.object({
  services: z.array(
    z.object({ service: z.string(), up: z.number(), rate: z.object({ line: z.array(z.number()) }).nullable() }),
  ),
  sagas: z.object({ unfinished: z.number() }),
  outboxes: z.array(z.object({ service: z.string() })),
})

export async function run({ say, signal }: Omit<PartContext, 'shop'>): Promise<void> {
  const browser = await openChromium()
  signal.addEventListener('abort', () => void browser.close())
  const shop = await startShop(['--viewer']).catch(async (error) => {
    await browser.close()
    throw error
  })
  try {
    const viewer = `http://127.0.0.1:${shop.port + 6}`
    const { processes } = await shop.running()
    assert.equal(processes.viewer?.url, viewer)
    assert.ok(shop.said().includes(`${viewer}/`), 'the console says where it is')

    say('an order is placed')
    const staff = await staffOf(shop)
    const customer = await newCustomer(shop)
    await addToCart(customer.client, await shelve(staff, { stock: 3 }))
    const { id } = outcome(await send(customer.client, await agree(customer)), 'OrderPlaced').order
    await orderBecomes(customer.client, id, 'CONFIRMED')
    const { number } = await orderOf(customer.client, id)

    say('its number finds the trace that placed it')
    const search = `${viewer}/search?format=json&q=${encodeURIComponent(number.toLowerCase().replaceAll('-', ' '))}`
    const traceId = await eventually(
      async () => {
        const [first] = found.parse(await (await fetch(search)).json()).traces
        const missing = services.filter((service) => !first?.services.includes(service))
        assert.deepEqual(missing, [], `it has ${first?.services}`)
        assert.deepEqual(first?.orders, [number])
        return first?.traceId
      },
      { within: 60_000 },
    )

    say('and so does the time it took, as whoever asks for OpenMetrics is told it')
    const accept = 'application/openmetrics-text; version=1.0.0'
    const metrics = await (await fetch(`${processes.orders?.admin}/metrics`, { headers: { accept } })).text()
    assert.match(
      metrics,
      new RegExp(`^orders_time_to_confirmed_seconds_bucket.* # {trace_id="${traceId}",span_id=`, 'm'),
    )

    say('in two clicks')
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    await page.goto(viewer)
    await page.getByRole('searchbox').fill(number)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/(?:search|traces\/)/)
    if (page.url().includes('/search')) await page.locator('.traces a').first().click()
    await page.waitForURL(`${viewer}/traces/${traceId}`)
    await readsWaterfall(page)

    say('and the page of the whole shop tells what goes on, while it goes on')
    await page.goto(viewer)
    await eventually(
      async () => {
        const { services: told } = overview.parse(await (await fetch(`${viewer}/?format=json`)).json())
        for (const service of ['router', 'orders']) {
          const figures = told.find((one) => one.service === service)
          assert.ok(figures?.up === 1 && figures.rate?.line.some((rate) => rate > 0), `${service} is asked`)
        }
      },
      { within: 60_000 },
    )
    await page.evaluate("document.querySelector('main').dataset.old = document.querySelector('.foot').textContent")
    await eventually(
      async () => {
        await orderOf(customer.client, id)
        assert.ok(
          await page.evaluate(
            "document.querySelector('main').dataset.old !== document.querySelector('.foot').textContent",
          ),
        )
      },
      { within: 60_000 },
    )

    say('each of its pages is fit for everybody, by day and by night')
    // The browser says of what is not found that it is not.
    const notFound = await browser.newPage()
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const path of ['/', '/traces', `/traces/${traceId}?from=0&to=5`, '/logs', '/search?q=orders'])
        await isFit(page, `${viewer}${path}`, colorScheme)
      await isFit(notFound, `${viewer}/search?q=of-nobody`, colorScheme)
    }
    await notFound.close()

    say('in more windows than a browser has connections for')
    await manyWindows(browser, viewer)
    assert.deepEqual(faults, [])
  } finally {
    await browser.close()
    await shop.dispose()
  }
}

/** As it stands: what follows what happens is held still. */
async function isFit(page: Page, url: string, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.goto(url)
  const live = page.locator('#live')
  if ((await live.isVisible()) && (await live.getAttribute('aria-pressed')) === 'true') await live.click()
  await accessible(page, `${url}, ${colorScheme}`)
}

/** Each follows what happens, and what the keyboard is at stays there meanwhile. */
async function manyWindows(browser: Browser, viewer: string): Promise<void> {
  const context = await browser.newContext()
  const pages: Page[] = []
  for (let nth = 0; nth < 8; nth++) {
    const page = await context.newPage()
    await page.goto(viewer)
    await page.locator('main a.row').first().waitFor()
    await page.getByRole('link', { name: 'all' }).first().focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    await page.evaluate("document.querySelector('.foot').dataset.old = 'true'")
    pages.push(page)
  }
  for (const page of pages) {
    await page.locator('.foot:not([data-old])').waitFor()
    assert.equal(await page.evaluate("document.activeElement.getAttribute('href')"), '/traces')
  }
  await context.close()
}

/** What the saga did stands below what was asked, each with what it says behind a click; then what was logged. */
async function readsWaterfall(page: Page): Promise<void> {
  const rows = page.locator('details.span')
  // The last of it comes after the order is confirmed, and spans are sent by and by.
  await eventually(
    async () => {
      await page.reload()
      const names = await rows.locator('.name').allInnerTexts()
      for (const step of ['POST /graphql', 'create-order', 'reserve-inventory', 'process-payment', 'update-inventory'])
        assert.ok(names.includes(step), `${step} is among ${names}`)
    },
    { within: 60_000 },
  )
  const step = rows.filter({ hasText: 'create-order' }).first()
  await step.locator('summary').click()
  assert.match(await step.locator('dl').innerText(), /service\s+orders/)
  assert.ok(await page.getByText('in the log').first().isVisible())
  await page.locator('.log').getByText('PlaceOrder').first().waitFor()
  assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 1280)
}
