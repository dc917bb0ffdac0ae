import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { eventually } from '@micromart/testing/eventually'
import type { Page } from 'playwright-core'
import type { PartContext } from '../runner/part.ts'
import { newClerk } from './clerk.ts'
import { inBrowser } from './in-browser.ts'
import { newShopper } from './shopper.ts'

export const title =
  'A clerk brings a file of 1,000 products to the desk, says which column the price is, finds them in the shop, and takes them back'
export const own = true
export const long = true
export const patienceMs = 10 * 60_000

const products = 1_000
/** Within which a file is brought in, in ms. */
const patience = 5 * 60_000

export async function run(context: PartContext): Promise<unknown> {
  const { say } = context
  return inBrowser(context, async (browser, base) => {
    const run = randomUUID().slice(0, 8)
    const { page, faults } = await newClerk(browser, base)

    say('a file is looked at, and the price is another column')
    await choose(page, fileOf(run, products))
    await page.getByText(`${products} products with ${products} variants can go in.`).waitFor()
    await page.getByText('1 row is refused').waitFor()
    await page.getByText('99.00 EUR').first().waitFor()
    await page.getByLabel('Price', { exact: true }).selectOption({ label: 'Ours' })
    await page.getByRole('button', { name: 'Look again' }).click()
    await page.getByText('12.50 EUR').first().waitFor()

    say('it is brought in by itself, step by step')
    const began = performance.now()
    await page.getByRole('button', { name: `Bring in ${products} products` }).click()
    await page.locator('progress').waitFor()
    await page.getByRole('heading', { name: 'The file is brought in' }).waitFor({ timeout: patience })
    const tookMs = Math.round(performance.now() - began)
    say(`that took ${Math.round(tookMs / 1000)} s`)
    assert.equal(await countOf(page, 'Made'), products)
    assert.equal(await countOf(page, 'Rows refused'), 1)
    await page.getByText('it has no name').waitFor()

    say('a shopper finds one of them, at the price of that column')
    const shopper = await newShopper(browser, base)
    await eventually(
      async () => {
        await shopper.page.goto(`/search?q=${run}`)
        await shopper.page
          .getByRole('link', { name: new RegExp(`Imported ${run}`) })
          .first()
          .click({ timeout: 2_000 })
      },
      { within: 60_000 },
    )
    await shopper.page.getByText('€12.50').first().waitFor()

    say('without a script each step is a button; what is there already is not made again')
    await page.setViewportSize({ width: 360, height: 780 })
    const plain = await browser.newContext({
      baseURL: base,
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    })
    const scriptless = await plain.newPage()
    await choose(scriptless, fileOf(run, 5))
    await scriptless.getByRole('button', { name: 'Bring in 5 products' }).click()
    const over = scriptless.getByRole('heading', { name: 'The file is brought in' })
    while (!(await over.isVisible())) await scriptless.getByRole('button', { name: 'Go on' }).click()
    assert.equal(await countOf(scriptless, 'There already'), 5)
    await plain.close()

    say('what would be changed of what is there is seen before it is')
    await choose(page, fileOf(run, 5))
    await page.getByLabel('Change what is there already').check()
    await page.getByRole('button', { name: 'Look again' }).click()
    await page.getByText('5 products differ; 0 stand there as the file has them.').waitFor()
    await page.getByText(`price of ${run}-4: 12.50 → 99.00 EUR`).waitFor()
    await page.getByLabel('Price', { exact: true }).selectOption({ label: 'Ours' })
    await page.getByRole('button', { name: 'Look again' }).click()
    await page.getByText('0 products differ; 5 stand there as the file has them.').waitFor()

    say('what a file has changed is taken back as a whole')
    await choose(page, fileOf(run, 5))
    await page.getByLabel('Change what is there already').check()
    await page.getByRole('button', { name: 'Look again' }).click()
    await page.getByText('5 products differ').waitFor()
    await page.getByRole('button', { name: 'Bring in 5 products' }).click()
    await page.getByRole('heading', { name: 'The file is brought in' }).waitFor({ timeout: patience })
    assert.equal(await countOf(page, 'Changed'), 5)
    await page.getByRole('link', { name: 'Take it back' }).click()
    assert.equal(await countOf(page, 'Changes'), 5)
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByRole('heading', { name: 'goods.csv is taken back' }).waitFor({ timeout: patience })
    await page.getByText('5 things are as before.').waitFor()
    await choose(page, fileOf(run, 5))
    await page.getByLabel('Change what is there already').check()
    await page.getByLabel('Price', { exact: true }).selectOption({ label: 'Ours' })
    await page.getByRole('button', { name: 'Look again' }).click()
    await page.getByText('0 products differ; 5 stand there as the file has them.').waitFor()

    say('so are the thousand, from the list of what was brought in')
    await page.goto('/desk/import')
    const listed = page.getByRole('row').filter({ hasText: String(products) })
    await listed.getByRole('link', { name: 'goods.csv' }).click()
    const undoBegan = performance.now()
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByRole('heading', { name: 'goods.csv is taken back' }).waitFor({ timeout: patience })
    const undoTookMs = Math.round(performance.now() - undoBegan)
    say(`that took ${Math.round(undoTookMs / 1000)} s`)
    const told = await page.getByRole('main').textContent()
    assert.match(told ?? '', new RegExp(`${products} products came off the shelf. 0 things are as before.`))
    await page.goto('/desk/import')
    await listed.getByText('taken back').waitFor()
    await eventually(
      async () => {
        await shopper.page.goto(`/search?q=${run}`)
        const links = shopper.page.getByRole('link', { name: new RegExp(`Imported ${run}`) })
        assert.equal(await links.count(), 0)
      },
      { within: 60_000 },
    )

    say('what is no such file is told so')
    await choose(page, Buffer.alloc(5 * 1024 * 1024, 'a'))
    await page.getByText('larger than 4 MB').waitFor()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    assert.ok(wide <= 0, `the page is ${wide} px wider than a phone`)
    assert.deepEqual([...faults, ...shopper.faults], [])
    return { products, tookMs, undoTookMs }
  })
}

async function choose(page: Page, buffer: Buffer): Promise<void> {
  await page.goto('/desk/products')
  await page.getByRole('link', { name: 'Bring in a file' }).click()
  await page.getByLabel('CSV file').setInputFiles({ name: 'goods.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Look at it' }).click()
}

/** Goods of which one has no name, with what others take for them in the column that looks like the price. */
function fileOf(run: string, count: number): Buffer {
  const rows = Array.from(
    { length: count },
    (_, n) => `${run}-${n},Imported ${run} number ${n},99.00,12.50,EUR,Imported,3`,
  )
  const last = count === products ? [`${run}-x,,99.00,12.50,EUR,Imported,3`] : []
  return Buffer.from(['SKU,Name,Price,Ours,Currency,Category,Stock', ...rows, ...last].join('\n'))
}

async function countOf(page: Page, name: string): Promise<number> {
  const fact = page.locator('.desk-facts div', { has: page.getByText(name, { exact: true }) })
  return Number(await fact.locator('dd').textContent())
}
