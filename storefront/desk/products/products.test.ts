import { describe, expect, test } from 'vitest'
import { sampleShop } from '../../testing/sample-shop.ts'
import { answers, tokenOf } from '../testing/samples.ts'
import { atDesk } from '../testing/staff.ts'

describe('the list of drafts', () => {
  test('has those alone, and puts the chosen ones on sale, each by itself', async () => {
    const { get, send, asked, noticeOf } = atDesk({
      ...answers,
      DeskPublish: ({ id }) => ({
        publishProduct:
          id === 'prd_bad'
            ? { __typename: 'NotReady', message: 'It has no variant.' }
            : { __typename: 'ProductChanged' },
      }),
    })
    const page = await (await get('/desk/products?show=drafts')).text()
    expect(asked.at(-1)?.variables).toMatchObject({ status: ['DRAFT'] })
    expect(page).toContain('Put the chosen ones on sale')
    const published = await send('/desk/products?show=drafts', { id: 'prd_1' })
    expect(noticeOf(published)).toBe('1 product is on sale.')
    const refused = await send('/desk/products?show=drafts', { id: 'prd_bad' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('1 could not be put on sale')
    expect(noticeOf(await send('/desk/products?show=drafts', {}))).toBe('Nothing was chosen.')
  })

  test('is no form for who may not change the catalog, nor is the list of what is on sale', async () => {
    const { get } = atDesk(answers)
    expect(await (await get('/desk/products')).text()).not.toContain('Put the chosen ones on sale')
    const { get: look } = atDesk(answers, { scope: 'catalog:read' })
    expect(await (await look('/desk/products?show=drafts')).text()).not.toContain('Put the chosen ones on sale')
  })
})

describe('looking for words', () => {
  const none = {
    DeskProducts: () => ({ products: { edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } } }),
  }

  test('looks among what the list shows, and keeps them while it is paged through and shown otherwise', async () => {
    const { get, asked } = atDesk(answers)
    const page = await (await get('/desk/products?show=drafts&q=+salbei+lamp+&after=there')).text()
    expect(asked.map(({ variables }) => variables)).toEqual([
      { after: 'there', status: ['DRAFT'], words: 'salbei lamp', sort: 'NEWEST', stock: true },
    ])
    expect(page).toMatch(/<input[^>]* name="q"[^>]* value="salbei lamp"/)
    expect(page).toMatch(/<input type="hidden" name="show" value="drafts"\/>/)
    expect(page).toContain('href="/desk/products?show=off&amp;q=salbei+lamp"')
    expect(page).toMatch(/rel="next" href="\/desk\/products\?show=drafts&amp;q=[^"]*&amp;after=/)
    expect(page).toContain('Put the chosen ones on sale')
  })

  test('a field that is empty shows the list as it is', async () => {
    const { get, asked } = atDesk(answers)
    await get('/desk/products?q=++')
    expect(asked[0]?.variables).toEqual({ after: null, status: null, words: null, sort: 'NEWEST', stock: true })
  })

  test.each([
    ['en', 'Nothing was found for “&lt;lamp”.', 'Only “Drafts” was looked through.'],
    ['de', 'Nichts gefunden zu „&lt;lamp“.', 'Gesucht wurde nur in „Entwürfe“.'],
  ])('says where nothing was found, in %s', async (language, said, where) => {
    const { get } = atDesk(none, { language })
    const [all, drafts] = [await get('/desk/products?q=%3Clamp'), await get('/desk/products?show=drafts&q=%3Clamp')]
    expect(await all.text()).toContain(said)
    expect(await drafts.text()).toContain(where)
  })

  test('what cannot be put on sale is told beside it, among what was found', async () => {
    const { send, asked } = atDesk({
      ...answers,
      DeskPublish: () => ({ publishProduct: { __typename: 'NothingToSell', message: '' } }),
    })
    const response = await send('/desk/products?show=drafts&q=lamp', { id: 'prd_1' })
    expect(response.status).toBe(422)
    expect(asked.at(-1)?.variables).toMatchObject({ words: 'lamp', status: ['DRAFT'] })
  })
})

describe('a product', () => {
  test('is made as a draft, with its pictures and what varies', async () => {
    const { send, asked } = atDesk({
      DeskCreateProduct: () => ({ createProduct: { __typename: 'ProductChanged', product: { id: 'prd_9' } } }),
    })
    const response = await send('/desk/products/new', {
      ...{ name: 'Lamp', brand: '', slug: '', description: 'Light.\r\n\r\nMore.', category: 'cat_2', stood: '' },
      ...{ media: 'https://a.example/1.jpg A lamp\n/pictures/2.svg', options: 'Colour: Sage, Clay', key: 'a form' },
    })
    expect(response.headers.get('location')).toBe('/desk/products/prd_9')
    expect(asked[0]?.variables).toEqual({
      input: {
        ...{ name: 'Lamp', brand: null, slug: null, description: 'Light.\n\nMore.', categoryIds: ['cat_2'] },
        media: [
          { url: 'https://a.example/1.jpg', alt: 'A lamp' },
          { url: '/pictures/2.svg', alt: null },
        ],
        options: [{ name: 'Colour', values: ['Sage', 'Clay'] }],
        idempotencyKey: 'a form',
      },
    })
  })

  test('keeps what was typed where the shop will not have it', async () => {
    const { send } = atDesk({
      ...answers,
      DeskUpdateProduct: () => ({
        updateProduct: { __typename: 'InvalidInput', path: ['name'], message: 'Too long.' },
      }),
    })
    const response = await send('/desk/products/prd_1', { do: 'save', name: 'A name of mine', stood: 'cat_1' })
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain('A name has letters that can be seen')
    expect(page).toContain('value="A name of mine"')
  })

  test('stays where it stood in the order of its categories', async () => {
    const { app, asked, cookie } = sampleShop({
      ...answers,
      DeskUpdateProduct: () => ({ updateProduct: { __typename: 'ProductChanged' } }),
    })
    const account = { name: 'S', access: tokenOf('staff'), refresh: 'r', expires: Date.now() + 3_600_000 }
    await app.request('/desk/products/prd_1', {
      method: 'POST',
      headers: { cookie: cookie.keep({ account }).split(';')[0] ?? '' },
      body: 'do=save&name=Lamp&stood=cat_3+cat_1&category=cat_1&category=cat_2&category=cat_3',
    })
    expect(asked[0]?.variables).toMatchObject({ input: { categoryIds: ['cat_3', 'cat_1', 'cat_2'] } })
  })

  test('costs another price where one was typed, and the others are left alone', async () => {
    const { send, asked } = atDesk({
      ...answers,
      DeskChangePrice: () => ({ changePrice: { __typename: 'VariantChanged' } }),
    })
    await send('/desk/products/prd_1', {
      ...{ do: 'prices', 'price|var_1|EUR|10.00|': '9,50', 'was|var_1|EUR|10.00|': '10.00' },
      ...{ 'price|var_2|EUR|10.00|12.00': '10.00', 'was|var_2|EUR|10.00|12.00': '12.00' },
    })
    expect(asked.map(({ variables }) => variables)).toEqual([
      {
        variantId: 'var_1',
        price: { amount: '9.50', currency: 'EUR' },
        compareAtPrice: { amount: '10.00', currency: 'EUR' },
      },
    ])
  })
})

