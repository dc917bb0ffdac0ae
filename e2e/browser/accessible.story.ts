import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import type { PartContext } from '../runner/part.ts'
import { accessible } from './axe.ts'
import { newClerk } from './clerk.ts'
import { deskPathsOf } from './desk-paths.ts'
import { inBrowser } from './in-browser.ts'
import { noticeOn } from './notice-on.ts'
import { guestAddress, newShopper, orderAsGuest, sees, takeToBag } from './shopper.ts'
import { tabThrough } from './tab-through.ts'

export const title =
  'Every page of the shop and the desk is fit for everybody, by day and by night, and an order is placed by keyboard alone'
export const own = true
export const long = true
export const patienceMs = 35 * 60_000

/** What there is to see without having done anything. */
const pages = {
  'the entrance': '/',
  'a search that was corrected': '/search?q=lmap',
  'a search that finds nothing': '/search?q=zzzzqqqq',
  'a list with filters': '/search?stock=1&sort=PRICE_ASC&max=50',
  'what there is to know': '/about/delivery',
  'an empty bag': '/bag',
  'signing in': '/sign-in',
  'signing up': '/sign-up',
  'a forgotten password': '/forgotten-password',
  'a new password': '/reset-password?token=not-one',
  'a mail’s link': '/verify-email?token=not-one',
  'a mail’s link to undo': '/undo-email-change?token=not-one',
  'orders of nobody': '/orders',
  'somebody’s order': '/orders/ord_1',
  'what is not there': '/nowhere',
} as const

const rooms = ['/orders', '/account', '/account/addresses', '/account/cards', '/account/notices', '/account/devices']

export async function run(context: PartContext): Promise<void> {
  const { say } = context
  return inBrowser(context, async (browser, base) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      say(`every page is looked at, in ${colorScheme}`)
      const { page, leave } = await newShopper(browser, base, { colorScheme, viewport: { width: 1280, height: 900 } })
      for (const [what, path] of Object.entries(pages)) {
        await page.goto(path)
        await accessible(page, `${what}, ${colorScheme}`)
        await tabThrough(page, `${what} by Tab, ${colorScheme}`)
      }
      await lookAtBuying(page, colorScheme)
      await lookAtAccount(page, colorScheme)
      await leave()
    }
    await lookAtDesk(browser, base, say)

    say('a page in German, as wide as a phone')
    const phone = await newShopper(browser, base, { locale: 'de-DE', viewport: { width: 360, height: 740 } })
    for (const path of ['/', '/search?q=lampe', '/bag', '/sign-in']) {
      await phone.page.goto(path)
      await accessible(phone.page, `${path} on a phone`)
      assert.ok(
        (await phone.page.evaluate(() => document.documentElement.scrollWidth)) <= 360,
        `${path} is as wide as it`,
      )
    }
    await phone.leave()

    say('whoever reads in type of twice the size has all of it on a phone')
    await lookInLargeType(browser, base)

    say('a long word of a catalog is as wide as the phone, too')
    await lookAtLongWords(browser, base)

    say('whoever goes by keyboard stays where they are')
    await staysInPlace(browser, base)

    say('an order is placed by keyboard alone')
    const { page, faults, leave } = await newShopper(browser, base)
    await orderByKeyboard(page)
    assert.deepEqual(faults, [])
    await leave()
  })
}

async function lookAtBuying(page: Page, when: string): Promise<void> {
  await takeToBag(page, 'lamp', /Linen shade table lamp/, 'Mustard')
  await accessible(page, `the checkout, ${when}`)
  await page.goto('/bag')
  await page.locator('summary', { hasText: 'coupon' }).click()
  await accessible(page, `a bag, ${when}`)
  await page
    .getByRole('link', { name: /Linen shade/ })
    .first()
    .click()
  await accessible(page, `a product, ${when}`)
  await page.goto('/checkout')
  await page.evaluate(() => document.querySelector<HTMLFormElement>('form.checkout')?.setAttribute('novalidate', ''))
  await page
    .locator('.receipt')
    .getByRole('button', { name: /^Order and pay/ })
    .click()
  await page.getByText('Nearly there.').waitFor()
  await accessible(page, `a checkout with faults, ${when}`)
  await orderAsGuest(page)
  await sees(page, 'Confirmed')
  await accessible(page, `a live order, ${when}`)
  await page.getByRole('button', { name: 'Cancel this order' }).click()
  await page.getByRole('heading', { name: 'It is cancelled.' }).waitFor()
  await accessible(page, `a cancelled order, ${when}`)
}

