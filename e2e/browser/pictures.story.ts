import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { eventually } from '@micromart/testing/eventually'
import type { Page } from 'playwright-core'
import type { PartContext } from '../runner/part.ts'
import { newClerk } from './clerk.ts'
import { inBrowser } from './in-browser.ts'
import { noticeOn } from './notice-on.ts'
import { newShopper } from './shopper.ts'

export const title =
  'A clerk brings photos to a product, with scripts and without, and shoppers see them in their widths'
export const long = true
export const patienceMs = 5 * 60_000

export async function run(context: PartContext): Promise<void> {
  const { say } = context
  await inBrowser(context, async (browser, base) => {
    const name = `Pictured ${randomUUID().slice(0, 8)}`
    const { page, faults } = await newClerk(browser, base)

    say('a product is made with two photos, of which one is none: nothing is made, and the other is kept in the form')
    await page.goto('/desk/products/new')
    await page.getByLabel('Name', { exact: true }).fill(name)
    const photo = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await photoOf(page, '#a33', 1200, 900) }
    const noPhoto = {
      name: 'page.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('<!doctype html><script>alert(1)</script>'),
    }
    await page.getByLabel('Bring pictures').setInputFiles([photo, noPhoto])
    await page.getByRole('button', { name: 'Make a draft' }).click()
    await page.getByText('“page.jpg” was not taken: it is no JPEG, PNG, WebP or GIF.').waitFor()
    await shown(page, '.desk-picture img')
    await page.getByLabel('What picture 1 shows').fill('From the front')
    await page.getByRole('button', { name: 'Make a draft' }).click()
    await page.getByRole('heading', { name, level: 1 }).waitFor()

    say('without a script another one comes, and stands first')
    const plain = await browser.newContext({
      baseURL: base,
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    })
    const scriptless = await plain.newPage()
    await scriptless.goto(page.url())
    const tall = { name: 'tall.png', mimeType: 'image/png', buffer: await photoOf(page, '#3a3', 500, 900, 'image/png') }
    await scriptless.getByLabel('Bring pictures').setInputFiles(tall)
    await scriptless.getByRole('button', { name: 'Save' }).click()
    await scriptless.getByLabel('What picture 2 shows').fill('From above')
    await scriptless.getByLabel('Place of picture 1').fill('2')
    await scriptless.getByLabel('Place of picture 2').fill('1')
    await scriptless.getByRole('button', { name: 'Save' }).click()
    await scriptless.locator('input[name="picture.0.alt"][value="From above"]').waitFor()
    await plain.close()

    say('it is priced and published, and a shopper sees both')
    await page.reload()
    await page.getByRole('textbox', { name: 'Item number', exact: true }).fill(`${name}-1`)
    await page.getByLabel('Price', { exact: true }).fill('12.00')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await noticeOn(page, 'Added.').waitFor()
    await page.getByRole('button', { name: 'Publish' }).click()
    await noticeOn(page, 'It is on sale.').waitFor()
    await page.getByRole('link', { name: 'See it in the shop' }).click()
    const shopper = await newShopper(browser, base)
    await eventually(
      async () => {
        await shopper.page.goto(page.url())
        await shown(shopper.page, '.gallery-strip img[alt="From above"]')
      },
      { within: 60_000 },
    )
    const asked = await shopper.page
      .locator('.gallery-strip img')
      .evaluateAll((images) =>
        (images as HTMLImageElement[]).map(({ srcset, alt }) => [
          alt,
          srcset.split(', ').map((each) => each.split(' ')[1]),
        ]),
      )
    assert.deepEqual(asked, [
      ['From above', ['320w', '500w']],
      ['From the front', ['320w', '640w', '960w', '1200w']],
    ])
    const src = await shopper.page.locator('.gallery-strip img').first().getAttribute('src')
    const answer = await shopper.page.request.get(String(src))
    const { 'content-type': type, 'cache-control': caching, 'content-security-policy': policy } = answer.headers()
    assert.equal(type, 'image/webp')
    assert.match(String(caching), /immutable/)
    assert.match(String(policy), /default-src 'none'.*sandbox/)
    assert.deepEqual([...faults, ...shopper.faults], [])
  })
}

/** Made by the browser itself, as a camera would. */
async function photoOf(
  page: Page,
  colour: string,
  width: number,
  height: number,
  type = 'image/jpeg',
): Promise<Buffer> {
  const url = await page.evaluate(
    ([colour, width, height, type]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width, height })
      const pen = canvas.getContext('2d')
      if (!pen) throw new Error('the browser draws nothing')
      const shade = pen.createLinearGradient(0, 0, width, height)
      shade.addColorStop(0, colour)
      shade.addColorStop(1, `rgb(${[0, 0, 0].map(() => Math.round(Math.random() * 255)).join()})`)
      pen.fillStyle = shade
      pen.fillRect(0, 0, width, height)
      return canvas.toDataURL(type)
    },
    [colour, width, height, type] as const,
  )
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

/** Waits until a picture is there, and not only its place. */
async function shown(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor()
  await page.waitForFunction((found) => {
    const image = document.querySelector<HTMLImageElement>(found)
    return image?.complete === true && image.naturalWidth > 0
  }, selector)
}
