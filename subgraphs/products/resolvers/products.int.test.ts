import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeProduct, openProducts, type ProductsHarness } from '../testing/harness.ts'

let shop: ProductsHarness
beforeAll(async () => {
  shop = await openProducts()
})
afterAll(() => shop.close())

const create =
  'mutation($i: CreateProductInput!) { createProduct(input: $i) { __typename ... on ProductChanged { product { id slug status variants { id } priceRange { min { amount } } } } ... on Problem { message } ... on SlugTaken { suggestion } ... on InvalidInput { path } } }'
const addVariant =
  'mutation($i: AddVariantInput!) { addVariant(input: $i) { __typename ... on VariantChanged { variant { id sku title price { amount currency } product { id } } } ... on Problem { message } ... on InvalidInput { path } } }'
const changePrice =
  'mutation($id: ID!, $p: MoneyInput!, $c: MoneyInput) { changePrice(variantId: $id, price: $p, compareAtPrice: $c) { __typename ... on VariantChanged { variant { price { amount } compareAtPrice { amount } } } ... on InvalidInput { path } } }'
const publish =
  'mutation($id: ID!) { publishProduct(id: $id) { __typename ... on ProductChanged { product { status } } } }'

test('staff build a product, and every change is told once with the whole product', async () => {
  const made = await shop.ask('staff', create, {
    i: { name: 'Travel lantern', brand: 'Lumen', options: [{ name: 'Size', values: ['S', 'M'] }] },
  })
  const { id } = made.createProduct.product
  expect(made.createProduct.product).toMatchObject({
    slug: 'travel-lantern',
    status: 'DRAFT',
    variants: [],
    priceRange: null,
  })
  expect((await shop.ask('staff', publish, { id })).publishProduct.__typename).toBe('NothingToSell')
  const added = await shop.ask('staff', addVariant, {
    i: {
      productId: id,
      sku: 'TL-S',
      selection: [{ option: 'Size', value: 'S' }],
      price: { amount: '20', currency: 'EUR' },
    },
  })
  const { variant } = added.addVariant
  expect(variant).toMatchObject({
    sku: 'TL-S',
    title: 'S',
    price: { amount: '20.00', currency: 'EUR' },
    product: { id },
  })
  const sale = { id: variant.id, p: { amount: '15', currency: 'EUR' }, c: { amount: '20', currency: 'EUR' } }
  expect((await shop.ask('staff', changePrice, sale)).changePrice.variant).toEqual({
    price: { amount: '15.00' },
    compareAtPrice: { amount: '20.00' },
  })
  expect((await shop.ask('staff', publish, { id })).publishProduct.product.status).toBe('ACTIVE')
  const events = (await shop.outbox()).filter(({ subject }) => subject === id)
  expect(events.map(({ type, aggregateversion }) => [type, aggregateversion])).toEqual([
    ['product.created', 1],
    ['product.variant_added', 2],
    ['product.price_changed', 3],
    ['product.published', 4],
  ])
})

test('a chosen slug must be free; one made from the name makes way', async () => {
  const chosen = { i: { name: 'A', slug: 'storm-lamp' } }
  expect((await shop.ask('staff', create, chosen)).createProduct.__typename).toBe('ProductChanged')
  expect((await shop.ask('staff', create, chosen)).createProduct).toMatchObject({
    __typename: 'SlugTaken',
    suggestion: 'storm-lamp-2',
  })
  const named = await shop.ask('staff', create, { i: { name: 'Storm lamp' } })
  expect(named.createProduct.product.slug).toBe('storm-lamp-2')
})

test('twenty products of one name made at once get twenty slugs', async () => {
  const made = await Promise.all(Array.from({ length: 20 }, () => shop.ask('staff', create, { i: { name: 'Twin' } })))
  const slugs = made.map((answer) => String(answer.createProduct.product.slug))
  expect(new Set(slugs).size).toBe(20)
  expect(slugs).toContain('twin')
})

