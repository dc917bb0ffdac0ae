import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSearch, type SearchHarness } from '../testing/harness.ts'
import { productId } from '../testing/samples.ts'

let shop: SearchHarness

beforeEach(async () => {
  shop = await openSearch()
  await shop.hearProduct({ id: 'p1', name: 'Table lamp', category: ['home', 'lighting'] })
  await shop.hearProduct({ id: 'p2', name: 'Enamel mug', category: ['home', 'kitchen'] })
  await shop.hearStock('p2-One', 2)
})
afterEach(() => shop.close())

/** Leaves the index as the version before this one has: nothing is known but what that kept. */
async function asBefore(): Promise<void> {
  await sql`UPDATE documents SET form = 0, heads = '', description = NULL, skus = NULL, in_stock = false, shelf = NULL, moved = '0'`.execute(
    shop.db,
  )
  await sql`UPDATE document_variants SET option_keys = '{}', in_stock = false`.execute(shop.db)
  await sql`TRUNCATE vocabulary, category_names, option_labels`.execute(shop.db)
}

test('what an earlier version has written is found by the rules of now, once the worker has been there', async () => {
  await asBefore()
  expect(await shop.found('enmael')).toEqual([])
  await shop.work('document-forms')
  expect(await shop.found('tabel lmap')).toEqual(['p1'])
  expect(await shop.suggest('enmael')).toEqual(['Enamel mug'])
  expect(await shop.found('mug', { inStock: true })).toEqual(['p2'])
})

test('a category that is called something else is found by that, by what lies below it as well, once the worker has been there', async () => {
  const home = { categoryId: 'home', name: 'Dwelling', slug: 'home', parentId: null, path: ['home'] }
  await shop.hear('products.events', 'category.created', { ...home, name: 'Home' }, { subject: 'home', version: 1 })
  await shop.work('document-forms')
  expect(await shop.found('dwelling')).toEqual([])
  await shop.hear('products.events', 'category.updated', home, { subject: 'home', version: 2 })
  await shop.work('document-forms')
  expect((await shop.found('dwelling')).toSorted()).toEqual(['p1', 'p2'])
  await shop.hear('products.events', 'category.withdrawn', home, { subject: 'home', version: 3 })
})

test('a document that cannot be formed is put off, and keeps no other waiting', async () => {
  await asBefore()
  await sql`UPDATE documents SET categories = '[null]' WHERE product_id = ${productId('p1')}`.execute(shop.db)
  await shop.work('document-forms')
  expect(await shop.found('emanel mug')).toEqual(['p2'])
  expect(await shop.putOff('document-forms')).toMatchObject([{ item: productId('p1') }])
})
