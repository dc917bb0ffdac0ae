import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sessionCookie } from '@micromart/storefront/session-cookie'
import { eventually } from '@micromart/testing/eventually'
import type { Page } from 'playwright-core'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, PASSWORD } from '../actors/people.ts'
import { ChangePriceDocument, ShipOrderDocument } from '../generated.ts'
import type { PartContext } from '../runner/part.ts'
import { goOn, kill, pids, stand } from '../shop/processes.ts'
import type { Shop } from '../shop/shop.ts'
import { inHalves } from './in-halves.ts'
import { atCheckout, isAwake, onShelf, playScenes, type Scene, takeOne } from './scenes.ts'
import { fillInAddress, orderButton, orderShown, sees, signIn } from './shopper.ts'

export const title =
  'Shoppers meet what goes wrong: the last piece, a declined card, a new price, a second click, two tabs, an old token, a service that hangs, a stream that is cut'
export const own = true
export const long = true
export const patienceMs = 10 * 60_000

const scenes: Record<string, (scene: Scene) => Promise<void>> = {
  'a page comes slowly to who has its scripts already: it comes to life': aSlowPage,
  'two want the last piece: one has it, the other is told': theLastPiece,
  'a card is declined: the bag is back, and another card pays': aDeclinedCard,
  'a price changes at the checkout: nothing is paid that was not seen': aNewPrice,
  'a double click and the way back are one order': aSecondClick,
  'there and back at the checkout: what is chosen stays, and the total is of it': thereAndBack,
  'the bag changes in another tab: what was seen there is not what is paid here': twoTabs,
  'a token ends at the checkout: nobody notices': anOldToken,
  'inventory hangs: goods are shown and ordered, and go on with it': aHungService,
  'the storefront dies under an order that is watched: its page goes on': aCutStream,
}

export const run = (context: PartContext): Promise<void> => playScenes(context, scenes)

async function aSlowPage(scene: Scene): Promise<void> {
  const { path } = await onShelf(scene, 5)
  const { storefront } = (await scene.shop.running()).processes
  const halves = await inHalves(storefront?.url ?? '')
  try {
    const page = await scene.open()
    await page.goto(halves.url)
    halves.hold()
    await page.goto(`${halves.url}${path}`, { waitUntil: 'commit' })
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /boot.*\.js/.test(name)),
    )
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))))
    halves.goOn()
    await isAwake(page)
    await page.getByRole('button', { name: 'Add to bag' }).click()
    await page.getByRole('link', { name: 'Go to your bag' }).waitFor()
  } finally {
    halves.close()
  }
}

async function theLastPiece(scene: Scene): Promise<void> {
  const { path } = await onShelf(scene, 1)
  const both = await Promise.all([atCheckout(scene, path), atCheckout(scene, path)])
  await Promise.all(both.map((page) => orderButton(page).click()))
  const tooLate = /Somebody was faster|The last piece went to somebody else/
  const ends = await Promise.all(
    both.map(async (page) => {
      const has = page.locator('.timeline .been', { has: page.getByText('Confirmed', { exact: true }) })
      await has.or(page.getByText(tooLate)).first().waitFor()
      return (await has.count()) > 0
    }),
  )
  assert.deepEqual([...ends].sort(), [false, true])
}

async function aDeclinedCard(scene: Scene): Promise<void> {
  const { path } = await onShelf(scene, 5)
  const page = await atCheckout(scene, path)
  await page.getByLabel('Card that is declined').check()
  await orderButton(page).click()
  await orderShown(page)
  await page.getByText('The card was declined.').waitFor()
  await eventually(
    async () => {
      await page.goto('/bag')
      assert.equal(await page.getByText('Your bag is empty.').count(), 0)
    },
    { within: 60_000 },
  )
  await page.getByRole('link', { name: 'To checkout' }).click()
  await fillInAddress(page)
  await page.getByLabel('Visa that works').check()
  await orderButton(page).click()
  await sees(page, 'Confirmed')
}

async function aNewPrice(scene: Scene): Promise<void> {
  const { path, variantId } = await onShelf(scene, 5)
  const page = await atCheckout(scene, path)
  const price = { amount: '29.90', currency: 'EUR' } as const
  outcome((await scene.staff.ask(ChangePriceDocument, { variantId, price })).changePrice, 'VariantChanged')
  const beside = await page.context().newPage()
  await eventually(
    async () => {
      await beside.goto('/bag')
      assert.equal(await beside.getByText('The price has changed').count(), 1)
    },
    { within: 60_000 },
  )
  await orderButton(page).click()
  await page.getByText('Something changed while you were here.').waitFor()
  await page.locator('.receipt').getByText('€29.90').first().waitFor()
  await orderButton(page).click()
  await sees(page, 'Confirmed')
}

