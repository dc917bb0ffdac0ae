import type { Page } from 'playwright-core'
import { type Theme, themes, type View, views } from './views.ts'

/** One page in one view and theme, as WebP. */
export interface Shot {
  view: View
  theme: Theme
  webp: Buffer
}

const QUALITY = 80

/** The page in every view and theme, as it is when its pictures and letters are there. */
export async function shotsOf(page: Page, path: string): Promise<Shot[]> {
  const shots: Shot[] = []
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    for (const view of views) {
      await page.setViewportSize(view)
      await page.goto(path)
      await settled(page)
      shots.push({ view, theme, webp: await webpOf(page) })
    }
  }
  return shots
}

/** One that is not shown is not fetched, and would be waited for for ever, in ms. */
const PICTURES_MS = 5_000

/** Pictures below the fold come when they are needed, and need not be there. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async (most) => {
    await document.fonts.ready
    const shown = [...document.images].filter(
      (image) => image.checkVisibility() && image.getBoundingClientRect().top < innerHeight,
    )
    const late = new Promise((resolve) => setTimeout(resolve, most))
    await Promise.race([late, Promise.all(shown.map((image) => image.decode().catch(() => {})))])
  }, PICTURES_MS)
}

/** What the page's window shows; playwright itself writes no WebP. */
export async function webpOf(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY })
  await session.detach()
  return Buffer.from(data, 'base64')
}
