import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { goOn, pids, stand } from '../shop/processes.ts'
import { onShelf, type Scene, takeOne } from './scenes.ts'

/** Somebody takes a thing out of their bag while the cart says nothing: the page says that it is at work, and sends once. */
export async function theCartHangs(scene: Scene): Promise<void> {
  const { path } = await onShelf(scene, 5)
  const page = await scene.open()
  await takeOne(page, path)
  await page.goto('/bag')
  const { cart } = await pids(scene.shop)
  assert.ok(cart)
  stand([cart])
  try {
    const sent: string[] = []
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
    const said = page.evaluate(sendsAgain)
    await page.getByRole('button', { name: /^Remove/ }).click({ noWaitAfter: true })
    assert.match(await said, /we are on it/)
    await page.getByText('We did not hear back').first().waitFor()
    assert.equal(sent.length, 1, `${sent}`)
    goOn([cart])
    await eventually(
      async () => {
        await page.goto('/bag')
        await page.getByText('Your bag is empty.').waitFor({ timeout: 5_000 })
      },
      { within: 60_000 },
    )
  } finally {
    goOn([cart])
  }
}

/** Answers what a page says once it is at work, and presses the button again then. Runs in the page, since nobody else sees one that is being left. */
function sendsAgain(): Promise<string> {
  return new Promise((answer) => {
    const place = document.querySelector('.at-work')
    if (!place) throw new Error('there is no place for it')
    const observer = new MutationObserver(() => {
      observer.disconnect()
      document.querySelector<HTMLElement>('.bag-line form:not([data-send-on-change]) button')?.click()
      answer(place.textContent ?? '')
    })
    observer.observe(place, { childList: true })
  })
}
