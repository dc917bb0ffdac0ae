import { afterAll, beforeAll, expect, test } from 'vitest'
import { currenciesInUse } from '../currency-store.ts'
import { projections } from '../projections/index.ts'
import { makeProduct, openProducts, type ProductsHarness } from '../testing/harness.ts'

let shop: ProductsHarness
beforeAll(async () => {
  shop = await openProducts()
})
afterAll(() => shop.close())

const money = (amount: string, currency: string) => ({ amount, currency })
const prices = 'prices { price { amount currency } compareAtPrice { amount currency } }'
const answer = `{ __typename ... on VariantChanged { variant { ${prices} } } ... on InvalidInput { path } ... on NotFound { of } }`
const change = async (mutation: 'setVariantPrice' | 'changePrice', id: string, price: object, before?: object) =>
  (
    await shop.ask(
      'staff',
      `mutation($id: ID!, $p: MoneyInput!, $c: MoneyInput) { does: ${mutation}(variantId: $id, price: $p, compareAtPrice: $c) ${answer} }`,
      { id, p: price, c: before },
    )
  ).does
const remove = async (id: string, currency: string) =>
  (
    await shop.ask(
      'staff',
      `mutation($id: ID!, $c: CurrencyCode!) { does: removeVariantPrice(variantId: $id, currency: $c) ${answer} }`,
      { id, c: currency },
    )
  ).does
const shown = async (id: string, currency?: string) =>
  (
    await shop.ask(
      'guest',
      'query($id: ID!, $c: CurrencyCode) { variant(id: $id) { price(currency: $c) { amount currency } compareAtPrice(currency: $c) { amount } product { priceRange(currency: $c) { min { amount currency } max { amount } } } } }',
      { id, c: currency },
    )
  ).variant

test('a variant costs what staff set in each currency, and who asks says which is shown', async () => {
  const { variantId, id } = await makeProduct(shop)
  await change('setVariantPrice', variantId, money('21', 'USD'), money('25', 'USD'))
  expect((await change('setVariantPrice', variantId, money('3300', 'JPY'))).variant.prices).toEqual([
    { price: money('19.90', 'EUR'), compareAtPrice: null },
    { price: money('3300', 'JPY'), compareAtPrice: null },
    { price: money('21.00', 'USD'), compareAtPrice: money('25.00', 'USD') },
  ])
  expect(await shown(variantId, 'USD')).toEqual({
    price: money('21.00', 'USD'),
    compareAtPrice: { amount: '25.00' },
    product: { priceRange: { min: money('21.00', 'USD'), max: { amount: '21.00' } } },
  })
  const own = await shown(variantId)
  expect(own.price).toEqual(money('19.90', 'EUR'))
  expect(await shown(variantId, 'CHF')).toEqual(own)
  const said = await shop.outboxOn('products.events', id)
  expect(said.at(-1)).toMatchObject({
    type: 'product.updated',
    data: { variants: [{ price: money('19.90', 'EUR'), prices: [{ price: money('3300', 'JPY') }, {}] }] },
  })
  expect(await currenciesInUse(shop.db)).toEqual(expect.arrayContaining(['EUR', 'JPY', 'USD']))
  await shop.db.updateTable('product_views').set({ version: 0, doc: '{}' }).where('product_id', '=', id).execute()
  await projections['product-views']?.rebuild(shop.db)
  expect((await shown(variantId, 'JPY')).price).toEqual(money('3300', 'JPY'))
})

test('a range is of the variants that have a price in its currency, and of their own where none has', async () => {
  const { id, variantId } = await makeProduct(shop, { amount: '10' })
  const size = { name: 'Size', values: [{ value: 'S' }, { value: 'L' }], forPresent: 'S' }
  await shop.ask('staff', 'mutation($i: ChangeOptionsInput!) { changeOptions(input: $i) { __typename } }', {
    i: { productId: id, options: [size] },
  })
  const large = {
    productId: id,
    sku: `${id}-L`,
    selection: [{ option: 'Size', value: 'L' }],
    price: money('30', 'EUR'),
  }
  await shop.ask('staff', 'mutation($i: AddVariantInput!) { addVariant(input: $i) { __typename } }', { i: large })
  await change('setVariantPrice', variantId, money('12', 'USD'))
  const range = async (currency: string) => (await shown(variantId, currency)).product.priceRange
  expect(await range('USD')).toEqual({ min: money('12.00', 'USD'), max: { amount: '12.00' } })
  expect(await range('CHF')).toEqual({ min: money('10.00', 'EUR'), max: { amount: '30.00' } })
})

