import { expect, test } from 'vitest'
import { expectInert } from '../../testing/inert.ts'
import { expectNamed } from '../../testing/named.ts'
import { type Answers, sampleShop } from '../../testing/sample-shop.ts'
import { cart, chrome, hostile, product, searchResult } from '../../testing/samples.ts'

const sold = { ...chrome, currencies: ['EUR', 'USD'] }
const answers: Answers = {
  Home: () => ({ ...sold, products: { edges: [{ node: product }] } }),
  Search: () => ({ ...sold, search: searchResult }),
  Category: () => ({ ...sold, category: { ...chrome.categories[0], slug: 'home', children: [] } }),
  Shelves: () => ({ search: searchResult }),
  Product: () => ({ ...sold, product }),
  Bag: () => ({ ...sold, cart: { ...cart, currency: 'EUR' } }),
}

const sent = (fields: Record<string, string>, cookie = '') => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers: { cookie },
})
const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')

test('a shop that sells in several currencies lets shoppers choose, without a script, and one that does not does not', async () => {
  const page = async (currencies: string[] | null) =>
    (
      await sampleShop({ ...answers, Home: () => ({ ...sold, products: { edges: [] }, currencies }) }).app.request('/')
    ).text()
  const choice = await page(['EUR', 'USD'])
  expect(choice).toContain('action="/currency"')
  expect(choice).toMatch(/<button[^>]*value="USD"[^>]*>USD/)
  expectInert(choice)
  expectNamed(choice)
  expect(await page(['EUR'])).not.toContain('action="/currency"')
  expect(await page(null)).not.toContain('action="/currency"')
})

test('what was chosen is asked for wherever prices are shown, and pressed; what is no currency is no choice', async () => {
  const { app, asked } = sampleShop(answers)
  const chosen = await app.request('/currency', sent({ currency: 'USD', back: '/p/lamp?v=1' }))
  expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/p/lamp?v=1'])
  const cookie = cookieOf(chosen)
  for (const path of ['/', '/search?q=lamp&max=20', '/c/home?min=5', '/p/lamp'])
    await app.request(path, { headers: { cookie } })
  const variables = (operation: string) => asked.find((one) => one.operation === operation)?.variables
  for (const operation of ['Home', 'Search', 'Shelves', 'Product'])
    expect(variables(operation)).toMatchObject({ currency: 'USD' })
  expect(variables('Search')).toMatchObject({ filter: { price: { currency: 'USD', max: '20' } } })
  expect(variables('Shelves')).toMatchObject({ filter: { price: { currency: 'USD', min: '5' } } })
  const page = await app.request('/', { headers: { cookie } })
  expect(await page.text()).toMatch(/<button[^>]*value="USD"[^>]*aria-pressed="true"/)
  expect(page.headers.get('cache-control')).toBe('private, no-cache')
  expect(chosen.headers.getSetCookie()).toEqual(['shop-currency=USD; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax'])
  const none = await app.request('/currency', sent({ currency: 'XQZ', back: '//evil.example/' }, cookie))
  expect(none.headers.get('location')).toBe('/')
  expect(none.headers.getSetCookie()).toEqual([])
  await app.request('/', { headers: { cookie: 'shop-currency=XQZ' } })
  expect(asked.at(-1)?.variables).toMatchObject({ currency: null })
})

test('who has chosen none is shown what each thing is priced in itself', async () => {
  const { app, asked } = sampleShop(answers)
  await app.request('/p/lamp')
  expect(asked.at(-1)?.variables).toMatchObject({ currency: null })
})

test('a bag begins in the chosen currency, and says when something has no price in that of the bag', async () => {
  const { app, asked } = sampleShop({
    ...answers,
    AddToBag: () => ({ addToCart: { __typename: 'CurrencyMismatch', currency: 'CHF', message: 'No.' } }),
  })
  const cookie = cookieOf(await app.request('/currency', sent({ currency: 'USD', back: '/' })))
  const added = await app.request('/bag/add', sent({ variant: 'var_1', quantity: '1', back: '/p/lamp' }, cookie))
  expect(asked.at(-1)).toMatchObject({ operation: 'AddToBag', variables: { input: { currency: 'USD' } } })
  const page = await app.request('/bag', { headers: { cookie: cookieOf(added) } })
  expect(await page.text()).toContain('Your bag is in CHF, and this has no price in it.')
})

test('a bag is shown in another currency that the shop sells in, and prices with it', async () => {
  const { app, asked } = sampleShop({
    ...answers,
    ChangeBagCurrency: () => ({
      changeCartCurrency: { __typename: 'CartChanged', cart: { id: 'crt_1', currency: 'USD' } },
    }),
  })
  const bag = await (await app.request('/bag')).text()
  expect(bag).toContain('Show in USD')
  expect(bag).not.toContain('Show in EUR')
  expectNamed(bag)
  const changed = await app.request('/bag/currency', sent({ currency: 'USD' }))
  expect(asked.at(-1)).toMatchObject({ operation: 'ChangeBagCurrency', variables: { currency: 'USD' } })
  expect(changed.headers.get('location')).toBe('/bag')
  await app.request('/', { headers: { cookie: cookieOf(changed) } })
  expect(asked.at(-1)?.variables).toMatchObject({ currency: 'USD' })
})

test('a bag that cannot be shown in a currency says what has no price in it, and prices stay', async () => {
  const { app, asked } = sampleShop({
    ...answers,
    ChangeBagCurrency: () => ({
      changeCartCurrency: { __typename: 'NoPriceInCurrency', message: 'No.', lineIds: [hostile] },
    }),
    BagTitles: () => ({
      cart: {
        id: 'crt_1',
        lines: [
          { id: hostile, title: 'Brass lantern' },
          { id: 'lin_2', title: 'Kite' },
        ],
      },
    }),
  })
  const refused = await app.request('/bag/currency', sent({ currency: 'USD' }))
  const page = await (await app.request('/bag', { headers: { cookie: cookieOf(refused) } })).text()
  expect(page).toContain('No price in USD: Brass lantern. Take that out')
  expect(page).not.toContain('Kite')
  await app.request('/', { headers: { cookie: cookieOf(refused) } })
  expect(asked.at(-1)?.variables).toMatchObject({ currency: null })
})
