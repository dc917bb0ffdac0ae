import { readFileSync } from 'node:fs'
import { openProducts } from '@micromart/products/testing'
import { outdatedBy } from '@micromart/router/outdated-by'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'

const { events } = parse(readFileSync(new URL('router.yaml', import.meta.url), 'utf8')).cache.invalidation.log

let shop: Awaited<ReturnType<typeof openProducts>>
beforeAll(async () => {
  shop = await openProducts()
})
afterAll(() => shop.close())

/** What the router may keep of the things of a type that is an entity, other things by their ids alone. */
const kept = {
  Product: `product(id: $id) { name slug description brand status edition updatedAt options { name values } media { url alt }
    categories { id } variants { id } usd: priceRange(currency: "USD") { min { amount } } priceRange { min { amount } max { amount } } }`,
  Variant: `variant(id: $id) { sku title edition weightGrams product { id } selection { option value } price { amount }
    compareAtPrice { amount } usd: price(currency: "USD") { amount currency } prices { price { amount } edition } }`,
  Category: 'category(id: $id) { id name slug edition parent { id } children { id } }',
}
type Kind = keyof typeof kept
const things: { type: Kind; id: string }[] = []
const meet = (type: Kind, id: string) => {
  things.push({ type, id })
  return id
}
const lists = ['products(first: 100) { edges { node { id } } }', 'categories { id }', 'currencies']

/** What guests see, by the thing or the field of the root that an event has to name once it is another. */
async function seen(): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  for (const { type, id } of things) {
    answers.set(
      `${type} ${id}`,
      JSON.stringify(await shop.ask('guest', `query($id: ID) { it: ${kept[type]} }`, { id })),
    )
  }
  for (const list of lists) {
    answers.set(`Query.${/^\w+/.exec(list)}`, JSON.stringify(await shop.ask('guest', `{ ${list} }`)))
  }
  return answers
}

const told = new Set<string>()
/** What is outdated by all events that nobody has heard yet. */
async function outdated(): Promise<Set<string>> {
  const names = new Set<string>()
  for (const event of await shop.outbox()) {
    if (told.has(event.id)) continue
    told.add(event.id)
    const { entities = [], tags = [] } = outdatedBy(events, event) ?? {}
    for (const { type, key } of entities) names.add(`${type} ${key.id}`)
    for (const tag of tags) names.add(tag)
  }
  return names
}

const nothing = JSON.stringify({ it: null })
const id = (of: Kind, nth = -1) => things.filter(({ type }) => type === of).at(nth)?.id
const does = async (mutation: string, variables: object) => {
  const { it } = await shop.ask('staff', mutation, { ...variables })
  expect(it.message).toBeUndefined()
  return it
}
const given = (type: string, field: string, more = '') =>
  `mutation($i: ${type}!) { it: ${field} { ... on Problem { message } ${more} } }`
const change = (type: string, field: string, input: () => object, more?: string) => () =>
  does(given(type, `${field}(input: $i)`, more), { i: input() })
const ofId = (field: string, thing: () => string | undefined) => () =>
  does(given('ID', `${field}(id: $i)`), { i: thing() })
const priced = (field: string, price: object) => () =>
  does(`mutation($v: ID!, $p: MoneyInput!) { it: ${field}(variantId: $v, price: $p) { ... on Problem { message } } }`, {
    v: id('Variant'),
    p: price,
  })
const size = (value: string) => [{ option: 'Size', value }]
const variant = '... on VariantChanged { variant { id } }'

/** A shop's life, in which each mutation changes something: what it is called, and what is done. */
const life: [string, () => Promise<unknown>][] = [
  ...['Lamps', 'Shades', 'Bulbs'].map((name): (typeof life)[number] => [
    'createCategory',
    async () => {
      const input = () => ({ name, parentId: name === 'Bulbs' ? id('Category', 0) : undefined })
      const made = change('CreateCategoryInput', 'createCategory', input, '... on CategoryCreated { category { id } }')
      meet('Category', (await made()).category.id)
    },
  ]),
  ['updateCategory', change('UpdateCategoryInput', 'updateCategory', () => ({ id: id('Category'), name: 'Glow' }))],
  [
    'updateCategory',
    change('UpdateCategoryInput', 'updateCategory', () => ({ id: id('Category'), parentId: id('Category', 1) })),
  ],
  [
    'createProduct',
    async () => {
      const input = () => ({
        name: 'Lantern',
        categoryIds: [id('Category')],
        options: [{ name: 'Size', values: ['S', 'M'] }],
        variants: [{ sku: 'L-S', price: { amount: '10.00', currency: 'EUR' }, selection: size('S') }],
      })
      const fields = '... on ProductChanged { product { id variants { id } } }'
      const { product } = await change('CreateProductInput', 'createProduct', input, fields)()
      meet('Product', product.id)
      meet('Variant', product.variants[0].id)
    },
  ],
  ['publishProduct', ofId('publishProduct', () => id('Product'))],
  ['updateProduct', change('UpdateProductInput', 'updateProduct', () => ({ id: id('Product'), name: 'Torch' }))],
  [
    'addVariant',
    async () => {
      const price = { amount: '12.00', currency: 'EUR' }
      const input = () => ({ productId: id('Product'), sku: 'L-M', price, selection: size('M') })
      meet('Variant', (await change('AddVariantInput', 'addVariant', input, variant)()).variant.id)
    },
  ],
  ['updateVariant', change('UpdateVariantInput', 'updateVariant', () => ({ id: id('Variant'), sku: 'L-MM' }))],
  [
    'changeOptions',
    change('ChangeOptionsInput', 'changeOptions', () => ({
      productId: id('Product'),
      options: [{ name: 'Girth', was: 'Size', values: [{ value: 'S' }, { value: 'M' }] }],
    })),
  ],
  ['changePrice', priced('changePrice', { amount: '13.00', currency: 'EUR' })],
  ['setVariantPrice', priced('setVariantPrice', { amount: '15.00', currency: 'USD' })],
  [
    'removeVariantPrice',
    () =>
      does(
        'mutation($v: ID!) { it: removeVariantPrice(variantId: $v, currency: "USD") { ... on Problem { message } } }',
        {
          v: id('Variant'),
        },
      ),
  ],
  ['withdrawVariant', ofId('withdrawVariant', () => id('Variant'))],
  ['restoreVariant', ofId('restoreVariant', () => id('Variant'))],
  ['withdrawCategory', ofId('withdrawCategory', () => id('Category'))],
  ['archiveProduct', ofId('archiveProduct', () => id('Product'))],
]

/** These change nothing of what anybody may keep. */
const apart = /^(createPictureUpload|\w*CatalogImport\w*|(redrive|discard)\w*DeadLetters)$/

test('a shop’s life has every mutation of products that changes what is kept', () => {
  const all = Object.keys(shop.schema.getMutationType()?.getFields() ?? {}).filter((name) => !apart.test(name))
  expect([...new Set(life.map(([name]) => name))].sort()).toEqual(all.sort())
})

test('whatever guests see otherwise after a mutation is told of by an event that outdates it', async () => {
  for (const [name, step] of life) {
    const before = await seen()
    await step()
    await shop.work('products-to-tell')
    const after = await seen()
    const names = await outdated()
    const others = [...before].filter(([thing, answer]) => answer !== nothing && answer !== after.get(thing))
    expect(
      others.map(([thing]) => thing).filter((thing) => !names.has(thing)),
      name,
    ).toEqual([])
    expect(others.length + names.size, name).toBeGreaterThan(0)
  }
})
