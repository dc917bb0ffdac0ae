import assert from 'node:assert/strict'
import { startMailbox } from '@micromart/mailbox/testing'
import { cleanups } from '@micromart/testing/cleanups'
import type { Browser } from 'playwright-core'
import { openChromium } from '../engines/chromium.ts'
import type { PartContext } from '../runner/part.ts'
import { accessible } from './axe.ts'

export const title =
  'The mailbox shows what comes without taking the page from whoever reads it, and is fit for everybody'
export const shopless = true
export const long = true

const message = {
  ...{ kind: 'mail' as const, messageId: null, to: ['ada@buyers.example'], from: 'MicroMart <shop@micromart.example>' },
  ...{ text: 'Thank you.', html: '<html lang="en"><title>Thanks</title><main><h1>Thank you.</h1></main></html>' },
}
const sent = (id: string) => ({ ...message, id, subject: `Order ${id}`, at: new Date().toISOString() })

export async function run({ say, signal }: Omit<PartContext, 'shop'>): Promise<void> {
  const { after, end } = cleanups()
  try {
    const mailbox = await startMailbox(after)
    const browser = await openChromium()
    after(() => browser.close())
    signal.addEventListener('abort', () => void browser.close())
    await goesOn(browser, mailbox, say)
    say('without scripts a link looks again')
    const plain = await browser.newPage({ javaScriptEnabled: false })
    await plain.goto(mailbox.url)
    await mailbox.keep(sent('third'))
    await plain.getByRole('link', { name: 'Look again' }).click()
    await plain.getByText('Order third').waitFor()
  } finally {
    await end()
  }
}

async function goesOn(
  browser: Browser,
  { url, keep }: Awaited<ReturnType<typeof startMailbox>>,
  say: PartContext['say'],
) {
  for (const colorScheme of ['light', 'dark'] as const) {
    say(`${colorScheme}: it is empty, and a mail comes`)
    const page = await browser.newPage({ colorScheme, viewport: { width: 400, height: 700 } })
    await page.goto(url)
    if (colorScheme === 'light') {
      await accessible(page, 'the empty mailbox')
      await keep(sent('first'))
    }
    await page.getByText('Order first').waitFor()

    say('another comes while somebody reads')
    await page.getByRole('link', { name: 'Order first' }).focus()
    await page.evaluate(() => Object.assign(globalThis, { stays: true }))
    await keep(sent(`second-${colorScheme}`))
    await page.getByText(`Order second-${colorScheme}`).waitFor()
    assert.match(await page.getByRole('status').innerText(), /^\d messages, newest first$/)
    assert.match(await page.locator('.mails li').first().innerText(), /second/, 'the newest stands first')
    assert.match(await page.locator(':focus').innerText(), /Order first/, 'the keyboard is where it was')
    assert.equal(await page.evaluate(() => 'stays' in globalThis), true, 'and the page is the one that was')
    await accessible(page, `the mailbox, ${colorScheme}`)

    await page.getByRole('link', { name: 'Order first' }).click()
    await page.getByRole('heading', { name: 'Order first' }).waitFor()
    await accessible(page, `a mail, ${colorScheme}`)
    await page.close()
  }
}
