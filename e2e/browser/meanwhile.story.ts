import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { eventually } from '@micromart/testing/eventually'
import type { Page } from 'playwright-core'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, PASSWORD } from '../actors/people.ts'
import {
  AdjustStockDocument,
  ArchiveProductDocument,
  CreateCouponDocument,
  MarkDeliveredDocument,
  RefundPaymentDocument,
  SetShippingRateDocument,
  SetTaxRateDocument,
  ShipOrderDocument,
} from '../generated.ts'
import type { PartContext } from '../runner/part.ts'
import { theCartHangs } from './cart-that-hangs.ts'
import { clerkAt } from './clerk.ts'
import { atCheckout, onShelf, playScenes, type Scene, takeOne } from './scenes.ts'
import { guestAddress, orderButton, orderShown, sees, signIn } from './shopper.ts'

export const title =
  'What ends, goes or hangs while somebody pays is said: coupons, tariffs, stock, cards, addresses, sessions, and the service that is asked'
export const own = true
export const long = true
export const patienceMs = 10 * 60_000

const scenes: Record<string, (scene: Scene) => Promise<void>> = {
  'staff end a coupon at the desk: nobody pays what they did not see': aCouponEnds,
  'sending and tax are dearer: the total is agreed to anew': tariffsRise,
  'the last pieces are found broken: the bag says so': stockGoes,
  'it is taken off the shelf: it comes out of the bag first': itIsWithdrawn,
  'the card is taken off in another tab: another one pays': aCardGoes,
  'an address is forgotten in another tab: it is not changed any more': anAddressGoes,
  'a session is ended elsewhere: whoever it was signs in, and orders': aSessionEnds,
  'somebody signs out in another tab: nothing is ordered as nobody': signedOut,
  'it ships while it is cancelled: the page says which it was': itShips,
  'an order goes on while a clerk types: what is typed stays, and so does the focus': aClerkTypes,
  'the cart hangs while a form is sent: the page says that it is at work, and then that nobody knows': theCartHangs,
}

export const run = (context: PartContext): Promise<void> => playScenes(context, scenes)

const somethingChanged = (page: Page) => page.getByText('Something changed while you were here.').waitFor()

async function aCouponEnds(scene: Scene): Promise<void> {
  const code = `ENDS-${randomUUID().slice(0, 8).toUpperCase()}`
  outcome(
    (await scene.staff.ask(CreateCouponDocument, { input: { code, kind: 'PERCENT', percent: '10' } })).createCoupon,
    'CouponChanged',
  )
  const { path } = await onShelf(scene, 5)
  const page = await scene.open()
  await takeOne(page, path)
  await page.goto('/bag')
  await page.locator('summary', { hasText: 'coupon' }).click()
  await page.getByLabel('Coupon').fill(code)
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.getByText('Your coupon counts.').first().waitFor()
  await page.goto('/checkout')
  for (const [label, text] of Object.entries(guestAddress)) await page.getByLabel(label, { exact: true }).fill(text)
  const desk = await scene.open()
  await clerkAt(desk)
  await desk.goto(`/desk/coupons/${code}`)
  // Once it is asked, and once somebody is sure.
  for (const _ of ['asked', 'sure']) await desk.getByRole('button', { name: 'End it for ever' }).click()
  await desk.getByText('It has ended').first().waitFor()
  await orderButton(page).click()
  await somethingChanged(page)
  assert.equal(await page.locator('.receipt').getByText('You save').count(), 0)
  await orderButton(page).click()
  await sees(page, 'Confirmed')
}

async function tariffsRise(scene: Scene): Promise<void> {
  const { path } = await onShelf(scene, 5)
  for (const rise of [dearerTax, dearerSending]) {
    const page = await atCheckout(scene, path)
    await page.getByLabel('Country').selectOption('IE')
    await page
      .getByText(/standard/i)
      .first()
      .waitFor()
    await page.locator('form.checkout.asking').waitFor({ state: 'detached' })
    await rise(scene)
    await orderButton(page).click()
    await somethingChanged(page)
    await orderButton(page).click()
    await sees(page, 'Confirmed')
  }
}

/** Where nobody else's scene goes. */
const elsewhere = { country: 'IE', note: 'A new law' }

async function dearerTax({ staff }: Scene): Promise<void> {
  outcome((await staff.ask(SetTaxRateDocument, { input: { ...elsewhere, percent: '41.00' } })).setTaxRate, 'TaxRateSet')
}

async function dearerSending({ staff }: Scene): Promise<void> {
  const rate = { method: 'standard', currency: 'EUR', upToGrams: 30_000, price: '77.00', estimate: 2, ...elsewhere }
  outcome((await staff.ask(SetShippingRateDocument, { input: rate })).setShippingRate, 'ShippingRateSet')
}

async function stockGoes(scene: Scene): Promise<void> {
  const { path, variantId } = await onShelf(scene, 2)
  const page = await atCheckout(scene, path)
  const input = { idempotencyKey: randomUUID(), variantId, by: -2, reason: 'DAMAGED' } as const
  outcome((await scene.staff.ask(AdjustStockDocument, { input })).adjustStock, 'StockAdjusted')
  await orderButton(page).click()
  await page
    .getByText(/Somebody was faster|The last piece went to somebody else/)
    .first()
    .waitFor()
}