describe('prices in further currencies', () => {
  const abroad = {
    ...answers,
    DeskProduct: () => {
      const said = answers.DeskProduct?.() as { product: { variants: object[] } }
      const eur = { price: { amount: '10.00', currency: 'EUR' }, compareAtPrice: null }
      const usd = {
        price: { amount: '11.00', currency: 'USD' },
        compareAtPrice: { amount: '12.00', currency: 'USD' },
      }
      const variants = said.product.variants.map((variant) => ({ ...variant, prices: [eur, usd] }))
      return { ...said, product: { ...said.product, variants } }
    },
    DeskSetPrice: ({ price }: Record<string, unknown>) => ({
      setVariantPrice:
        (price as { currency: string }).currency === 'XQZ'
          ? { __typename: 'InvalidInput', path: ['price', 'currency'], message: 'No.' }
          : { __typename: 'VariantChanged' },
    }),
    DeskRemovePrice: () => ({ removeVariantPrice: { __typename: 'VariantChanged' } }),
  }
  const usd = (amount: string) => ({ amount, currency: 'USD' })

  test('are listed beside the own one, changed where another was typed, set and removed', async () => {
    const { get, send, asked, noticeOf } = atDesk(abroad)
    const page = await (await get('/desk/products/prd_1')).text()
    expect(page).toContain('In other currencies')
    expect(page).toContain('name="price|var_1|USD|11.00|12.00"')
    const sent = { 'price|var_1|USD|11.00|12.00': '10,50', 'was|var_1|USD|11.00|12.00': '' }
    const changed = await send('/desk/products/prd_1', { do: 'further', ...sent })
    expect(asked.at(-1)).toMatchObject({
      operation: 'DeskSetPrice',
      variables: { variantId: 'var_1', price: usd('10.50'), compareAtPrice: null },
    })
    expect(noticeOf(changed)).toBe('1 price is another now.')
    await send('/desk/products/prd_1', { do: 'addPrice', id: 'var_1', currency: 'chf', amount: '9.5', was: '12' })
    expect(asked.at(-1)?.variables).toEqual({
      variantId: 'var_1',
      price: { amount: '9.5', currency: 'CHF' },
      compareAtPrice: { amount: '12', currency: 'CHF' },
    })
    const removed = await send('/desk/products/prd_1', { do: 'removePrice', id: 'var_1', currency: 'USD' })
    expect(asked.at(-1)?.variables).toEqual({ variantId: 'var_1', currency: 'USD' })
    expect(noticeOf(removed)).toBe('It has no price in USD any more.')
  })

  test('that the shop will not have are told beside what was typed, and nobody who may not is offered any', async () => {
    const { send } = atDesk(abroad)
    const refused = await send('/desk/products/prd_1', {
      ...{ do: 'addPrice', id: 'var_1', currency: 'XQZ', amount: '7.77', was: '' },
    })
    const page = await refused.text()
    expect(refused.status).toBe(422)
    expect(page).toContain('This currency cannot be here')
    expect(page).toContain('value="7.77"')
    const { get: look } = atDesk(abroad, { scope: 'catalog:read' })
    const seen = await (await look('/desk/products/prd_1')).text()
    expect(seen).toContain('In other currencies')
    expect(seen).not.toContain('Set this price')
  })
})

describe('what is sold no more', () => {
  const changed = { __typename: 'ProductChanged' }

  test('is taken out by a form of its own, and comes back by another', async () => {
    const { get, send, asked } = atDesk({
      ...answers,
      DeskWithdrawVariant: () => ({ withdrawVariant: changed }),
      DeskRestoreVariant: () => ({ restoreVariant: { __typename: 'VariantChanged' } }),
    })
    const page = await (await get('/desk/products/prd_1')).text()
    expect(page).toMatch(/<button[^>]+form="withdraw-var_1"/)
    expect(page).toMatch(/<form id="withdraw-var_1"/)
    for (const [doing, id] of [
      ['withdraw', 'var_1'],
      ['restore', 'var_2'],
    ] as const) {
      const { status } = await send('/desk/products/prd_1', { do: doing, id })
      expect([status, asked.at(-1)?.variables]).toEqual([303, { id }])
    }
  })
})
