import { expect, test } from 'vitest'
import { sampleShop } from '../../testing/sample-shop.ts'
import { chrome } from '../../testing/samples.ts'
import { shopAnswers } from '../../testing/shop-pages.ts'
import { aboutPages, pathOf } from '../../ui/about-pages.ts'
import { languages } from '../../words/languages.ts'

test.each(Object.entries(languages))(
  'in %s all that there is to know is shown, and led to from everywhere',
  async (code, words) => {
    const { app } = sampleShop({ ChromeOnly: () => chrome })
    const headers = { 'accept-language': code }
    for (const name of aboutPages) {
      const response = await app.request(pathOf(name), { headers })
      expect(response.status).toBe(200)
      const page = await response.text()
      const { title, parts } = words.about.pages[name]
      for (const said of [title, ...parts.flat()]) expect(page).toContain(said.replaceAll("'", '&#x27;'))
      // The footer of each has all of them.
      for (const other of aboutPages) expect(page).toContain(`href="${pathOf(other)}"`)
    }
  },
)

test('it is there while nothing else is', async () => {
  expect((await sampleShop({}).app.request('/about/privacy')).status).toBe(200)
})

test('a price leads to what is not in it', async () => {
  const { app } = sampleShop(shopAnswers)
  expect(await (await app.request('/p/lamp')).text()).toMatch(/<small><a href="\/about\/delivery">/)
})
