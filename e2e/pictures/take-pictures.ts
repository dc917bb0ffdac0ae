import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { newClerk } from '../browser/clerk.ts'
import { newShopper, orderAsGuest, sees, takeToBag } from '../browser/shopper.ts'
import { openChromium } from '../engines/chromium.ts'
import { startShop } from '../shop/shop.ts'
import { shotsOf } from './camera.ts'
import { sheetOf } from './sheet.ts'

export interface PicturesWish {
  /** Where each page's sheet goes. */
  folder: string
  /** Where each single picture goes, too; nowhere where it is left out. */
  singles?: string | undefined
}

/** Takes pictures of every page, in every width and both themes, of a shop of its own: `NAME.webp` is the sheet of one page. */
export async function takePictures({ folder, singles }: PicturesWish, say: (line: string) => void): Promise<void> {
  for (const each of [folder, singles]) if (each !== undefined) await mkdir(each, { recursive: true })
  const browser = await openChromium()
  try {
    say('a shop of its own starts …')
    const shop = await startShop()
    try {
      const { storefront } = (await shop.running()).processes
      if (!storefront) throw new Error('the shop has no storefront')
      const take = async (page: Page, name: string, path: string) => {
        say(name)
        const shots = await shotsOf(page, path)
        await writeFile(join(folder, `${name}.webp`), await sheetOf(browser, shots))
        if (singles === undefined) return
        for (const { view, theme, webp } of shots) {
          await writeFile(join(singles, `${name}-${view.name}-${theme}.webp`), webp)
        }
      }
      const order = await shopping(browser, storefront.url, take)
      await atTheDesk(browser, storefront.url, order, take)
    } finally {
      await shop.dispose()
    }
  } finally {
    await browser.close()
  }
}

type Take = (page: Page, name: string, path: string) => Promise<void>

/** What a guest sees from the entrance to the order; answers the order's id. */
async function shopping(browser: Browser, base: string, take: Take): Promise<string> {
  const { page, leave } = await newShopper(browser, base)
  await take(page, 'home', '/')
  await take(page, 'category', '/c/home')
  await take(page, 'search', '/search?q=lmap')
  await take(page, 'product', '/p/linen-shade-table-lamp')
  await take(page, 'sign-in', '/sign-in')
  await takeToBag(page, 'lamp', /Linen shade table lamp/, 'Mustard')
  await take(page, 'bag', '/bag')
  await take(page, 'checkout', '/checkout')
  const order = await orderAsGuest(page)
  await sees(page, 'Confirmed')
  await take(page, 'order', `/orders/${order}`)
  await leave()
  return order
}

async function atTheDesk(browser: Browser, base: string, order: string, take: Take): Promise<void> {
  const { page, leave } = await newClerk(browser, base)
  await take(page, 'desk', '/desk')
  await take(page, 'desk-orders', '/desk/orders')
  await take(page, 'desk-order', `/desk/orders/${order}`)
  await take(page, 'desk-products', '/desk/products')
  await take(page, 'desk-stock', '/desk/stock')
  await leave()
}
