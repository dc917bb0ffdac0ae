import type { Browser } from 'playwright-core'
import { openChromium } from '../engines/chromium.ts'
import type { PartContext } from '../runner/part.ts'
import { keepPages } from './keep-pages.ts'

/**
 * Opens the machine's browser for a story at the shop's pages, which are at `base`, and closes it whatever comes of the story. What it showed when
 * the story failed is kept.
 */
export async function inBrowser<Result>(
  { shop, signal, say }: PartContext,
  story: (browser: Browser, base: string) => Promise<Result>,
): Promise<Result> {
  const { storefront } = (await shop.running()).processes
  if (!storefront) throw new Error('the shop has no storefront')
  const browser = await openChromium()
  signal.addEventListener('abort', () => void browser.close())
  try {
    return await story(browser, storefront.url)
  } catch (error) {
    await keepPages(browser, say)
    throw error
  } finally {
    await browser.close()
  }
}
