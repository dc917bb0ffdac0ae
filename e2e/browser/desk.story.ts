import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { eventually } from '@micromart/testing/eventually'
import type { Page } from 'playwright-core'
import { inParallel, newCustomers, placeOrderOf, readyToBuy } from '../actors/buyers.ts'
import { shelve } from '../actors/goods.ts'
import { staffOf } from '../actors/people.ts'
import type { PartContext } from '../runner/part.ts'
import { newClerk } from './clerk.ts'
import { deskPathsOf } from './desk-paths.ts'
import { inBrowser } from './in-browser.ts'
import { noticeOn } from './notice-on.ts'
import { newShopper, orderAsGuest, sees, takeToBag } from './shopper.ts'

export const title =
  'A clerk ships twenty orders by keyboard while a guest watches theirs, books stock, and puts a draft on sale'
export const own = true
export const long = true
export const patienceMs = 15 * 60_000

const othersOrders = 19
/** Within which a clerk ships twenty orders, in ms. */
const shippingMs = 5 * 60_000

export async function run(context: PartContext): Promise<unknown> {
  const { shop, say } = context
  return inBrowser(context, async (browser, base) => {
    say('twenty orders are placed, one of them by a guest who watches it')
    const variantId = await shelve(await staffOf(shop), { stock: 60 })
    const buyers = await readyToBuy(await newCustomers(shop, othersOrders), variantId)
    // A busy machine may not take an order at once; the same wish again is the same order.
    await inParallel(buyers, 3, (buyer) => eventually(() => placeOrderOf(buyer), { within: 60_000 }))
    const guest = await newShopper(browser, base)
    await takeToBag(guest.page, 'lamp', /Linen shade table lamp/, 'Mustard')
    await orderAsGuest(guest.page)
    await sees(guest.page, 'Confirmed')
    const loaded = await guest.page.evaluate(() => performance.timeOrigin)

    say('a clerk ships them all, by keyboard')
    const clerk = await newClerk(browser, base)
    const { page } = clerk
    const tookMs = await shipAll(page)
    say(`that took ${Math.round(tookMs / 1000)} s`)
    assert.ok(tookMs < shippingMs, 'twenty orders are shipped within five minutes')
    await sees(guest.page, 'Sent')
    assert.equal(await guest.page.evaluate(() => performance.timeOrigin), loaded, 'the page was not loaded anew for it')

    say('stock is booked, and a draft is put on sale')
    await bookStock(page)
    await putOnSale(page, guest.page)

    say('every page is there, as wide as a phone')
    await page.setViewportSize({ width: 360, height: 780 })
    for (const path of await deskPathsOf(page)) {
      const response = await page.goto(path)
      assert.equal(response?.status(), 200, path)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      assert.ok(over <= 0, `${path} is ${over} px wider than the screen`)
    }
    assert.deepEqual([...clerk.faults, ...guest.faults], [])
    await guest.page.goto('/desk')
    assert.match(guest.page.url(), /\/sign-in\?back=/)
    return { shippedTwentyMs: Math.round(tookMs) }
  })
}

/** Scans a parcel's number for each order, as a scanner does: with an Enter behind it. Answers how long it took, in ms. */
async function shipAll(page: Page): Promise<number> {
  const fields = page.getByLabel(/^Number of the parcel of/)
  await eventually(
    async () => {
      await page.goto('/desk/orders')
      assert.equal(await fields.count(), othersOrders + 1)
    },
    { within: 90_000 },
  )
  const began = performance.now()
  await fields.first().focus()
  for (let nth = 0; nth <= othersOrders; nth++) {
    await page.keyboard.type(`0034043416109404${1000 + nth}`)
    await page.keyboard.press('Enter')
  }
  // The last Enter has led to the button.
  await page.keyboard.press('Enter')
  await noticeOn(page, '20 orders are on the way.').waitFor({ timeout: shippingMs })
  return performance.now() - began
}

async function bookStock(page: Page): Promise<void> {
  await page.goto('/desk/stock')
  const row = page.locator('tbody tr').first()
  const sku = /\bMM-[A-Z0-9-]+/.exec((await row.locator('th small').textContent()) ?? '')?.[0] ?? ''
  const onHand = async () => Number(await page.locator('tbody td').first().textContent())
  const before = await onHand()
  await row.getByLabel(/^Pieces of/).fill('12')
  await page.getByLabel('Why').selectOption({ label: 'Goods came in' })
  await page.getByRole('button', { name: 'Book the changes' }).click()
  await noticeOn(page, '1 change is booked.').waitFor()
  await page.goto(`/desk/stock?sku=${sku}`)
  assert.equal(await onHand(), before + 12)
}

/** Makes a product, prices it and publishes it; a shopper sees it then, and not before. */
async function putOnSale(page: Page, shopper: Page): Promise<void> {
  const slug = `night-light-${randomUUID().slice(0, 8)}`
  const form = page.locator('main')
  await page.goto('/desk/products/new')
  await form.getByLabel('Name', { exact: true }).fill('Night light')
  await form.getByLabel('Address').fill(slug)
  await form.getByLabel('Description').fill('It glows.\n\nAll night.')
  await form.getByLabel('What varies').fill('Colour: Moon, Star')
  await form.getByRole('button', { name: 'Make a draft' }).click()
  await page.getByText('It is a draft').waitFor()
  assert.equal((await shopper.goto(`/p/${slug}`))?.status(), 404)
  await form.getByLabel('Colour').selectOption('Star')
  await form.getByLabel('Item number', { exact: true }).fill(slug.toUpperCase())
  await form.getByLabel('Price', { exact: true }).fill('24,90')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await noticeOn(page, 'Added.').waitFor()
  await findDraft(page, `LIGHT night ${slug.slice(-8)}`)
  await form.getByRole('button', { name: 'Publish' }).click()
  await noticeOn(page, 'It is on sale.').waitFor()
  await eventually(async () => assert.equal((await shopper.goto(`/p/${slug}`))?.status(), 200), { within: 60_000 })
  await shopper.getByText('€24.90').first().waitFor()
}

/** Looks for a draft by words of its name and number, among the drafts, and opens it; what is no word of it finds nothing. */
async function findDraft(page: Page, words: string): Promise<void> {
  const list = page.locator('main')
  await page.goto('/desk/products?show=drafts')
  const field = list.getByLabel('Words, an item number or a GTIN')
  await field.fill(`${words} unheard-of`)
  await field.press('Enter')
  await page.getByText('Nothing was found').waitFor()
  await field.fill(words)
  await list.getByRole('button', { name: 'Look' }).click()
  await list.getByRole('link', { name: 'Drafts', exact: true }).and(page.locator('[aria-current=page]')).waitFor()
  await list.getByRole('link', { name: 'Night light' }).click()
  await page.waitForURL(/\/desk\/products\/prd_/)
}