test('of twenty variants with one SKU added at once to different products, one is', async () => {
  const products = await Promise.all(
    Array.from({ length: 20 }, () => makeProduct(shop, { status: 'DRAFT', name: 'Rival' })),
  )
  const options = { options: [{ name: 'Size', values: ['S'] }] }
  const targets = await Promise.all(products.map(() => shop.ask('staff', create, { i: { name: 'Rival', ...options } })))
  const answers = await Promise.all(
    targets.map((target) =>
      shop.ask('staff', addVariant, {
        i: {
          productId: target.createProduct.product.id,
          sku: 'ONE-AND-ONLY',
          selection: [{ option: 'Size', value: 'S' }],
          price: { amount: '1', currency: 'EUR' },
        },
      }),
    ),
  )
  const names = answers.map((answer) => String(answer.addVariant.__typename)).sort()
  expect(names).toEqual([...Array(19).fill('SkuTaken'), 'VariantChanged'])
})

describe('a product that is made with its variants', () => {
  const sized = (name: string, sku: string, variants: object[] = []) => ({
    name,
    options: [{ name: 'Size', values: ['S', 'M'] }],
    variants: ['S', 'M'].map((value, n) => ({
      sku: `${sku}-${value}`,
      selection: [{ option: 'Size', value }],
      price: { amount: `${20 + n}`, currency: 'EUR' },
      ...variants[n],
    })),
  })
  const make = async (i: object) => (await shop.ask('staff', create, { i })).createProduct
  const named = async (name: string) => shop.db.selectFrom('products').select('id').where('name', '=', name).execute()

  test('is there at once, with one event', async () => {
    const { product } = await make(sized('Whole lantern', 'WL'))
    expect(product).toMatchObject({ status: 'DRAFT', priceRange: { min: { amount: '20.00' } } })
    expect(product.variants).toHaveLength(2)
    const [event, ...others] = (await shop.outbox()).filter(({ subject }) => subject === product.id)
    expect(others).toEqual([])
    expect(event).toMatchObject({
      type: 'product.created',
      aggregateversion: 1,
      data: { variants: [{ sku: 'WL-S', selection: [{ option: 'Size', value: 'S' }] }, { sku: 'WL-M' }] },
    })
    expect((await shop.ask('staff', publish, { id: product.id })).publishProduct.product.status).toBe('ACTIVE')
  })

  test('is not made when one of them cannot be, which is named', async () => {
    const wrong: [object, string[]][] = [
      [{ price: { amount: '20', currency: 'USD' } }, ['variants', '1', 'price', 'currency']],
      [{ selection: [{ option: 'Size', value: 'S' }] }, ['variants', '1', 'selection']],
      [{ selection: [{ option: 'Size', value: 'L' }] }, ['variants', '1', 'selection', '0', 'value']],
      [{ compareAtPrice: { amount: '1', currency: 'EUR' } }, ['variants', '1', 'compareAtPrice', 'amount']],
      [{ sku: ' ' }, ['variants', '1', 'sku']],
    ]
    for (const [change, path] of wrong) {
      expect(await make(sized('Half lantern', 'HL', [{}, change]))).toMatchObject({ __typename: 'InvalidInput', path })
    }
    const many = Array.from({ length: 501 }, (_, n) => ({ ...sized('x', 'x').variants[0], sku: `many-${n}` }))
    expect(await make({ ...sized('Half lantern', 'HL'), variants: many })).toMatchObject({ path: ['variants'] })
    expect(await named('Half lantern')).toEqual([])
  })

  test('is not made when another has a SKU, or two of its own have one', async () => {
    const { sku } = await makeProduct(shop)
    for (const taken of [sku, sku.toLowerCase(), 'HL-S', 'hl-s']) {
      const answer = await make(sized('Taken lantern', 'HL', [{}, { sku: taken }]))
      expect(answer.__typename).toBe('SkuTaken')
    }
    expect(await named('Taken lantern')).toEqual([])
  })
})

