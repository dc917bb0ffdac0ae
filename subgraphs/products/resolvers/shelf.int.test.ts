import { AlreadyUnderWay } from '@micromart/service'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { projections } from '../projections/index.ts'
import { makeProduct, openProducts, type ProductsHarness } from '../testing/harness.ts'

let shop: ProductsHarness
beforeAll(async () => {
  shop = await openProducts()
})
afterAll(() => shop.close())

const createCategory =
  'mutation($n: String!, $p: ID) { createCategory(input: { name: $n, parentId: $p }) { __typename ... on CategoryCreated { category { id slug } } ... on InvalidInput { path } } }'
const category = async (n: string, p?: string) => (await shop.ask('staff', createCategory, { n, p })).createCategory

describe.each(['DRAFT', 'ARCHIVED'])('a product that is %s', (status) => {
  test('is nothing to shoppers on every path, and all there to staff and siblings', async () => {
    const top = (await category(`Top ${status}`)).category.id
    const product = await makeProduct(shop, { status, categoryIds: [top] })
    const paths = `query($id: ID!, $slug: String!, $v: ID!, $sku: String!, $c: ID!, $r: [_Any!]!) {
      byId: product(id: $id) { id } bySlug: product(slug: $slug) { id } variant(id: $v) { id } bySku: variant(sku: $sku) { id }
      all: products(first: 100) { edges { node { id } } } inCategory: products(category: $c) { edges { node { id } } }
      _entities(representations: $r) { ... on Product { id } ... on Variant { id product { id } } } }`
    const variables = {
      ...{ id: product.id, slug: product.slug, v: product.variantId, sku: product.sku, c: top },
      r: [
        { __typename: 'Product', id: product.id },
        { __typename: 'Variant', id: product.variantId },
        { __typename: 'Variant', sku: product.sku },
      ],
    }
    for (const who of ['guest', 'customer'] as const) {
      expect(await shop.ask(who, paths, variables)).toMatchObject({
        ...{ byId: null, bySlug: null, variant: null, bySku: null, inCategory: { edges: [] } },
        _entities: [null, null, null],
      })
      expect(JSON.stringify(await shop.ask(who, paths, variables))).not.toContain(product.id)
    }
    for (const who of ['staff', 'service'] as const) {
      const seen = await shop.ask(who, paths, variables)
      expect([seen.byId, seen.bySlug, seen.inCategory.edges[0]?.node]).toEqual(Array(3).fill({ id: product.id }))
      expect(seen._entities[2]).toEqual({ id: product.variantId, product: { id: product.id } })
    }
  })
})

test('every category is listed once, however deep it lies, and says in which', async () => {
  const deep: string[] = []
  for (let depth = 0; depth < 6; depth++) deep.push((await category(`Depth ${depth}`, deep.at(-1))).category.id)
  const page =
    'query($a: String) { allCategories(first: 4, after: $a) { edges { node { id parent { id } } } pageInfo { endCursor hasNextPage } } }'
  const found = new Map<string, string | undefined>()
  let read = 0
  for (let after: string | null = null, more = true; more; ) {
    const { edges, pageInfo }: CategoryPage = (await shop.ask('guest', page, { a: after })).allCategories
    for (const { node } of edges) found.set(node.id, node.parent?.id)
    read += edges.length
    ;({ endCursor: after, hasNextPage: more } = pageInfo)
  }
  expect(read).toBe(found.size)
  expect(deep.map((id) => found.get(id))).toEqual([undefined, ...deep.slice(0, -1)])
})

interface CategoryPage {
  edges: { node: { id: string; parent: { id: string } | null } }[]
  pageInfo: { endCursor: string | null; hasNextPage: boolean }
}

