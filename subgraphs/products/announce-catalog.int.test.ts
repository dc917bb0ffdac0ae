import { expect, test } from 'vitest'
import { announceCatalog } from './announce-catalog.ts'
import { makeProduct, openProducts } from './testing/harness.ts'

test('the catalog is said anew as it is, at the versions that it has, whoever may see it', async () => {
  const shop = await openProducts()
  const made = await shop.ask(
    'staff',
    'mutation { createCategory(input: { name: "Lamps" }) { ... on CategoryCreated { category { id } } } }',
  )
  const categoryId = made.createCategory.category.id
  const lamp = await makeProduct(shop, { categoryIds: [categoryId] })
  const others = [await makeProduct(shop, { status: 'DRAFT' }), await makeProduct(shop, { status: 'ARCHIVED' })]
  const ids = [categoryId, lamp.id, ...others.map(({ id }) => id)]
  const before = await Promise.all(ids.map((id) => shop.outboxOn('products.events', id)))
  expect(await announceCatalog(shop.deps)).toBe(4)
  for (const [nth, id] of ids.entries()) {
    const said = await shop.outboxOn('products.events', id)
    expect(said).toHaveLength((before[nth]?.length ?? 0) + 1)
    const [last, anew] = [before[nth]?.at(-1), said.at(-1)]
    expect(anew?.type).toBe(nth === 0 ? 'category.created' : 'product.updated')
    expect(anew?.aggregateversion).toBe(last?.aggregateversion)
    expect(anew?.data).toEqual(last?.data)
  }
  await shop.close()
})

test('a change that is just being made is said before what it changes is said anew', async () => {
  const shop = await openProducts()
  const lamp = await makeProduct(shop)
  let announced: Promise<number> | undefined
  await shop.db.transaction().execute(async (trx) => {
    await trx.selectFrom('products').select('id').where('id', '=', lamp.id).forUpdate().execute()
    announced = announceCatalog(shop.deps)
    await trx.updateTable('products').set({ version: 9 }).where('id', '=', lamp.id).execute()
  })
  await announced
  const said = await shop.outboxOn('products.events', lamp.id)
  expect(said.at(-1)).toMatchObject({ aggregateversion: 9 })
  await shop.close()
})
