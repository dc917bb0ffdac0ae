import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeProduct, openProducts, type ProductsHarness } from './testing/harness.ts'

let shop: ProductsHarness
beforeAll(async () => {
  shop = await openProducts()
})
afterAll(() => shop.close())

const invalid = '__typename ... on Problem { message } ... on InvalidInput { path }'

const made = async (name: string, parentId?: string): Promise<string> => {
  const source =
    'mutation($i: CreateCategoryInput!) { createCategory(input: $i) { ... on CategoryCreated { category { id } } } }'
  return (await shop.ask('staff', source, { i: { name, parentId } })).createCategory.category.id
}

/** How a category that is being withdrawn is put to use, by the reference between tables that this makes; and what that is answered. */
const uses: Record<string, (id: string) => Promise<unknown>> = {
  'product_categories.category_id of a new product': async (id) => {
    const source = `mutation($i: CreateProductInput!) { createProduct(input: $i) { ${invalid} } }`
    return (await shop.ask('staff', source, { i: { name: 'Lamp of the withdrawn', categoryIds: [id] } })).createProduct
  },
  'product_categories.category_id of another': async (id) => {
    const product = await makeProduct(shop)
    const source = `mutation($i: UpdateProductInput!) { updateProduct(input: $i) { ${invalid} } }`
    return (await shop.ask('staff', source, { i: { id: product.id, categoryIds: [id] } })).updateProduct
  },
  'product_categories.category_id under another slug': async (id) => {
    const { id: product, slug } = await makeProduct(shop)
    const source = `mutation($i: UpdateProductInput!) { updateProduct(input: $i) { ${invalid} } }`
    const i = { id: product, slug: `${slug}-moved`, categoryIds: [id] }
    return (await shop.ask('staff', source, { i })).updateProduct
  },
  'categories.parent_id of a new category': async (id) => {
    const source = `mutation($i: CreateCategoryInput!) { createCategory(input: $i) { ${invalid} } }`
    return (await shop.ask('staff', source, { i: { name: 'Within the withdrawn', parentId: id } })).createCategory
  },
  'categories.parent_id of another': async (id) => {
    const other = await made('Beside the withdrawn')
    const source = `mutation($i: UpdateCategoryInput!) { updateCategory(input: $i) { ${invalid} } }`
    return (await shop.ask('staff', source, { i: { id: other, parentId: id } })).updateCategory
  },
}

const waiting = async () => {
  const { rows } = await sql<{ count: string }>`
    SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`.execute(
    shop.deps.db,
  )
  return Number(rows[0]?.count)
}

/** Withdraws a category, and commits once whoever was told of it by `meanwhile` waits for that. */
async function withdrawnWhile(id: string, meanwhile: () => Promise<unknown>): Promise<unknown> {
  let use: Promise<unknown> | undefined
  await shop.deps.db.transaction().execute(async (trx) => {
    await sql`SELECT pg_advisory_xact_lock(hashtext('category tree'))`.execute(trx)
    await sql`SELECT 1 FROM categories WHERE id = ${id} FOR UPDATE`.execute(trx)
    use = meanwhile()
    use.catch(() => {})
    await expect.poll(waiting, { timeout: 20_000 }).toBeGreaterThan(0)
    await sql`DELETE FROM categories WHERE id = ${id}`.execute(trx)
  })
  return use
}

for (const [what, use] of Object.entries(uses)) {
  test(`a category that is withdrawn while it is put to use is no such category: ${what}`, async () => {
    const id = await made('Withdrawn meanwhile')
    const answer = await withdrawnWhile(id, () => use(id))
    expect(['InvalidInput', 'NotFound']).toContain((answer as { __typename: string }).__typename)
  })
}

test('every reference to a category has a use above', async () => {
  const { rows } = await sql<{ reference: string }>`
    SELECT conrelid::regclass || '.' || attname AS reference
    FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY (conkey)
    WHERE contype = 'f' AND confrelid = 'categories'::regclass ORDER BY 1`.execute(shop.deps.db)
  const used = new Set(Object.keys(uses).map((what) => what.split(' ')[0]))
  expect(rows.map(({ reference }) => reference)).toEqual([...used].sort())
})

test('products go into a category while it is withdrawn, and neither waits for the other for ever', async () => {
  const parent = await made('Parent of those that go')
  for (let round = 0; round < 5; round++) {
    const going = await made(`Going ${round}`, parent)
    const products = await Promise.all(
      Array.from({ length: 6 }, () => makeProduct(shop, { categoryIds: [going, parent] })),
    )
    const put = `mutation($i: UpdateProductInput!) { updateProduct(input: $i) { ${invalid} } }`
    const outcomes = await Promise.all([
      ...products.map(({ id }) => shop.ask('staff', put, { i: { id, categoryIds: [going, parent] } })),
      shop.ask('staff', 'mutation($id: ID!) { withdrawCategory(id: $id) { __typename } }', { id: going }),
    ])
    expect(outcomes.at(-1)).toEqual({ withdrawCategory: { __typename: 'CategoryWithdrawn' } })
  }
})
