import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { shelve } from '../actors/goods.ts'
import { staffOf } from '../actors/people.ts'
import { ProductOfDocument } from '../generated.ts'
import type { PartContext } from '../runner/part.ts'
import type { Shop } from '../shop/shop.ts'
import { inBrowser } from './in-browser.ts'
import { fillInAddress, newShopper } from './shopper.ts'

/** What a short story of shoppers has to play with. */
export interface Scene {
  shop: Shop
  /** Somebody's window, looked at for faults when the scene is over. */
  open(): Promise<Page>
  staff: Awaited<ReturnType<typeof staffOf>>
}

/** Plays scenes one after the other, by what is told of each. */
export async function playScenes(
  context: PartContext,
  scenes: Record<string, (scene: Scene) => Promise<void>>,
): Promise<void> {
  const { shop, say } = context
  const staff = await staffOf(shop)
  return inBrowser(context, async (browser, base) => {
    for (const [told, scene] of Object.entries(scenes)) {
      say(told)
      const shoppers: Awaited<ReturnType<typeof newShopper>>[] = []
      const open = async () => {
        const shopper = await newShopper(browser, base)
        shoppers.push(shopper)
        return shopper.page
      }
      await scene({ shop, open, staff })
      for (const { faults, leave } of shoppers) {
        assert.deepEqual(faults, [])
        await leave()
      }
    }
  })
}

/** Something of which there are so many: the address of its page, and its ids. */
export async function onShelf({ staff }: Scene, stock: number) {
  const variantId = await shelve(staff, { stock })
  const { variant } = await staff.ask(ProductOfDocument, { variantId })
  assert.ok(variant)
  return { path: `/p/${variant.product.slug}`, variantId, productId: variant.product.id }
}

/** Waits until what is pressed on a product's page is answered on it. */
export const isAwake = (page: Page) =>
  page.locator('[data-island="buy-box"][data-awake="yes"]').waitFor({ state: 'attached' })

export async function takeOne(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await isAwake(page)
  await page.getByRole('button', { name: 'Add to bag' }).click()
  await page.getByRole('link', { name: 'Go to your bag' }).waitFor()
}

/** A guest whom nothing keeps from ordering one. */
export async function atCheckout({ open }: Scene, path: string): Promise<Page> {
  const page = await open()
  await takeOne(page, path)
  await page.goto('/checkout')
  await fillInAddress(page)
  return page
}
