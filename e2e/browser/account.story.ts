import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { outcome } from '../actors/outcome.ts'
import { staffOf } from '../actors/people.ts'
import { ShipOrderDocument } from '../generated.ts'
import { linkIn } from '../probes/mailbox.ts'
import type { PartContext } from '../runner/part.ts'
import { fillInCard } from './fill-in-card.ts'
import { inBrowser } from './in-browser.ts'
import { noticeOn } from './notice-on.ts'
import { newShopper, orderAsGuest, sees, signIn, takeToBag } from './shopper.ts'

export const title =
  'Somebody opens an account at the shop, confirms it by mail, lives with it, forgets the password, and leaves'
export const own = true
export const long = true
export const patienceMs = 10 * 60_000

const first = 'a first long password'
const second = 'another long password'

export async function run(context: PartContext): Promise<void> {
  const { shop, say } = context
  const staff = await staffOf(shop)
  const email = 'nora@buyers.example'
  return inBrowser(context, async (browser, base) => {
    const { page, faults, leave } = await newShopper(browser, base)
    const open = (room: string) =>
      page.getByRole('navigation', { name: 'Your account' }).getByRole('link', { name: room }).click()

    say('an account is opened, with what was in the bag, and the address is confirmed by the mail')
    await takeToBag(page, 'lamp', /Linen shade table lamp/, 'Mustard')
    await page.getByRole('link', { name: 'Sign in' }).last().click()
    await page.getByRole('link', { name: 'Open an account' }).click()
    await page.getByLabel('Your name').fill('Nora Vance')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill(first)
    await page.getByRole('button', { name: 'Open an account' }).click()
    await page.getByRole('heading', { name: 'Checkout' }).waitFor()
    await page.goto(await linkIn(shop, email, 'Confirm your e-mail address'))
    await page.getByRole('button', { name: 'Yes, this is my address' }).click()
    await noticeOn(page, 'Your address is confirmed.').waitFor()
    assert.equal(await page.getByText('This address is not confirmed yet.').count(), 0)

    say('two addresses are kept, one is changed, and the checkout offers both')
    await open('Addresses')
    await keepAddress(page, 'Home', 'Kanalstrasse 7')
    await keepAddress(page, 'Work', 'Ringgasse 1')
    await page.getByRole('link', { name: 'Change: Work' }).click()
    await page.getByLabel('Street and number').fill('')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByLabel('Street and number').fill('Ringgasse 12')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Ringgasse 12').waitFor()
    await page.goto('/checkout')
    await page.getByRole('link', { name: 'Work' }).click()
    assert.equal(await page.getByLabel('Street and number').inputValue(), 'Ringgasse 12')
    await page
      .locator('.receipt')
      .getByRole('button', { name: /^Order and pay/ })
      .click()
    await page.waitForURL(/\/orders\/ord_/)
    await sees(page, 'Confirmed')
    const id = /ord_\w+/.exec(page.url())?.[0] ?? ''

    say('news come live while the page of news is open, and take no click with them that has begun')
    await page.goto('/account/notices')
    await page.getByText('Live: news appear by themselves.').waitFor()
    await page.getByRole('button', { name: 'Mark all as read' }).hover()
    await page.mouse.down()
    const anew = page.waitForResponse((response) => new URL(response.url()).pathname === '/account/notices')
    const parcel = { id, carrier: 'DHL', trackingNumber: '00340434161094042557' }
    outcome((await staff.ask(ShipOrderDocument, { input: parcel })).shipOrder, 'OrderChanged')
    await (await anew).finished()
    await page.mouse.up()
    await page.getByRole('link', { name: 'is on its way' }).waitFor()
    await page.locator('.unread').first().waitFor({ state: 'detached' })

    say('the card of that order is on file, and is taken off')
    await open('Cards')
    await page.getByText('visa •••• 4242').waitFor()
    await page.getByRole('button', { name: /^Take off/ }).click()
    await page.getByText('None yet.').waitFor()

    say('another is filled in at the provider’s, and kept')
    await fillInCard(page, '5555 5555 5555 4444')
    await page.getByRole('button', { name: 'Keep this card' }).click()
    await page.getByText('mastercard •••• 4444').waitFor()

    say('what the shop knows is had as a file')
    await open('You')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download' }).click(),
    ])
    const data = JSON.parse(await readFile(await download.path(), 'utf8'))
    assert.equal(data.account.email, email)
    assert.deepEqual(
      data.account.orders.map((order: { id: string }) => order.id),
      [id],
    )

    say('the password is forgotten, and another one chosen by the mail; it signs out elsewhere')
    const elsewhere = await newShopper(browser, base)
    await signIn(elsewhere.page, email, first)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.goto('/sign-in')
    await page.getByRole('link', { name: 'Forgotten your password?' }).click()
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Mail it to me' }).click()
    const link = await linkIn(shop, email, 'Reset your password')
    await page.goto(link)
    await page.getByLabel('New password').fill(second)
    await page.getByRole('button', { name: 'Save' }).click()
    await noticeOn(page, 'Your password is changed.').waitFor()
    await page.goto(link)
    await page.getByLabel('New password').fill(second)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('This link has been used').waitFor()
    await elsewhere.page.goto('/account')
    await elsewhere.page.getByLabel('Your name').fill('Somebody else')
    await elsewhere.page.getByRole('button', { name: 'Save' }).click()
    await elsewhere.page.getByText('We did not hear back').or(elsewhere.page.getByLabel('Password')).first().waitFor()
    await elsewhere.page.goto('/account')
    await elsewhere.page.getByRole('heading', { name: 'Sign in' }).waitFor()

    say('another device is signed out from here')
    await elsewhere.page.context().clearCookies()
    await signIn(elsewhere.page, email, second)
    await page.goto('/account/devices')
    await page.getByRole('button', { name: /^Sign out there/ }).click()
    await page.getByRole('button', { name: /^Sign out there/ }).waitFor({ state: 'detached' })
    await elsewhere.leave()

    say('the account is closed')
    await open('You')
    await page.locator('summary', { hasText: 'Close the account' }).click()
    await page.locator('#leave').fill('not the password')
    await page.getByRole('button', { name: 'Close it for good' }).click()
    await page.getByText('That is not your password.').waitFor()
    await page.locator('#leave').fill(second)
    await page.getByRole('button', { name: 'Close it for good' }).click()
    await noticeOn(page, 'Your account is closed.').waitFor()
    assert.deepEqual(faults, [])
    await leave()

    say('a guest opens their order in another browser by the mail’s link')
    const guest = await newShopper(browser, base)
    await takeToBag(guest.page, 'lamp', /Linen shade table lamp/, 'Forest')
    await orderAsGuest(guest.page)
    await sees(guest.page, 'Confirmed')
    const number = (await guest.page.locator('.order-head .label').textContent()) ?? ''
    await guest.leave()
    const other = await newShopper(browser, base)
    await other.page.goto(await linkIn(shop, 'ada@buyers.example', `Order ${number} is confirmed`))
    await other.page.getByRole('heading', { name: 'It is yours.' }).waitFor()
    assert.doesNotMatch(other.page.url(), /token/)
    assert.deepEqual(other.faults, [])
    await other.leave()
  })
}

async function keepAddress(page: Page, label: string, street: string): Promise<void> {
  const fields = { 'What you call it': label, 'Street and number': street, Postcode: '10115', Town: 'Berlin' }
  for (const [field, text] of Object.entries(fields)) await page.getByLabel(field, { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText(street).waitFor()
}
