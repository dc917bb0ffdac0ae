import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'

const folder = () => resolve(process.env.MICROMART_KEEP_LOGS ?? '.cache/failed-stories', `browser-${Date.now()}`)
/** Of what a page says, in a log that may be all that is left. */
const mostTold = 600

/** Has a trace kept of what happens there, where logs are kept: it makes everything slower. */
export async function trace(context: BrowserContext): Promise<void> {
  if (process.env.MICROMART_KEEP_LOGS) await context.tracing.start({ screenshots: true, snapshots: true })
}

/** Keeps what is seen in each window of a story that has failed, as a picture and as HTML, with traces where there are any. */
export async function keepPages(browser: Browser, say: (line: string) => void): Promise<void> {
  const kept = folder()
  await mkdir(kept, { recursive: true })
  say(`what the browser showed is kept in ${kept}`)
  for (const [nth, context] of browser.contexts().entries()) {
    for (const [page, shown] of context.pages().entries()) {
      await keepPage(shown, join(kept, `${nth}-${page}`), say).catch(({ message }) =>
        say(`a window is lost: ${message}`),
      )
    }
    if (process.env.MICROMART_KEEP_LOGS) await context.tracing.stop({ path: join(kept, `${nth}.zip`) }).catch(() => {})
  }
}

async function keepPage(page: Page, path: string, say: (line: string) => void): Promise<void> {
  const text = await page.evaluate(() => document.querySelector('main')?.innerText ?? document.body.innerText)
  say(`${page.url()}: ${text.replaceAll(/\s+/g, ' ').slice(0, mostTold)}`)
  await writeFile(`${path}.html`, await page.content())
  await page.screenshot({ path: `${path}.png`, fullPage: true })
}
