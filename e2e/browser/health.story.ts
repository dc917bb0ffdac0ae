import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { buy, orderBecomes } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { refuseOrdersOf } from '../failures/refused-orders.ts'
import { deadLetters } from '../probes/dead-letters.ts'
import type { PartContext } from '../runner/part.ts'
import { newClerk } from './clerk.ts'
import { inBrowser } from './in-browser.ts'
import { noticeOn } from './notice-on.ts'

export const title =
  'Staff see at the desk what a service could not handle, discard a message, have others tried again, and see them gone'
export const own = true
export const long = true

const patience = { within: 90_000 }

export async function run(context: PartContext): Promise<unknown> {
  const { shop, say } = context
  return inBrowser(context, async (browser, base) => {
    const variantId = await shelve(await staffOf(shop), { stock: 2 })
    const customer = await newCustomer(shop)
    const refused = await refuseOrdersOf(customer, shop)
    try {
      const lying = async () => (await deadLetters(shop)).length
      const buyUnheard = async () => {
        const { id } = await buy(customer, variantId)
        await orderBecomes(customer.client, id, 'CONFIRMED')
        await eventually(async () => assert.equal(await lying(), 4), patience)
      }
      await buyUnheard()

      say('the page says who could not handle what, and why')
      const { page, faults } = await newClerk(browser, base)
      await page.goto('/desk/health')
      const row = page.locator('tbody tr', { hasText: 'notifications' })
      assert.match((await row.textContent()) ?? '', /needs a look/)
      const letters = page.locator('li[data-row^="notifications "]')
      assert.equal(await letters.count(), 4)
      assert.match(
        (await letters.first().textContent()) ?? '',
        /order\.placed.*others wait behind it.*the handler has a bug/s,
      )

      say('to discard is asked twice, and can be let be')
      await letters
        .first()
        .getByRole('button', { name: /^Discard/ })
        .click()
      await page.getByRole('heading', { name: 'Discard this message for good?' }).waitFor()
      await page.getByRole('link', { name: 'Keep it' }).click()
      assert.equal(await letters.count(), 4)
      await letters
        .first()
        .getByRole('button', { name: /^Discard/ })
        .click()
      await page.getByRole('button', { name: 'Discard it for good' }).click()
      await noticeOn(page, 'One message is to be gone in a moment.').waitFor()
      // What waits behind it goes on without it.
      await eventually(async () => assert.equal(await lying(), 0), patience)

      say('once the reason is mended, what is tried again comes through')
      await buyUnheard()
      await refused.mend()
      await page.goto('/desk/health')
      await page.getByRole('button', { name: 'Try all again' }).click()
      await noticeOn(page, /messages are on their way\./).waitFor()
      await eventually(async () => assert.equal(await lying(), 0), patience)
      await page.goto('/desk/health')
      assert.equal(await letters.count(), 0)
      assert.match((await row.textContent()) ?? '', /well/)
      await page.setViewportSize({ width: 360, height: 780 })
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      assert.ok(over <= 0, `the page is ${over} px wider than a phone`)
      assert.deepEqual([...faults], [])
    } finally {
      await refused.close()
    }
  })
}