async function lookAtAccount(page: Page, when: string): Promise<void> {
  await page.goto('/sign-up?back=/account/addresses')
  await page.getByLabel('Your name').fill('Nora Vance')
  await page.getByLabel('E-mail').fill(`nora-${when}@buyers.example`)
  await page.getByLabel('Password').fill('1234567890')
  await page.getByRole('button', { name: 'Open an account' }).click()
  await page.locator('#password-fault').waitFor()
  await accessible(page, `a password that is refused, ${when}`)
  await page.getByLabel('Password').fill('a fine long password')
  await page.getByRole('button', { name: 'Open an account' }).click()
  await page.waitForURL(/addresses/)
  const { 'E-mail': _, ...address } = guestAddress
  for (const [label, text] of Object.entries(address)) await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Save' }).click()
  await noticeOn(page, 'Saved.').waitFor()
  for (const path of rooms) {
    await page.goto(path)
    await accessible(page, `${path}, ${when}`)
    await tabThrough(page, `${path} by Tab, ${when}`)
  }
}

/** As a browser is set up, not as a page is magnified: nothing is wider than the phone, nothing stands on something else, and words are whole. */
async function lookInLargeType(browser: Browser, base: string): Promise<void> {
  const { page, faults, leave } = await newShopper(browser, base, { viewport: { width: 390, height: 844 } })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
  await takeToBag(page, 'lamp', /Linen shade table lamp/, 'Mustard')
  for (const path of ['/', '/search?q=lamp', '/bag', '/checkout', '/orders', '/about/delivery']) {
    await page.goto(path)
    const seen = await page.evaluate(() => {
      const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
      const [brand, links] = [boxOf('.brand'), boxOf('.header-links')]
      // A word that is broken is narrower than itself.
      const broken = [...document.querySelectorAll<HTMLElement>('.receipt dt, .receipt dd, .option b')].filter(
        (element) => {
          const range = document.createRange()
          range.selectNodeContents(element)
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
          return lines > element.innerText.trim().split(/\s+/).length
        },
      )
      return {
        type: getComputedStyle(document.documentElement).fontSize,
        width: document.documentElement.scrollWidth,
        apart: !brand || !links || brand.bottom <= links.top || brand.right <= links.left,
        broken: broken.map((element) => element.innerText),
      }
    })
    assert.deepEqual({ path, ...seen }, { path, type: '32px', width: 390, apart: true, broken: [] })
  }
  assert.deepEqual(faults, [])
  await leave()
}

/** Names without a blank in them, such as German ones. */
async function lookAtLongWords(browser: Browser, base: string): Promise<void> {
  const { page, faults, leave } = await newShopper(browser, base, { viewport: { width: 360, height: 740 } })
  const name = 'Donaudampfschifffahrtsgesellschaftskapitaen'.repeat(2)
  await page.goto('/sign-up?back=/account')
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail').fill('captain@buyers.example')
  await page.getByLabel('Password').fill('a fine long password')
  await page.getByRole('button', { name: 'Open an account' }).click()
  await page.waitForURL(/account/)
  await takeToBag(page, 'lamp', /Linen shade table lamp/, 'Mustard')
  for (const path of ['/', '/account', '/account/devices', `/search?q=${name}`, '/search?q=lamp', '/bag']) {
    await page.goto(path)
    const { scrollWidth } = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
      return { scrollWidth: document.documentElement.scrollWidth }
    })
    assert.ok(scrollWidth <= 360, `${path} is ${scrollWidth} wide`)
  }
  assert.deepEqual(faults, [])
  await leave()
}

