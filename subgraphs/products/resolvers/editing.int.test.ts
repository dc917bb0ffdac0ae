import { aRun } from '@micromart/service/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tellProducts } from '../tell-products.ts'
import { makeProduct, openProducts, type ProductsHarness } from '../testing/harness.ts'

let shop: ProductsHarness
beforeAll(async () => {
  shop = await openProducts()
})
afterAll(() => shop.close())

const problem = '__typename ... on Problem { message } ... on InvalidInput { path } ... on NotFound { of }'
const category = async (name: string, parentId?: string): Promise<{ id: string; slug: string }> => {
  const source =
    'mutation($i: CreateCategoryInput!) { createCategory(input: $i) { ... on CategoryCreated { category { id slug } } } }'
  return (await shop.ask('staff', source, { i: { name, parentId } })).createCategory.category
}
const update = async (i: object) =>
  (
    await shop.ask(
      'staff',
      `mutation($i: UpdateCategoryInput!) { updateCategory(input: $i) { ${problem} ... on SlugTaken { suggestion } ... on CategoryChanged { category { name slug parent { id } children { id } } } } }`,
      { i },
    )
  ).updateCategory
const withdraw = async (id: string) =>
  (
    await shop.ask(
      'staff',
      `mutation($id: ID!) { withdrawCategory(id: $id) { ${problem} ... on CategoryWithdrawn { of parent { id } } } }`,
      { id },
    )
  ).withdrawCategory
const bySlug = async (slug: string) =>
  (await shop.ask('guest', 'query($slug: String!) { category(slug: $slug) { id slug } }', { slug })).category
const inCategory = async (c: string): Promise<string[]> => {
  const { products } = await shop.ask('guest', 'query($c: ID!) { products(category: $c) { edges { node { id } } } }', {
    c,
  })
  return products.edges.map(({ node }: { node: { id: string } }) => node.id)
}
const told = () => tellProducts(shop.deps, aRun())
const said = async (id: string) =>
  (await shop.outboxOn('products.events', id)).map(({ type, aggregateversion }) => [type, aggregateversion])

test('a category moves with all that lies in it, and products are found where they now are', async () => {
  const [home, office] = [await category('Home here'), await category('Office here')]
  const lamps = await category('Lamps here', home.id)
  const desk = await category('Desk lamps here', lamps.id)
  const product = await makeProduct(shop, { categoryIds: [desk.id] })
  expect(await update({ id: lamps.id, parentId: office.id })).toMatchObject({ category: { parent: { id: office.id } } })
  await told()
  expect(await Promise.all([home, office, lamps, desk].map(({ id }) => inCategory(id)))).toEqual([
    [],
    [product.id],
    [product.id],
    [product.id],
  ])
  expect(await said(desk.id)).toEqual([
    ['category.created', 1],
    ['category.updated', 2],
  ])
  const [news] = (await shop.outboxOn('products.events', lamps.id)).slice(-1)
  expect(news?.data).toMatchObject({ parentId: office.id, formerParentId: home.id, path: [office.id, lamps.id] })
  const last = (await shop.outboxOn('products.events', product.id)).at(-1)
  expect(last).toMatchObject({
    type: 'product.updated',
    data: { categories: [{ path: [office.id, lamps.id, desk.id] }] },
  })
  expect(await update({ id: lamps.id, parentId: null })).toMatchObject({ category: { parent: null } })
})

test('a category goes into nothing that lies in it, nor too deep, nor where nothing is', async () => {
  const top = await category('Top of these')
  const below = await category('Below of these', top.id)
  for (const parentId of [top.id, below.id]) {
    expect(await update({ id: top.id, parentId })).toMatchObject({ __typename: 'InvalidInput', path: ['parentId'] })
  }
  let deep = await category('Level 1 of these')
  for (let level = 2; level <= 9; level++) deep = await category(`Level ${level} of these`, deep.id)
  expect(await update({ id: top.id, parentId: deep.id })).toMatchObject({
    __typename: 'InvalidInput',
    path: ['parentId'],
  })
  expect(await update({ id: below.id, parentId: deep.id })).toMatchObject({ __typename: 'CategoryChanged' })
  expect(await update({ id: top.id, parentId: 'cat_0' })).toMatchObject({ __typename: 'NotFound', of: 'cat_0' })
  expect(await update({ id: 'cat_0', name: 'x' })).toMatchObject({ __typename: 'NotFound', of: 'cat_0' })
  expect(await update({ id: top.id, name: null })).toMatchObject({ __typename: 'InvalidInput', path: ['name'] })
})