test('a further price is set again and taken away, safe to repeat; the own one is changed, and stays', async () => {
  const { id, variantId } = await makeProduct(shop)
  const events = async () => (await shop.outboxOn('products.events', id)).length
  await change('setVariantPrice', variantId, money('21', 'USD'))
  const once = await events()
  await change('setVariantPrice', variantId, money('21.00', 'USD'))
  expect(await events()).toBe(once)
  expect((await change('setVariantPrice', variantId, money('18', 'EUR'))).variant.prices).toMatchObject([
    { price: money('18.00', 'EUR') },
    { price: money('21.00', 'USD') },
  ])
  expect((await shop.outboxOn('products.events', id)).at(-1)?.type).toBe('product.price_changed')
  expect(await remove(variantId, 'EUR')).toMatchObject({ __typename: 'InvalidInput', path: ['currency'] })
  expect((await remove(variantId, 'USD')).variant.prices).toHaveLength(1)
  const gone = await events()
  expect((await remove(variantId, 'USD')).variant.prices).toHaveLength(1)
  expect(await events()).toBe(gone)
})

test('an own price in a currency that there was a further one in takes its place', async () => {
  const { variantId } = await makeProduct(shop)
  await change('setVariantPrice', variantId, money('21', 'USD'))
  await change('setVariantPrice', variantId, money('17', 'GBP'))
  expect((await change('changePrice', variantId, money('22', 'USD'))).variant.prices).toMatchObject([
    { price: money('22.00', 'USD') },
    { price: money('17.00', 'GBP') },
  ])
  const kept = shop.db.selectFrom('variant_prices').select('currency').where('variant_id', '=', variantId)
  expect(await kept.execute()).toEqual([{ currency: 'GBP' }])
})

test('a variant that is withdrawn and put back has all its prices again', async () => {
  const { id, variantId } = await makeProduct(shop, { status: 'DRAFT' })
  await change('setVariantPrice', variantId, money('21', 'USD'), money('30', 'USD'))
  await shop.ask('staff', 'mutation($id: ID!) { withdrawVariant(id: $id) { __typename } }', { id: variantId })
  expect(await change('setVariantPrice', variantId, money('5', 'USD'))).toMatchObject({ __typename: 'NotFound' })
  const restored = await shop.ask(
    'staff',
    `mutation($id: ID!) { restoreVariant(id: $id) { ... on VariantChanged { variant { ${prices} } } } }`,
    { id: variantId },
  )
  expect(restored.restoreVariant.variant.prices).toMatchObject([
    { price: money('19.90', 'EUR') },
    { price: money('21.00', 'USD'), compareAtPrice: money('30.00', 'USD') },
  ])
  expect((await shop.outboxOn('products.events', id)).at(-1)?.data).toMatchObject({ variants: [{ prices: [{}] }] })
})

test.each([
  ['below 0', money('-1', 'USD'), undefined, ['price', 'amount']],
  ['above what one piece may cost', money('10000000000.01', 'USD'), undefined, ['price', 'amount']],
  ['with more decimals than its currency', money('100.5', 'JPY'), undefined, ['price', 'amount']],
  ['in no currency', money('1', 'XQZ'), undefined, ['price', 'currency']],
  ['not below that before the sale', money('20', 'USD'), money('20', 'USD'), ['compareAtPrice', 'amount']],
  ['in another currency than before the sale', money('1', 'USD'), money('2', 'EUR'), ['compareAtPrice', 'currency']],
])('a further price %s is refused', async (_what, price, before, path) => {
  const { variantId } = await makeProduct(shop)
  expect(await change('setVariantPrice', variantId, price, before)).toMatchObject({ __typename: 'InvalidInput', path })
  expect((await shown(variantId)).price).toEqual(money('19.90', 'EUR'))
})

