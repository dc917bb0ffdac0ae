import assert from 'node:assert/strict'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { fillInCard } from './fill-in-card.ts'
import { trace } from './keep-pages.ts'

/** Long enough for a machine that does ten things at once. */
const PATIENCE_MS = 60_000

/**
 * What Chromium tells a page when it leaves out the movement between two pages, since the second was shown, or left,
 * before that could begin: a promise that belongs to no script is rejected, so that none can handle it. The page is
 * whole (https://github.com/w3c/csswg-drafts/issues/13726).
 */
const LEFT_OUT = 'Transition was aborted because of invalid state. Page already revealed'

/** Somebody at the shop's pages, who reads English. What goes wrong in a page's scripts is in `faults`. */
export async function newShopper(browser: Browser, base: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ baseURL: base, locale: 'en-GB', ...options })
  context.setDefaultTimeout(PATIENCE_MS)
  await trace(context)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', ({ message }) => {
    if (message !== LEFT_OUT) faults.push(message)
  })
  page.on('console', (message) => {
    // A stream that is cut is what some stories are about; what the policy refuses is what none may.
    if (message.text().includes('Content Security Policy')) faults.push(message.text())
  })
  return { page, faults, leave: () => context.close() }
}

/** Somebody with an account and nothing in the bag signs in. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: 'Your orders' }).waitFor()
}

/** Finds a thing by words, and takes one of it to the bag. */
export async function takeToBag(page: Page, words: string, thing: RegExp, choice: string): Promise<void> {
  await page.goto('/')
  await page.getByLabel('What are you looking for?').first().fill(words)
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('link', { name: thing }).click()
  await page.getByRole('link', { name: choice, exact: true }).click()
  await page.locator('.choice[aria-current]', { hasText: choice }).waitFor()
  await page.getByRole('button', { name: 'Add to bag' }).click()
  // Without scripts the bag is shown at once.
  const link = page.getByRole('link', { name: 'Go to your bag' })
  await link
    .or(page.getByRole('heading', { name: 'Your bag' }))
    .first()
    .waitFor()
  if (await link.isVisible()) await link.click()
  await page.getByRole('link', { name: 'To checkout' }).click()
}

export const guestAddress = {
  'E-mail': 'ada@buyers.example',
  'Full name': 'Ada Quist',
  'Street and number': 'Kanalstrasse 7',
  Postcode: '10115',
  Town: 'Berlin',
}

export async function fillInAddress(page: Page): Promise<void> {
  for (const [label, text] of Object.entries(guestAddress)) await page.getByLabel(label, { exact: true }).fill(text)
}

/** What places the order, at the checkout. */
export const orderButton = (page: Page) => page.locator('.receipt').getByRole('button', { name: /^Order and pay/ })

/** Waits for an order's page. Answers its id. */
export async function orderShown(page: Page): Promise<string> {
  await page.waitForURL(/\/orders\/ord_/)
  const id = /ord_\w+/.exec(page.url())?.[0]
  assert.ok(id)
  return id
}

/**
 * Fills in the checkout and orders. Answers the order's id, from the address of its page.
 * @param card a number that is typed at the provider's; without it a test card is taken
 */
export async function orderAsGuest(page: Page, card?: string): Promise<string> {
  await fillInAddress(page)
  if (card) {
    await page.getByLabel('Another card').check()
    await fillInCard(page, card)
  }
  await orderButton(page).click()
  return orderShown(page)
}

/** Waits for a step of the order's way to have been, as the page shows it. */
export const sees = (page: Page, step: string) =>
  page.locator('.timeline .been', { has: page.getByText(step, { exact: true }) }).waitFor()
