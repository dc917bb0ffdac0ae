import type { Browser } from 'playwright-core'
import { openChromium } from '../engines/chromium.ts'
import type { PartContext } from '../runner/part.ts'

/** Opens the machine's browser for a story at the shop's pages, which are at `base`, and closes it whatever comes of the story. */
export async function inBrowser<Result>(
  { shop, signal }: PartContext,
  story: (browser: Browser, base: string) => Promise<Result>,
): Promise<Result> {
  const { storefront } = (await shop.running()).processes
  if (!storefront) throw new Error('the shop has no storefront')
  const browser = await openChromium()
  signal.addEventListener('abort', () => void browser.close())
  try {
    return await story(browser, storefront.url)
  } finally {
    await browser.close()
  }
}