test('the shelf is looked through by what is on sale and what is not, of which shoppers see nothing', async () => {
  const top = (await category('Statuses')).category.id
  const make = async (status: string) => (await makeProduct(shop, { status, categoryIds: [top] })).id
  const [draft, active, archived] = [await make('DRAFT'), await make('ACTIVE'), await make('ARCHIVED')]
  const page = 'query($c: ID, $s: [ProductStatus!]) { products(category: $c, status: $s) { edges { node { id } } } }'
  const shown = async (who: 'staff' | 'guest', s: string[] | null) =>
    (await shop.ask(who, page, { c: top, s })).products.edges.map(({ node }: { node: { id: string } }) => node.id)
  expect(await shown('staff', ['DRAFT'])).toEqual([draft])
  expect(await shown('staff', ['DRAFT', 'ARCHIVED'])).toEqual([archived, draft])
  expect(await shown('staff', null)).toEqual([archived, active, draft])
  expect(await shown('staff', [])).toEqual([])
  expect(await shown('guest', ['DRAFT', 'ARCHIVED'])).toEqual([])
  expect(await shown('guest', ['DRAFT', 'ACTIVE'])).toEqual([active])
})

test('browsing a category shows what is in it and below it, newest first, page by page', async () => {
  const home = (await category('Home')).category.id
  const lamps = (await category('Lamps', home)).category.id
  const desk = (await category('Desk lamps', lamps)).category.id
  const made: string[] = []
  for (const id of [home, lamps, desk, desk, lamps]) made.push((await makeProduct(shop, { categoryIds: [id] })).id)
  const page =
    'query($c: ID, $after: String) { products(first: 2, after: $after, category: $c) { edges { node { id } } pageInfo { hasNextPage endCursor } } }'
  const seen: string[] = []
  let after: string | undefined
  do {
    const { products } = await shop.ask('guest', page, { c: home, after })
    seen.push(...products.edges.map(({ node }: { node: { id: string } }) => String(node.id)))
    after = products.pageInfo.hasNextPage ? String(products.pageInfo.endCursor) : undefined
  } while (after)
  expect(seen).toEqual(made.toReversed())
  const below = await shop.ask('guest', page, { c: desk })
  expect(below.products.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual([made[3], made[2]])
})

test('the category tree is walked up and down, and its slugs are unique', async () => {
  const garden = await category('Garden')
  const tools = await category('Tools', garden.category.id)
  expect((await category('Tools')).category.slug).toBe('tools-2')
  const tree = await shop.ask(
    'guest',
    'query($s: String!) { category(slug: $s) { name parent { name parent { name } children { name } } } categories { name } }',
    { s: tools.category.slug },
  )
  expect(tree.category).toEqual({
    name: 'Tools',
    parent: { name: 'Garden', parent: null, children: [{ name: 'Tools' }] },
  })
  expect(tree.categories.map(({ name }: { name: string }) => name)).toContain('Garden')
  expect((await category('Orphan', 'cat_0')).__typename).toBe('NotFound')
})

test('a category tree is at most ten deep', async () => {
  let parent: string | undefined
  for (let depth = 1; depth <= 10; depth++) parent = (await category(`Level ${depth}`, parent)).category.id
  expect(await category('Level 11', parent)).toMatchObject({ __typename: 'InvalidInput', path: ['parentId'] })
})

test('read models rebuilt from the write side are what they were', async () => {
  const views = () => shop.db.selectFrom('product_views').selectAll().orderBy('product_id').execute()
  const lookups = () => shop.db.selectFrom('variant_views').selectAll().orderBy('variant_id').execute()
  const before = [await views(), await lookups()]
  expect(await projections['product-views']?.rebuild(shop.db)).toBe(before[0]?.length)
  expect([await views(), await lookups()]).toEqual(before)
})

test('a rebuild mends what has gone wrong, rewrites nothing else, and says how far it is', async () => {
  const [wrong, lost, right] = [await makeProduct(shop), await makeProduct(shop), await makeProduct(shop)]
  const written = () =>
    sql<{ id: string; at: string }>`SELECT product_id AS id, xmin::text AS at FROM product_views ORDER BY 1`.execute(
      shop.db,
    )
  const views = () => shop.db.selectFrom('product_views').selectAll().orderBy('product_id').execute()
  const lookups = () => shop.db.selectFrom('variant_views').selectAll().orderBy('variant_id').execute()
  const [before, asBefore] = [await written(), [await views(), await lookups()]]
  await sql`UPDATE product_views SET doc = '{}', status = 'DRAFT' WHERE product_id = ${wrong.id}`.execute(shop.db)
  await sql`UPDATE variant_views SET sku = 'another' WHERE product_id = ${wrong.id}`.execute(shop.db)
  await sql`DELETE FROM product_views WHERE product_id = ${lost.id}`.execute(shop.db)
  await sql`
    INSERT INTO product_views SELECT 'prd_of_nothing', version, 'of-nothing', status, category_ids, doc
    FROM product_views WHERE product_id = ${right.id}`.execute(shop.db)
  const told: [number, number][] = []
  const all = before.rows.length
  expect(await projections['product-views']?.rebuild(shop.db, (...far) => told.push(far))).toBe(all)
  expect(told.at(-1)).toEqual([all, all])
  expect([await views(), await lookups()]).toEqual(asBefore)
  const changed = new Set([wrong.id, lost.id])
  const others = ({ id }: { id: string }) => !changed.has(id)
  expect((await written()).rows.filter(others)).toEqual(before.rows.filter(others))
})

test('whoever reads while views are rebuilt waits for nothing', async () => {
  const { id, slug } = await makeProduct(shop)
  await sql`UPDATE product_views SET slug = 'drifted' WHERE product_id = ${id}`.execute(shop.db)
  // Somebody who holds the product's view keeps the swap waiting, and nobody who reads.
  const find = 'query($slug: String!) { product(slug: $slug) { id } }'
  let rebuilt: Promise<number> | undefined
  await shop.db.transaction().execute(async (trx) => {
    await sql`SELECT FROM product_views WHERE product_id = ${id} FOR UPDATE`.execute(trx)
    rebuilt = projections['product-views']?.rebuild(shop.db)
    await vi.waitFor(async () => {
      const { rows } = await sql`
        SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()
          AND query LIKE '%outdated%'`.execute(shop.db)
      expect(rows).toHaveLength(1)
    }, 60_000)
    expect((await shop.ask('guest', 'query($id: ID!) { product(id: $id) { id } }', { id })).product).toEqual({ id })
  })
  await rebuilt
  expect((await shop.ask('guest', find, { slug })).product).toEqual({ id })
})

test('a rebuild beside changes loses none of them', async () => {
  const { id } = await makeProduct(shop)
  const update = 'mutation($i: UpdateProductInput!) { updateProduct(input: $i) { __typename } }'
  const changes = Array.from({ length: 10 }, (_, n) => shop.ask('staff', update, { i: { id, brand: `Brand ${n}` } }))
  await Promise.all([projections['product-views']?.rebuild(shop.db), ...changes])
  const view = await shop.db.selectFrom('product_views').select('version').where('product_id', '=', id).execute()
  expect(view).toEqual([{ version: 13 }])
})

test('entities are answered in the order in which they are asked for', async () => {
  const products = await Promise.all([makeProduct(shop), makeProduct(shop), makeProduct(shop)])
  const entities = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Variant { sku } } }'
  const answer = await shop.ask('guest', entities, {
    r: products.map(({ variantId }) => ({ __typename: 'Variant', id: variantId })),
  })
  expect(answer._entities.map(({ sku }: { sku: string }) => sku)).toEqual(products.map(({ sku }) => sku))
})

test('of two rebuilds at once the second is told so', async () => {
  const rebuild = () => projections['product-views']?.rebuild(shop.db)
  const ends = await Promise.allSettled([rebuild(), rebuild()])
  const said = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
  expect(said).toEqual([new AlreadyUnderWay('The views of products are being rebuilt already.')])
})
