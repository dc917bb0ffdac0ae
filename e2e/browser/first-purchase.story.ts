import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { type Browser, devices } from 'playwright-core'
import { outcome } from '../actors/outcome.ts'
import { staffOf } from '../actors/people.ts'
import { MarkDeliveredDocument, ShipOrderDocument } from '../generated.ts'
import type { PartContext } from '../runner/part.ts'
import { kill, pids } from '../shop/processes.ts'
import { inBrowser } from './in-browser.ts'
import { newShopper, orderAsGuest, sees, takeToBag } from './shopper.ts'

export const title =
  'A guest buys a lamp by mouse, without scripts, on a phone and in dollars, and watches the order while the router dies'
export const own = true
export const long = true
export const patienceMs = 10 * 60_000

const soldInEurosAlone = 'organic-cotton-t-shirt'

const visitors = {
  'by mouse': { viewport: { width: 1280, height: 800 } },
  'without scripts': { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false },
  'on a phone': devices['Pixel 7'],
} as const

export async function run(context: PartContext): Promise<void> {
  const { shop, say } = context
  const staff = await staffOf(shop)
  return inBrowser(context, async (browser, base) => {
    say('crawlers are told of every page that there is to find')
    const [robots, map] = await Promise.all(
      ['/robots.txt', '/sitemap.xml'].map(async (path) => (await fetch(new URL(path, base))).text()),
    )
    assert.ok(robots?.includes(`Sitemap: ${base}/sitemap.xml`), robots)
    const addresses = [...(map?.matchAll(/<loc>(.*?)<\/loc>/g) ?? [])].map(([, address]) => address ?? '')
    assert.ok(
      addresses.some((address) => address.includes('/c/')) &&
        addresses.some((address) => address.includes('/p/linen-shade')),
      map,
    )
    for (const address of addresses.filter((_, nth) => nth % 10 === 0))
      assert.equal((await fetch(address)).status, 200, address)
    for (const [how, options] of Object.entries(visitors)) {
      say(`a lamp is bought ${how}, and the order is cancelled`)
      const { page, faults, leave } = await newShopper(browser, base, options)
      await takeToBag(page, 'lamp', /Linen shade table lamp/, 'Mustard')
      await orderAsGuest(page, how === 'on a phone' ? '4242 4242 4242 4242' : undefined)
      if (how === 'without scripts') {
        await eventually(
          async () => {
            await page.reload()
            assert.match((await page.locator('h1').textContent()) ?? '', /pack it/)
          },
          { within: 60_000 },
        )
      } else await sees(page, 'Confirmed')
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= (page.viewportSize()?.width ?? 0))
      await page.getByRole('button', { name: 'Cancel this order' }).click()
      await page.getByRole('heading', { name: 'It is cancelled.' }).waitFor()
      assert.deepEqual(faults, [])
      await leave()
    }

    await buysInDollars(browser, base, say)

    say('an order is watched; the router is killed; the order goes on, and the page with it')
    const { page, faults, leave } = await newShopper(browser, base, visitors['by mouse'])
    await takeToBag(page, 'lamp', /Linen shade table lamp/, 'Forest')
    const id = await orderAsGuest(page)
    await sees(page, 'Confirmed')
    const loaded = await page.evaluate(() => performance.timeOrigin)
    kill(await pids(shop), 'router')
    const parcel = { id, carrier: 'DHL', trackingNumber: '00340434161094042557' }
    await eventually(
      async () => outcome((await staff.ask(ShipOrderDocument, { input: parcel })).shipOrder, 'OrderChanged'),
      {
        within: 60_000,
      },
    )
    await sees(page, 'Sent')
    outcome((await staff.ask(MarkDeliveredDocument, { id })).markDelivered, 'OrderChanged')
    await sees(page, 'Arrived')
    assert.equal(await page.evaluate(() => performance.timeOrigin), loaded, 'the page was not loaded anew for it')
    assert.deepEqual(faults, [])
    await leave()
  })
}

/** Prices, the bag and the order are in what somebody chose, without a script; what has no price in it says so. */
async function buysInDollars(browser: Browser, base: string, say: PartContext['say']): Promise<void> {
  say('a lamp is bought in dollars')
  const { page, faults, leave } = await newShopper(browser, base, visitors['without scripts'])
  const add = () => page.getByRole('button', { name: 'Add to bag' }).click()
  const receipt = page.locator('.receipt')
  await page.goto('/p/linen-shade-table-lamp')
  await page.locator('.buy-price', { hasText: '€89.00' }).waitFor()
  await page.getByRole('button', { name: 'USD', exact: true }).click()
  await page.locator('.buy-price', { hasText: 'US$98.00' }).waitFor()
  await add()
  for (const [currency, price] of [
    ['EUR', '€89.00'],
    ['USD', 'US$98.00'],
  ] as const) {
    await page.getByRole('button', { name: `Show in ${currency}` }).click()
    await receipt.getByText(price).first().waitFor()
  }
  await page.goto(`/p/${soldInEurosAlone}`)
  await page.locator('.buy-price', { hasText: '€' }).waitFor()
  await add()
  await page.getByText('Your bag is in USD, and this has no price in it.').waitFor()
  await page.goto('/checkout')
  await orderAsGuest(page)
  await page.getByText(/US\$/).first().waitFor()
  assert.deepEqual(faults, [])
  await leave()
}