test('no more categories lie together than a page can show', async () => {
  const full = await category('Full')
  await sql`
    INSERT INTO categories (id, parent_id, path, name, slug, version, created_at)
    SELECT 'cat_full_' || nth, ${full.id}, ARRAY[${full.id}, 'cat_full_' || nth], nth::text, 'full-' || nth, 1, now()
    FROM generate_series(1, 1000) AS nth`.execute(shop.db)
  const another = await category('Another')
  const refused = { __typename: 'InvalidInput', path: ['parentId'] }
  expect(await update({ id: another.id, parentId: full.id })).toMatchObject(refused)
  const create = `mutation($i: CreateCategoryInput!) { createCategory(input: $i) { ${problem} } }`
  const { createCategory } = await shop.ask('staff', create, { i: { name: 'One more', parentId: full.id } })
  expect(createCategory).toMatchObject(refused)
})

test('two that go into each other at once do not both', async () => {
  const [one, other] = [await category('One of two'), await category('Other of two')]
  const outcomes = await Promise.all([
    update({ id: one.id, parentId: other.id }),
    update({ id: other.id, parentId: one.id }),
  ])
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['CategoryChanged', 'InvalidInput'])
})

test('slugs that a category had lead to it, and those of one that is withdrawn to what it lay in', async () => {
  const garden = await category('Garden of slugs')
  const tools = await category('Tools of slugs', garden.id)
  const product = await makeProduct(shop, { categoryIds: [tools.id] })
  await update({ id: tools.id, slug: 'spades' })
  await update({ id: tools.id, slug: 'shovels', name: 'Shovels' })
  for (const slug of [tools.slug, 'spades', 'shovels'])
    expect(await bySlug(slug)).toEqual({ id: tools.id, slug: 'shovels' })
  // What leads elsewhere is nobody's to take, made from a name or chosen.
  expect((await category('Spades')).slug).toBe('spades-2')
  const taken = await update({ id: garden.id, slug: 'spades' })
  expect(taken).toMatchObject({ __typename: 'SlugTaken', suggestion: 'spades-3' })
  expect(await update({ id: tools.id, slug: 'spades' })).toMatchObject({ category: { slug: 'spades' } })

  expect(await withdraw(garden.id)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] })
  expect(await withdraw(tools.id)).toMatchObject({ of: tools.id, parent: { id: garden.id } })
  await told()
  for (const slug of [tools.slug, 'spades', 'shovels'])
    expect(await bySlug(slug)).toEqual({ id: garden.id, slug: garden.slug })
  expect([await inCategory(garden.id), await inCategory(tools.id)]).toEqual([[product.id], []])
  expect((await said(tools.id)).at(-1)).toEqual(['category.withdrawn', 5])

  expect(await withdraw(garden.id)).toMatchObject({ of: garden.id, parent: null })
  expect([await bySlug('spades'), await bySlug(garden.slug)]).toEqual([null, null])
  const seen = await shop.ask('guest', 'query($id: ID!) { product(id: $id) { categories { id } } }', { id: product.id })
  expect(seen.product.categories).toEqual([])
  expect(await withdraw(garden.id)).toMatchObject({ __typename: 'NotFound', of: garden.id })
})

test('what is put into categories while they move is told of where they are at last', async () => {
  const [left, right] = [await category('Left of all'), await category('Right of all')]
  const moving = await category('Moving of all', left.id)
  const products = await Promise.all(Array.from({ length: 6 }, () => makeProduct(shop)))
  const put = 'mutation($i: UpdateProductInput!) { updateProduct(input: $i) { __typename } }'
  await Promise.all([
    ...products.map(({ id }) => shop.ask('staff', put, { i: { id, categoryIds: [moving.id, left.id] } })),
    ...[right, left, right].map(({ id }) => update({ id: moving.id, parentId: id })),
    told(),
  ])
  const { parent } = (await update({ id: moving.id, name: 'Moved of all' })).category
  await told()
  const all = products.map(({ id }) => id).toSorted()
  expect((await inCategory(parent.id)).toSorted()).toEqual(all)
  for (const { id } of products) {
    const { data } = (await shop.outboxOn('products.events', id)).at(-1) as { data: { categories: object[] } }
    expect(data.categories[0]).toMatchObject({ name: 'Moved of all', path: [parent.id, moving.id] })
  }
})