/** A quantity is chosen on and on, what is refused is where the focus is, and the way back asks nothing. */
async function staysInPlace(browser: Browser, base: string): Promise<void> {
  const { page, faults, leave } = await newShopper(browser, base)
  await takeToBag(page, 'lamp', /Linen shade table lamp/, 'Mustard')
  await page.goto('/bag')
  await tabTo(page, /^Quantity/)
  const focused = page.locator('select[name="quantity"]:focus')
  for (const pieces of ['2', '3']) {
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction((wanted) => document.querySelector('.bag-count')?.textContent === wanted, pieces)
    await focused.waitFor()
    assert.equal(await focused.inputValue(), pieces)
  }
  await page.goto('/sign-in')
  await page.locator('main').getByLabel('E-mail').fill('nobody@buyers.example')
  await page.getByLabel('Password').fill('a fine long password')
  await page.keyboard.press('Enter')
  await page.locator('.form-fault:focus').waitFor()
  await page.goto('/bag')
  await page.goBack()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  assert.deepEqual(faults, [])
  await leave()
}

/** As it stands after an order of each colour scheme: with rows in its lists. */
async function lookAtDesk(browser: Browser, base: string, say: (text: string) => void): Promise<void> {
  const { page, faults, leave } = await newClerk(browser, base)
  const paths = await deskPathsOf(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    say(`${paths.length} pages of the desk are looked at, in ${colorScheme}`)
    await page.emulateMedia({ colorScheme })
    for (const path of paths) {
      await page.goto(path)
      await accessible(page, `${path}, ${colorScheme}`)
      await tabThrough(page, `${path} by Tab, ${colorScheme}`)
    }
    await page.goto('/desk/import')
    await page
      .getByLabel('CSV file')
      .setInputFiles({ name: 'goods.csv', mimeType: 'text/csv', buffer: Buffer.from(goods) })
    await page.getByRole('button', { name: 'Look at it' }).click()
    await page.getByText('1 row is refused').waitFor()
    await accessible(page, `a file that is looked at, ${colorScheme}`)
  }
  assert.deepEqual(faults, [])
  await leave()
}

const goods = `SKU,Name,Price,Currency,Category,Color
vase-r,Vase,5.00,EUR,Home,Red
vase-b,Vase,5.00,EUR,Home,Blue
lamp,,5.00,EUR,Home,Red
`

/** Goes on with Tab until the focus is on something of that name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let nth = 0; nth < 150; nth++) {
    // A dialog that opens has put it there already.
    if (nth > 0) await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const active = document.activeElement as HTMLElement | null
      const element = active === document.body ? null : active
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement
          ? [...(element.labels ?? [])].map((each) => each.innerText)
          : []
      const shown = element?.matches(':focus-visible') ?? false
      return { name: element?.ariaLabel ?? (labels.join(' ') || element?.innerText || ''), shown }
    })
    if (!name.test(focused.name)) continue
    assert.ok(focused.shown, `where the focus is is seen at ${name}`)
    return
  }
  assert.fail(`Tab does not come to ${name}`)
}

async function orderByKeyboard(page: Page): Promise<void> {
  const { keyboard } = page
  await page.goto('/')
  await tabTo(page, /Skip to the content/)
  await tabTo(page, /What are you looking for/)
  await keyboard.type('table lamp')
  await keyboard.press('Enter')
  await page.waitForURL(/search/)
  await tabTo(page, /Linen shade table lamp/)
  await keyboard.press('Enter')
  await page.waitForURL(/\/p\//)
  await tabTo(page, /^Mustard$/)
  await keyboard.press('Enter')
  await page.locator('.choice[aria-current]', { hasText: 'Mustard' }).waitFor()
  await tabTo(page, /^Add to bag$/)
  await keyboard.press('Enter')
  await page.getByRole('link', { name: 'Go to your bag' }).waitFor()
  await tabTo(page, /Go to your bag/)
  await keyboard.press('Enter')
  await page.waitForURL(/\/bag/)
  await tabTo(page, /To checkout/)
  await keyboard.press('Enter')
  await page.waitForURL(/\/checkout/)
  for (const [label, text] of Object.entries(guestAddress)) {
    await tabTo(page, new RegExp(`^${label}`))
    await keyboard.type(text)
  }
  await keyboard.press('Enter')
  await page.waitForURL(/\/orders\/ord_/)
  await sees(page, 'Confirmed')
  await tabTo(page, /Cancel this order/)
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'It is cancelled.' }).waitFor()
}
