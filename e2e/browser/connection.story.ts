import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import type { Page } from 'playwright-core'
import { outcome } from '../actors/outcome.ts'
import { ShipOrderDocument } from '../generated.ts'
import type { PartContext } from '../runner/part.ts'
import { atCheckout, isAwake, onShelf, playScenes, type Scene } from './scenes.ts'
import { guestAddress, orderButton, orderShown, sees } from './shopper.ts'

export const title =
  'A browser that has lost its network, follows an order in many tabs, keeps nothing, or has a part of a page fail still serves whoever shops'
export const own = true
export const long = true
export const patienceMs = 10 * 60_000

const scenes: Record<string, (scene: Scene) => Promise<void>> = {
  'the network goes in the middle of the checkout: what was typed stays, and is ordered once it is back':
    offlineAtCheckout,
  'the network goes before something is put into the bag: it is not said to be there': offlineAtTheShelf,
  'ten tabs of one order: each that is looked at shows what has happened': manyTabs,
  'cookies are refused: the page says that nothing can be kept': noCookies,
  'a part of a page breaks, or does not come: the rest lives, and what broke works as without scripts': aBrokenPart,
}

export const run = (context: PartContext): Promise<void> => playScenes(context, scenes)

const noConnection = (page: Page) => page.getByText('There is no connection.').waitFor()

async function offlineAtCheckout(scene: Scene): Promise<void> {
  const { path } = await onShelf(scene, 5)
  const page = await atCheckout(scene, path)
  await page.context().setOffline(true)
  await orderButton(page).click()
  await noConnection(page)
  for (const [label, text] of Object.entries(guestAddress))
    assert.equal(await page.getByLabel(label, { exact: true }).inputValue(), text)
  await page.context().setOffline(false)
  await eventually(async () => assert.equal(await page.getByText('There is no connection.').count(), 0))
  await orderButton(page).click()
  await orderShown(page)
  await sees(page, 'Confirmed')
}

async function offlineAtTheShelf(scene: Scene): Promise<void> {
  const { path } = await onShelf(scene, 5)
  const page = await scene.open()
  await page.goto(path)
  await isAwake(page)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Add to bag' }).click()
  await noConnection(page)
  assert.equal(await page.locator('dialog[open]').count(), 0)
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Add to bag' }).click()
  await page.getByRole('link', { name: 'Go to your bag' }).click()
  // Once, whatever of it had been sent before.
  assert.equal(await page.getByLabel('Quantity').inputValue(), '1')
}

async function manyTabs(scene: Scene): Promise<void> {
  const { path } = await onShelf(scene, 5)
  const page = await atCheckout(scene, path)
  await orderButton(page).click()
  const id = await orderShown(page)
  await sees(page, 'Confirmed')
  const tabs = [page]
  // A browser has six connections to a shop by HTTP/1.1: more than those could follow at once.
  while (tabs.length < 10) {
    const tab = await page.context().newPage()
    await leaves(tabs.at(-1))
    await tab.goto(`/orders/${id}`)
    await sees(tab, 'Confirmed')
    tabs.push(tab)
  }
  const parcel = { id, carrier: 'DHL', trackingNumber: '00340434161094042557' }
  outcome((await scene.staff.ask(ShipOrderDocument, { input: parcel })).shipOrder, 'OrderChanged')
  for (const tab of tabs.toReversed()) {
    await comesBackTo(tab)
    await sees(tab, 'Sent')
    await leaves(tab)
  }
}

/** As somebody does who turns to another tab; a browser without a screen shows all of them. */
const leaves = (page: Page | undefined) => page?.evaluate(turn, true)
const comesBackTo = (page: Page) => page.evaluate(turn, false)

function turn(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
  document.dispatchEvent(new Event('visibilitychange'))
}

async function noCookies(scene: Scene): Promise<void> {
  const { path } = await onShelf(scene, 5)
  const page = await scene.open()
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'cookieEnabled', { get: () => false })
    for (const kind of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, kind, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      })
  })
  await page.goto(path)
  await page.getByText('This browser keeps no cookies of ours').first().waitFor()
  await isAwake(page)
}

async function aBrokenPart(scene: Scene): Promise<void> {
  const { path } = await onShelf(scene, 5)
  for (const breaks of [throws, isMissing]) {
    // What goes wrong in this window is meant.
    const page = await (await scene.open()).context().newPage()
    const broken = await breaks(page)
    await page.goto(path)
    await broken()
    await page.getByLabel('What are you looking for?').first().pressSequentially('lam')
    await page.getByRole('option').first().waitFor()
    await page.getByRole('button', { name: 'Add to bag' }).click()
    await page.getByRole('heading', { name: 'Your bag' }).waitFor()
  }
}

const buyBox = /\/assets\/buy-box-.*\.js$/

/** Has the buy box break as it comes to life. Answers what waits until it has. */
async function throws(page: Page) {
  const body = 'export default () => { throw new TypeError("a fault of ours") }'
  await page.route(buyBox, (route) => route.fulfill({ contentType: 'text/javascript', body }))
  const broken = page.waitForEvent('pageerror')
  return async () => assert.equal((await broken).message, 'a fault of ours')
}

/** As after an update, whose server has no scripts of before. */
async function isMissing(page: Page) {
  await page.route(buyBox, (route) => route.fulfill({ status: 404 }))
  return () => page.locator('[data-island="buy-box"][data-awake="no"]').waitFor({ state: 'attached' })
}
