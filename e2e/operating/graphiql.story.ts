import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import type { Page } from 'playwright-core'
import { openChromium } from '../engines/chromium.ts'
import { runProgram } from '../engines/run-program.ts'
import type { PartContext } from '../runner/part.ts'

export const title = 'GraphiQL leads from finding something to watching its order, in a window and on a phone'
export const long = true
/** GraphiQL is installed and built. */
export const patienceMs = 10 * 60_000

const screens = { window: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } }

/** The tabs from the left, and what the answer of each shows in its first lines, which is what a phone has room for. */
const walk: readonly (readonly [tab: string, shows: string])[] = [
  ['Find', '"variants"'],
  ['SignIn', '"SignedIn"'],
  ['FillCart', '"CartChanged"'],
  ['Totals', '"totals"'],
  ['AddCard', '"PaymentMethodAdded"'],
  ['Order', '"OrderPlaced"'],
  ['Watch', '"ORDER_CONFIRMED"'],
]

export async function run({ shop, say, signal }: PartContext): Promise<void> {
  const browser = await openChromium()
  signal.addEventListener('abort', () => void browser.close())
  try {
    say('GraphiQL is built')
    await runProgram(process.execPath, ['router/graphiql/build.mjs', '.build/graphiql'], { signal })
    for (const [screen, viewport] of Object.entries(screens)) {
      say(`the walk, in a ${screen}`)
      const page = await browser.newPage({ viewport })
      await page.goto(new URL('/', shop.url).href)
      for (const [tab, shows] of walk) await runTab(page, tab, shows)
      await staysWithin(page, viewport.width)
      await keepsThrough(page)
      await page.close()
    }
  } finally {
    await browser.close()
  }
}

async function runTab(page: Page, tab: string, shows: string): Promise<void> {
  await page.getByRole('tab', { name: tab }).click()
  await page.locator('.graphiql-query-editor').getByText(tab, { exact: true }).first().waitFor()
  await page.getByRole('button', { name: /^Execute query/ }).click()
  const answer = page.locator('.result-window')
  await eventually(
    async () => assert.ok((await answer.innerText()).includes(shows), `${tab}: ${await answer.innerText()}`),
    { within: 30_000 },
  )
  // GraphiQL keeps its tabs half a second after they have changed, and mixes them up for who is quicker.
  await eventually(async () => assert.equal(await activeTab(page), tab))
}

/** As it would be found after a reload. */
const activeTab = (page: Page): Promise<unknown> =>
  page.evaluate(`(({ tabs, activeTabIndex } = { tabs: [] }) => tabs[activeTabIndex]?.title)(
    JSON.parse(localStorage.getItem('graphiql:tabState')) ?? undefined)`)

async function staysWithin(page: Page, width: number): Promise<void> {
  assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width)
  const answer = await page.locator('.graphiql-response').boundingBox()
  assert.ok(
    answer && answer.width > 300 && answer.x + answer.width <= width,
    `the answer has ${JSON.stringify(answer)}`,
  )
}

/** The page is left and opened again: tabs, headers and what answers gave are as they were, until they are forgotten. */
async function keepsThrough(page: Page): Promise<void> {
  await page.reload()
  await eventually(async () => assert.equal(await page.title(), 'MicroMart'))
  await page.getByRole('button', { name: 'Headers' }).click()
  await page.locator('.graphiql-editor-tool').getByText('Bearer {{token}}').first().waitFor()
  await page.getByRole('button', { name: 'Forget them and sign out' }).click()
  await page.getByRole('tab', { name: 'Watch' }).click()
  await page.getByRole('button', { name: /^Execute query/ }).click()
  await eventually(async () =>
    assert.match((await page.locator('.result-window').innerText()).replace(/\s+/g, ' '), /There is no orderId yet/),
  )
}