test('no price is shown in, or taken away of, what is no currency, and none is set by who may not', async () => {
  const { variantId } = await makeProduct(shop)
  expect(await remove(variantId, 'XQZ')).toMatchObject({ __typename: 'InvalidInput', path: ['currency'] })
  expect(await remove('var_0', 'USD')).toMatchObject({ __typename: 'NotFound', of: 'var_0' })
  await expect(shown(variantId, 'XQZ')).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
  await expect(shown(variantId, 'usd')).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
  await expect(
    shop.ask(
      'customer',
      'mutation($id: ID!) { setVariantPrice(variantId: $id, price: { amount: "1", currency: "USD" }) { __typename } }',
      { id: variantId },
    ),
  ).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } })
})

test('prices of one variant that are set at once are all there', async () => {
  const { variantId } = await makeProduct(shop)
  const codes = ['AUD', 'CAD', 'CHF', 'DKK', 'GBP', 'JPY', 'NOK', 'PLN', 'SEK', 'USD']
  await Promise.all(codes.map((code) => change('setVariantPrice', variantId, money('9', code))))
  const own = await shop.ask('guest', `query($id: ID!) { variant(id: $id) { ${prices} } }`, { id: variantId })
  expect(own.variant.prices.map(({ price }: { price: { currency: string } }) => price.currency)).toEqual([
    'EUR',
    ...codes,
  ])
  expect(await change('setVariantPrice', variantId, money('9', 'CZK'))).toMatchObject({
    __typename: 'InvalidInput',
    path: ['price', 'currency'],
  })
})

test('a shop sells in the currencies that what is on sale has a price in', async () => {
  const sold = async () => (await shop.ask('guest', '{ currencies }')).currencies
  const draft = await makeProduct(shop, { status: 'DRAFT' })
  await change('setVariantPrice', draft.variantId, money('1', 'MXN'))
  expect(await sold()).not.toContain('MXN')
  await shop.ask('staff', 'mutation($id: ID!) { publishProduct(id: $id) { __typename } }', { id: draft.id })
  expect(await sold()).toEqual((await sold()).toSorted())
  expect(await sold()).toEqual(expect.arrayContaining(['EUR', 'MXN']))
  await remove(draft.variantId, 'MXN')
  expect(await sold()).not.toContain('MXN')
})

test('a price that somebody else has changed since it was looked at is not written over', async () => {
  const { variantId } = await makeProduct(shop)
  await change('setVariantPrice', variantId, money('21', 'USD'))
  const editions = async (): Promise<Record<string, string>> => {
    const { variant } = await shop.ask(
      'staff',
      'query($id: ID!) { variant(id: $id) { prices { edition price { currency } } } }',
      { id: variantId },
    )
    return Object.fromEntries(
      variant.prices.map((one: { edition: string; price: { currency: string } }) => [one.price.currency, one.edition]),
    )
  }
  const seen = await editions()
  const asks = {
    changePrice: 'changePrice(variantId: $id, price: { amount: "18", currency: "EUR" }, ifEdition: $e)',
    setVariantPrice: 'setVariantPrice(variantId: $id, price: { amount: "18", currency: "USD" }, ifEdition: $e)',
    removeVariantPrice: 'removeVariantPrice(variantId: $id, currency: "USD", ifEdition: $e)',
  }
  const ask = async (field: string, edition: string | undefined) =>
    (
      await shop.ask('staff', `mutation($id: ID!, $e: String) { does: ${field} ${answer} }`, {
        id: variantId,
        e: edition,
      })
    ).does
  await change('changePrice', variantId, money('17', 'EUR'))
  await change('setVariantPrice', variantId, money('22', 'USD'))
  for (const [field, currency] of [
    [asks.changePrice, 'EUR'],
    [asks.setVariantPrice, 'USD'],
    [asks.removeVariantPrice, 'USD'],
  ] as const) {
    expect(await ask(field, seen[currency])).toEqual({ __typename: 'InvalidInput', path: ['ifEdition'] })
    expect(await ask(field, (await editions())[currency])).toMatchObject({ __typename: 'VariantChanged' })
  }
  expect((await shown(variantId)).price).toEqual(money('18.00', 'EUR'))
  expect(await ask(asks.setVariantPrice, seen.USD)).toMatchObject({ __typename: 'InvalidInput' })
})