test('a SKU that differs by case alone is taken, and found in any case', async () => {
  const { sku, variantId } = await makeProduct(shop)
  const { createProduct } = await shop.ask('staff', create, { i: { name: 'Rival' } })
  const { id: productId } = createProduct.product
  const variant = { productId, sku: sku.toLowerCase(), selection: [], price: { amount: '1', currency: 'EUR' } }
  expect((await shop.ask('staff', addVariant, { i: variant })).addVariant.__typename).toBe('SkuTaken')
  const find = 'query($a: String!, $b: String!) { a: variant(sku: $a) { id sku } b: variant(sku: $b) { id sku } }'
  const found = { id: variantId, sku }
  expect(await shop.ask('guest', find, { a: sku, b: sku.toLowerCase() })).toEqual({ a: found, b: found })
})

test('changes of one product at once all land, each with a version of its own', async () => {
  const { id } = await makeProduct(shop)
  const update = 'mutation($i: UpdateProductInput!) { updateProduct(input: $i) { __typename } }'
  const brands = Array.from({ length: 12 }, (_, n) => `Brand ${n}`)
  await Promise.all(brands.map((brand) => shop.ask('staff', update, { i: { id, brand } })))
  const versions = (await shop.outbox()).filter(({ subject }) => subject === id).map((event) => event.aggregateversion)
  expect(versions).toEqual(Array.from({ length: 15 }, (_, n) => n + 1))
})

describe('what cannot be', () => {
  test('an unknown category, a missing product, a key that no row could have', async () => {
    const unknown = await shop.ask('staff', create, { i: { name: 'B', categoryIds: ["' OR 1=1--"] } })
    expect(unknown.createProduct).toMatchObject({ __typename: 'InvalidInput', path: ['categoryIds', '0'] })
    for (const id of ['prd_0', "' OR 1=1--", 'x\u0000', 'y'.repeat(10_000)]) {
      expect((await shop.ask('staff', publish, { id })).publishProduct.__typename).toBe('NotFound')
      expect(
        await shop.ask('staff', 'query($id: ID!, $s: String!) { product(id: $id) { id } variant(sku: $s) { id } }', {
          id,
          s: id,
        }),
      ).toEqual({
        product: null,
        variant: null,
      })
      const price = { id, p: { amount: '1', currency: 'EUR' } }
      expect((await shop.ask('staff', changePrice, price)).changePrice.__typename).toBe('NotFound')
      expect(
        await shop.ask('guest', 'query($id: ID!) { products(category: $id) { edges { cursor } } }', { id }),
      ).toEqual({
        products: { edges: [] },
      })
    }
  })

  test('a customer or a guest as staff', async () => {
    await expect(shop.ask('customer', create, { i: { name: 'C' } })).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    })
    await expect(shop.ask('guest', create, { i: { name: 'C' } })).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    })
  })

  test('neither or both of id and slug', async () => {
    await expect(shop.ask('guest', '{ product { id } }')).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    })
    await expect(shop.ask('guest', '{ category(id: "a", slug: "b") { id } }')).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })

  test.each([0, -1, 101, 2147483647])('a page of %i', async (first) => {
    await expect(shop.ask('guest', `{ products(first: ${first}) { edges { cursor } } }`)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })
})

test('a product that is asked for again under its key is made once, with a slug of its own or of its name', async () => {
  for (const slug of [undefined, 'asked-for-twice']) {
    const variant = { sku: `TWICE-${slug}`, selection: [], price: { amount: '20', currency: 'EUR' } }
    const i = { name: 'Twice', slug, variants: [variant], idempotencyKey: `a form ${slug}` }
    const made = await Promise.all([shop.ask('staff', create, { i }), shop.ask('staff', create, { i })])
    const [first, again] = made.map(({ createProduct }) => createProduct.product)
    expect(again).toEqual(first)
    const events = (await shop.outbox()).filter(({ subject }) => subject === first.id)
    expect(events).toHaveLength(1)
    const other = await shop.ask('staff', create, { i: { ...i, brand: 'Lumen' } })
    expect(other.createProduct.__typename).toBe('IdempotencyKeyReused')
  }
})