async function itIsWithdrawn(scene: Scene): Promise<void> {
  const { path, productId } = await onShelf(scene, 5)
  const page = await atCheckout(scene, path)
  outcome((await scene.staff.ask(ArchiveProductDocument, { id: productId })).archiveProduct, 'ProductChanged')
  const beside = await page.context().newPage()
  await eventually(
    async () => {
      await beside.goto('/bag')
      assert.equal(await beside.getByText('Not sold any more.').count(), 1)
    },
    { within: 60_000 },
  )
  await orderButton(page).click()
  await page.locator('.form-fault').waitFor()
  assert.ok(await orderButton(page).isDisabled(), 'what is not sold is not ordered')
  await beside.getByRole('button', { name: /^Remove/ }).click()
  await beside.getByText('Your bag is empty.').waitFor()
}

/** Somebody with an account and one thing in the bag, at the checkout, with their address filled in. */
async function customerAtCheckout(scene: Scene): Promise<{ page: Page; email: string }> {
  const { path } = await onShelf(scene, 5)
  const { email } = await newCustomer(scene.shop)
  const page = await scene.open()
  await signIn(page, email, PASSWORD)
  await takeOne(page, path)
  await page.goto('/checkout')
  const { 'E-mail': _, 'Full name': __, ...address } = guestAddress
  for (const [label, text] of Object.entries(address)) await page.getByLabel(label, { exact: true }).fill(text)
  return { page, email }
}

async function aCardGoes(scene: Scene): Promise<void> {
  const { page } = await customerAtCheckout(scene)
  const beside = await page.context().newPage()
  await beside.goto('/account/cards')
  await beside.getByRole('button', { name: /^Take off/ }).click()
  await beside.getByText('None yet.').waitFor()
  await orderButton(page).click()
  await page.getByText('This card cannot be used. Choose another.').waitFor()
  await page.getByLabel('Visa that works').check()
  await orderButton(page).click()
  await sees(page, 'Confirmed')
}

async function anAddressGoes(scene: Scene): Promise<void> {
  const { page } = await customerAtCheckout(scene)
  await page.goto('/account/addresses')
  const { 'E-mail': _, 'Full name': __, ...address } = guestAddress
  for (const [label, text] of Object.entries(address)) await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: /^Change/ }).click()
  const beside = await page.context().newPage()
  await beside.goto('/account/addresses')
  await beside.getByRole('button', { name: /^Forget/ }).click()
  await beside.getByText('None yet.').waitFor()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('This address is not kept any more.').first().waitFor()
}

async function aSessionEnds(scene: Scene): Promise<void> {
  const { page, email } = await customerAtCheckout(scene)
  const elsewhere = await scene.open()
  await signIn(elsewhere, email, PASSWORD)
  await elsewhere.goto('/account/devices')
  // That of the checkout, and the one that the account was opened by.
  for (const left of [1, 0]) {
    await elsewhere
      .getByRole('button', { name: /^Sign out there/ })
      .first()
      .click()
    await eventually(
      async () => assert.equal(await elsewhere.getByRole('button', { name: /^Sign out there/ }).count(), left),
      { within: 60_000 },
    )
  }
  await signsInAndOrders(page, email)
}

/** What was sent is kept, and is done once its sender has signed in and says so. */
async function signsInAndOrders(page: Page, email: string): Promise<void> {
  await orderButton(page).click()
  await page.getByText('What you sent is kept').waitFor()
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'Send it now' }).click()
  await sees(page, 'Confirmed')
}

async function signedOut(scene: Scene): Promise<void> {
  const { page, email } = await customerAtCheckout(scene)
  const beside = await page.context().newPage()
  await beside.goto('/account')
  await beside.getByRole('button', { name: 'Sign out' }).click()
  await beside.getByText('You are signed out.').first().waitFor()
  await signsInAndOrders(page, email)
}

async function confirmedOrder(scene: Scene): Promise<{ page: Page; id: string }> {
  const { path } = await onShelf(scene, 5)
  const page = await atCheckout(scene, path)
  await orderButton(page).click()
  const id = await orderShown(page)
  await sees(page, 'Confirmed')
  return { page, id }
}

async function ship({ staff }: Scene, id: string): Promise<void> {
  const parcel = { id, carrier: 'DHL', trackingNumber: '00340434161094042557' }
  outcome((await staff.ask(ShipOrderDocument, { input: parcel })).shipOrder, 'OrderChanged')
}

async function itShips(scene: Scene): Promise<void> {
  const { page, id } = await confirmedOrder(scene)
  // Another tab is told of nothing until it is looked at.
  const beside = await page.context().newPage()
  await beside.route('**/live*', (route) => route.abort())
  await beside.goto(`/orders/${id}`)
  await ship(scene, id)
  await beside.getByRole('button', { name: 'Cancel this order' }).click()
  await beside.getByText('The order has been shipped: this cannot be done now.').first().waitFor()
  await sees(beside, 'Sent')
}

async function aClerkTypes(scene: Scene): Promise<void> {
  const { id } = await confirmedOrder(scene)
  await ship(scene, id)
  const desk = await scene.open()
  await clerkAt(desk)
  await desk.goto(`/desk/orders/${id}`)
  const money = desk.locator('#order-money')
  const reason = money.locator('[name="reason"]')
  await reason.fill('The box is dented')
  const paymentId = await money.locator('[name="payment"]').inputValue()
  const amount = { amount: '1.00', currency: 'EUR' } as const
  const input = { idempotencyKey: randomUUID(), paymentId, amount, reason: 'It was late' }
  outcome((await scene.staff.ask(RefundPaymentDocument, { input })).refundPayment, 'PaymentRefunded')
  outcome((await scene.staff.ask(MarkDeliveredDocument, { id })).markDelivered, 'OrderChanged')
  await money.getByText('€1.00').first().waitFor()
  assert.equal(await reason.inputValue(), 'The box is dented')
  assert.ok(await reason.evaluate((field) => field === document.activeElement), 'the clerk goes on typing')
}
