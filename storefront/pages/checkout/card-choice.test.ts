import { expect, test } from 'vitest'
import { sampleShop } from '../../testing/sample-shop.ts'
import { checkoutCart, chrome } from '../../testing/samples.ts'
import type { CardSources } from '../../ui/card-field.tsx'

const field = 'https://cards.example/fields?key=1'
const visa = { id: 'pme_1', brand: 'visa', last4: '4242', expiryMonth: 4, expiryYear: 2029, isDefault: true }

/** The checkout of somebody with these cards on file, or as they have sent it with one chosen. */
async function checkout(cards: CardSources, { methods = [], sent }: { methods?: object[]; sent?: string } = {}) {
  const me = { id: 'usr_1', email: 'ada@buyers.example', name: 'Ada', addresses: [], paymentMethods: methods }
  const { app } = sampleShop({ Checkout: () => ({ ...chrome, cart: checkoutCart, me }) }, { cards })
  const body = new URLSearchParams({ card: sent ?? '', country: 'DE' }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
  const response = await app.request('/checkout', sent === undefined ? {} : { method: 'POST', headers, body })
  const page = await response.text()
  const radios = [...page.matchAll(/<input type="radio"([^>]* name="card"[^>]*)>/g)].map(([, rest]) => rest ?? '')
  const said = (radio: string) => /value="([^"]*)"/.exec(radio)?.[1]
  return {
    page,
    policy: response.headers.get('content-security-policy') ?? '',
    offered: radios.map(said),
    chosen: radios.filter((radio) => radio.includes('checked')).map(said),
  }
}

test('with the sandbox alone, its test cards stand beside those on file, and nothing is framed', async () => {
  const { offered, chosen, policy, page } = await checkout({ field: undefined, testCards: true }, { methods: [visa] })
  expect(offered).toEqual(['pme_1', ...offered.slice(1).filter((value) => value?.startsWith('token:pm_'))])
  expect(chosen).toEqual(['pme_1'])
  expect(policy).not.toContain('frame-src')
  expect(page).not.toContain('data-card-field')
})

test('where a provider has fields they are offered last, for this shop alone, and they alone may be framed', async () => {
  const { offered, chosen, policy, page } = await checkout({ field, testCards: true })
  expect(offered.at(-1)).toBe('token:')
  expect(chosen).toEqual([offered[0]])
  expect(policy).toContain('frame-src https://cards.example;')
  expect(page).toContain(
    'data-card-field="https://cards.example/fields?key=1&amp;shop=http%3A%2F%2Flocalhost&amp;lang=en"',
  )
})

test('with another provider no test card is there, and the fields are chosen where nothing else is', async () => {
  const bare = await checkout({ field, testCards: false })
  expect([bare.offered, bare.chosen]).toEqual([['token:'], ['token:']])
  const kept = await checkout({ field, testCards: false }, { methods: [visa] })
  expect([kept.offered, kept.chosen]).toEqual([['pme_1', 'token:'], ['pme_1']])
  const none = await checkout({ field: undefined, testCards: false })
  expect(none.offered).toEqual([])
  expect(none.page).toContain('Put a card on file')
})

test('a card that was filled in is still there when the form comes back', async () => {
  const { offered, chosen, page } = await checkout(
    { field, testCards: true },
    { methods: [visa], sent: 'token:pm_own' },
  )
  expect(offered.at(-1)).toBe('token:pm_own')
  expect(chosen).toEqual(['token:pm_own'])
  expect(page).toContain('As you filled it in')
})