async function aSecondClick(scene: Scene): Promise<void> {
  const { path } = await onShelf(scene, 5)
  const page = await atCheckout(scene, path)
  await orderButton(page).dblclick()
  const id = await orderShown(page)
  await page.goBack()
  await page.getByText('Your bag is empty.').waitFor()
  await page.goto('/orders')
  const links = await page
    .locator('main a[href^="/orders/ord_"]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
  assert.deepEqual([...new Set(links)], [`/orders/${id}`])
}

async function thereAndBack(scene: Scene): Promise<void> {
  const { path } = await onShelf(scene, 5)
  const page = await atCheckout(scene, path)
  const total = page.locator('dd.receipt-total')
  const first = await total.innerText()
  await page.locator('.option', { hasText: 'Express' }).click()
  await page.waitForFunction((was) => document.querySelector('dd.receipt-total')?.textContent !== was, first)
  const chosen = await total.innerText()
  await page.goto('/bag')
  await page.goBack()
  await page.waitForFunction((wanted) => document.querySelector('dd.receipt-total')?.textContent === wanted, chosen)
  assert.ok(await page.getByLabel('Express').isChecked())
  assert.equal(await page.getByLabel('Full name').inputValue(), 'Ada Quist')
  await orderButton(page).click()
  await sees(page, 'Confirmed')
}

async function twoTabs(scene: Scene): Promise<void> {
  const { path } = await onShelf(scene, 5)
  const page = await atCheckout(scene, path)
  await takeOne(await page.context().newPage(), path)
  await orderButton(page).click()
  await page.getByText('Something changed while you were here.').waitFor()
  await page.locator('.receipt').getByText(/^2 ×/).waitFor()
  await orderButton(page).click()
  await sees(page, 'Confirmed')
}

async function anOldToken(scene: Scene): Promise<void> {
  const { shop, open } = scene
  const { path } = await onShelf(scene, 5)
  const { email } = await newCustomer(shop)
  const page = await open()
  await signIn(page, email, PASSWORD)
  await takeOne(page, path)
  await page.goto('/checkout')
  for (const [label, text] of Object.entries({
    'Street and number': 'Kanalstrasse 7',
    Postcode: '10115',
    Town: 'Berlin',
  }))
    await page.getByLabel(label, { exact: true }).fill(text)
  await endToken(page, shop)
  await orderButton(page).click()
  await sees(page, 'Confirmed')
}

/** As a quarter of an hour does. */
async function endToken(page: Page, { data }: Shop): Promise<void> {
  const { sessionSecret } = JSON.parse(await readFile(join(data, 'secrets.json'), 'utf8'))
  const cookie = sessionCookie(sessionSecret, false)
  const sent = (await page.context().cookies()).find(({ name }) => name === cookie.name)
  const session = cookie.open(sent?.value)
  assert.ok(sent && session.account)
  const ended = { ...session, account: { ...session.account, access: 'one.that.ended', expires: 0 } }
  const [pair = ''] = cookie.keep(ended).split(';')
  await page.context().addCookies([{ ...sent, value: pair.slice(cookie.name.length + 1) }])
}

async function aHungService(scene: Scene): Promise<void> {
  const { path } = await onShelf(scene, 5)
  const { inventory } = await pids(scene.shop)
  assert.ok(inventory)
  stand([inventory])
  try {
    const page = await scene.open()
    await takeOne(page, path)
    await page.goto('/checkout')
    await fillInAddress(page)
    await orderButton(page).click()
    await page.getByRole('heading', { name: 'We have your order.' }).waitFor()
    goOn([inventory])
    await sees(page, 'Confirmed')
  } finally {
    goOn([inventory])
  }
}

async function aCutStream(scene: Scene): Promise<void> {
  const { path } = await onShelf(scene, 5)
  const page = await atCheckout(scene, path)
  await orderButton(page).click()
  const id = await orderShown(page)
  await sees(page, 'Confirmed')
  const loaded = await page.evaluate(() => performance.timeOrigin)
  kill(await pids(scene.shop), 'storefront')
  await page.getByText('Connection lost.').waitFor()
  const parcel = { id, carrier: 'DHL', trackingNumber: '00340434161094042557' }
  outcome((await scene.staff.ask(ShipOrderDocument, { input: parcel })).shipOrder, 'OrderChanged')
  await sees(page, 'Sent')
  assert.equal(await page.evaluate(() => performance.timeOrigin), loaded, 'the page was not loaded anew for it')
}
