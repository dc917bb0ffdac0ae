import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { adminOf, PASSWORD } from '../actors/people.ts'
import { mailsTo } from '../probes/mailbox.ts'
import type { PartContext } from '../runner/part.ts'
import { newClerk } from './clerk.ts'
import { deskPathsOf } from './desk-paths.ts'
import { type Filled, fillWithHarm } from './fill-with-harm.ts'
import { Harm, harmless, hostileText, mark, textsOfSchema } from './hostile-texts.ts'
import { inBrowser } from './in-browser.ts'
import { newShopper, signIn } from './shopper.ts'

export const title =
  'Texts that mean harm, in every field that somebody can fill, are seen as text on every page of shop, desk and mailbox, as wide as a phone'
export const own = true
export const long = true
export const patienceMs = 15 * 60_000

/** Pages and mails that quote somebody, at the least. */
const leastQuoting = 25
const phone = { width: 360, height: 780 }

export async function run(context: PartContext): Promise<unknown> {
  const { shop, say } = context
  const harm = new Harm()
  const admin = await adminOf(shop)

  say('every text of the schema is filled with one that means harm')
  const filled = await fillWithHarm(shop, { admin, harm })
  const known = Object.values(harmless).flatMap((names) => names.split(' '))
  const texts = textsOfSchema()
  assert.deepEqual(
    known.filter((path) => !texts.has(path) || harm.filled.has(path)),
    [],
    'what is harmless is there',
  )

  return inBrowser(context, async (browser, base) => {
    const clerk = await newClerk(browser, base, 'admin@micromart.example')
    say('a file that means harm is brought in')
    await bringFile(clerk.page)
    harm.filled.add('BeginCatalogImportInput.file')
    assert.deepEqual(
      [...texts].filter((path) => !harm.filled.has(path) && !known.includes(path)),
      [],
      'each is filled',
    )

    const look = new Looking()
    say('the shop is looked at, as whoever typed it')
    await lookAtShop(browser, base, { filled, look })
    say('the desk is looked at')
    await clerk.page.setViewportSize(phone)
    look.at(clerk.page)
    for (const path of [
      ...(await deskPathsOf(clerk.page)),
      ...filled.deskPaths,
      ...searches('/desk/find', '/desk/products'),
    ])
      await look.look(clerk.page, path)
    say('mails are looked at')
    const mails = await mailsTo(shop, filled.email)
    assert.ok(mails.length > 4, `${mails.length} mails came`)
    await lookAtMails(browser, { shop: shop.mailbox, mails, look })

    say(`${look.seen} pages and mails were looked at, of which ${look.quoting} quote somebody`)
    assert.deepEqual([...look.faults], [])
    assert.deepEqual(clerk.faults, [])
    assert.ok(look.quoting >= leastQuoting, `${look.quoting} quote somebody`)
    return { seen: look.seen, quoting: look.quoting }
  })
}

const searches = (...paths: string[]) => paths.map((path) => `${path}?q=${encodeURIComponent(hostileText(100))}`)

async function lookAtShop(browser: Browser, base: string, { filled, look }: { filled: Filled; look: Looking }) {
  const { page, faults, leave } = await newShopper(browser, base, {
    viewport: phone,
    userAgent: `Mozilla/5.0 ("><img src=x ${mark}>)`,
  })
  look.at(page)
  await signIn(page, filled.email, PASSWORD)
  const paths = [
    ...['/', `/c/${filled.category}`, `/p/${filled.slug}`, '/bag', '/checkout', ...searches('/search')],
    ...['/orders', '/account', '/account/addresses', '/account/cards', '/account/notices', '/account/devices'],
    ...filled.orders.map((id) => `/orders/${id}`),
    `/${encodeURIComponent(hostileText(60))}`,
  ]
  for (const path of paths) await look.look(page, path)
  await page.emulateMedia({ media: 'print' })
  for (const id of filled.orders) await look.look(page, `/orders/${id}`)
  assert.deepEqual(faults, [])
  await leave()
}

/** Each as its reader's program shows it, and in the mailbox, where its subject and its text stand as well. */
async function lookAtMails(
  browser: Browser,
  { shop, mails, look }: { shop: string; mails: { html: string; subject: string; text: string }[]; look: Looking },
) {
  const { page, leave } = await newShopper(browser, shop, { viewport: phone })
  look.at(page)
  for (const { html, subject } of mails) {
    await page.setContent(html)
    await look.sees(page, `the mail "${subject.slice(0, 60)}"`)
  }
  await look.look(page, '/')
  for (const link of await page.locator('.mails a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? '')))
    await look.look(page, link)
  await leave()
}

async function bringFile(page: Page): Promise<void> {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const row = ['harm-1', hostileText(200), '5.00', 'EUR', hostileText(60), hostileText(60), hostileText(300)]
  const csv = `SKU,Name,Price,Currency,Category,Color,Description\n${row.map(cell).join(',')}\n`
  await page.goto('/desk/import')
  const file = { name: `"><img src=x ${mark}>.csv`, mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await page.getByLabel('CSV file').setInputFiles(file)
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByRole('button', { name: /^Bring in/ }).click()
  await page.getByRole('heading', { name: 'The file is brought in' }).waitFor()
}

/** Looks at pages, and writes down what of a text did anything, or went over the edge of the screen. */
class Looking {
  readonly faults = new Set<string>()
  seen = 0
  quoting = 0

  at(page: Page): void {
    page.on('console', (message) => {
      // A picture whose address means harm is nowhere.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.faults.add(`${page.url()}: ${message.text()}`)
    })
    page.on('dialog', (dialog) => this.faults.add(`${page.url()}: ${dialog.message()}`))
  }

  async look(page: Page, path: string): Promise<void> {
    await page.goto(path)
    await this.sees(page, path)
  }

  async sees(page: Page, what: string): Promise<void> {
    const { quotes, alive, wide } = await page.evaluate(inPage, mark)
    this.seen++
    if (quotes) this.quoting++
    for (const one of alive) this.faults.add(`${what}: ${one}`)
    for (const one of wide) this.faults.add(`${what}: wider than the screen: ${one}`)
  }
}

/** Runs in the page. */
function inPage(mark: string) {
  for (const details of document.querySelectorAll('details')) details.open = true
  const tell = (element: Element) => element.outerHTML.slice(0, 160)
  const handlers = [...document.querySelectorAll('*')].filter(({ attributes }) =>
    [...attributes].some(({ name }) => name.startsWith('on')),
  )
  const scripts = [...document.querySelectorAll('a[href], form[action], iframe[src]')].filter((element) =>
    /^\s*javascript:/i.test(element.getAttribute('href') ?? element.getAttribute('action') ?? ''),
  )
  const alive = [...document.querySelectorAll('img[src="x"]'), ...handlers, ...scripts].map(tell)
  const { scrollWidth, clientWidth } = document.documentElement
  const over = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1 && element.childElementCount === 0,
  )
  const values = [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value)
  return {
    quotes: [document.body.innerText, document.title, ...values].some((text) => text.includes(mark)),
    alive,
    wide: scrollWidth > clientWidth ? [`${scrollWidth} px`, ...over.slice(0, 4).map(tell)] : [],
  }
}