test('a product under another slug is found by those that it had', async () => {
  const product = await makeProduct(shop, { name: 'Lamp that is renamed' })
  const rename = async (id: string, slug: string) =>
    (
      await shop.ask(
        'staff',
        `mutation($i: UpdateProductInput!) { updateProduct(input: $i) { ${problem} ... on SlugTaken { suggestion } ... on ProductChanged { product { slug } } } }`,
        { i: { id, slug } },
      )
    ).updateProduct
  expect(await rename(product.id, 'light-that-was-renamed')).toMatchObject({
    product: { slug: 'light-that-was-renamed' },
  })
  const find = 'query($slug: String!) { product(slug: $slug) { id slug } }'
  for (const slug of [product.slug, 'light-that-was-renamed']) {
    expect((await shop.ask('guest', find, { slug })).product).toEqual({
      id: product.id,
      slug: 'light-that-was-renamed',
    })
  }
  const other = await makeProduct(shop, { name: 'Lamp that is renamed' })
  expect(other.slug).toBe('lamp-that-is-renamed-2')
  expect(await rename(other.id, product.slug)).toMatchObject({ __typename: 'SlugTaken' })
  expect(await rename(other.id, 'light-that-was-renamed')).toMatchObject({ __typename: 'SlugTaken' })
  await shop.ask('staff', 'mutation($id: ID!) { archiveProduct(id: $id) { __typename } }', { id: product.id })
  expect((await shop.ask('guest', find, { slug: product.slug })).product).toBeNull()
})

test('of two who change what they have seen the second is told, and nothing of the first is lost', async () => {
  const lies = await category('Seen by two')
  const product = await makeProduct(shop, { categoryIds: [lies.id], brand: 'Grove' })
  const seen = async () => {
    const source = `query($id: ID!, $c: ID!) { category(id: $c) { edition }
      product(id: $id) { name brand edition variants { id weightGrams edition } } }`
    return shop.ask('staff', source, { id: product.id, c: lies.id })
  }
  const before = await seen()
  const [variant] = before.product.variants
  const wishes: [mutation: string, input: object, edition: string][] = [
    ['updateProduct', { id: product.id, name: 'Seen' }, before.product.edition],
    ['changeOptions', { productId: product.id, options: [] }, before.product.edition],
    ['updateVariant', { id: variant.id, weightGrams: 7 }, variant.edition],
    ['updateCategory', { id: lies.id, name: 'Seen by one' }, before.category.edition],
  ]
  const wish = async (mutation: string, input: object) => {
    const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input`
    const source = `mutation($i: ${type}!) { ${mutation}(input: $i) { ${problem} } }`
    return (await shop.ask('staff', source, { i: input }))[mutation]
  }
  for (const [mutation, input] of wishes)
    expect(await wish(mutation, { ...input, ifEdition: 'another' })).toMatchObject({ path: ['ifEdition'] })
  expect(await seen()).toEqual(before)

  const price =
    'mutation($id: ID!) { changePrice(variantId: $id, price: { amount: "5.00", currency: "EUR" }) { __typename } }'
  await shop.ask('staff', price, { id: variant.id })
  await shop.ask('staff', 'mutation($id: ID!) { archiveProduct(id: $id) { __typename } }', { id: product.id })
  expect((await seen()).product.edition).toBe(before.product.edition)
  for (const [mutation, input, ifEdition] of wishes.filter(([mutation]) => mutation !== 'changeOptions'))
    expect((await wish(mutation, { ...input, ifEdition })).__typename).toMatch(/Changed$/)
  for (const [mutation, input, ifEdition] of wishes)
    expect(await wish(mutation, { ...input, ifEdition })).toMatchObject({ path: ['ifEdition'] })
  expect((await seen()).product).toMatchObject({ name: 'Seen', brand: 'Grove' })
})

test('a category that is asked for again under its key is made once, and not again when it has gone', async () => {
  const source = `mutation($i: CreateCategoryInput!) { createCategory(input: $i) { __typename ... on CategoryCreated { category { id } } } }`
  const i = { name: 'Asked for twice', idempotencyKey: 'a form' }
  const ask = async () => (await shop.ask('staff', source, { i })).createCategory
  const [first, again] = await Promise.all([ask(), ask()])
  expect(again).toEqual(first)
  await withdraw(first.category.id)
  expect(await ask()).toEqual({ __typename: 'IdempotencyKeyReused' })
})
