import { message } from '@micromart/events'
import { newId } from '@micromart/ids'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSearch, type SearchHarness } from '../testing/harness.ts'
import { productId, sampleProduct } from '../testing/samples.ts'
import { categoryNames } from './name-store.ts'

let shop: SearchHarness
beforeEach(async () => {
  shop = await openSearch()
})
afterEach(() => shop.close())

const told = (version: number) => ({
  id: newId('evt'),
  time: new Date(),
  aggregateVersion: version,
  source: 'products',
})
const renamed = (name: string, version: number) => {
  const data = { categoryId: 'light', name, slug: 'light', path: ['home', 'light'] }
  return message('products.events', 'category.updated', { ...told(version), subject: 'light', data })
}
/** It stands in a category that it calls as that was called then. */
const product = (id: string, categoryName: string, version = 1) => {
  const { categories, ...data } = sampleProduct({ id, name: 'Table lamp', category: ['home', 'light'] })
  const named = { ...data, categories: categories.map((category) => ({ ...category, name: categoryName })) }
  const of = { ...told(version), subject: productId(id), data: named }
  return message('products.events', 'product.updated', of)
}
const name = async () => (await categoryNames(shop.db, ['light'])).get('light')

test('a category is called as it says itself, whatever is heard of its products, or again, after that', async () => {
  await shop.hearTogether([product('one', 'Lihgts')])
  expect(await name()).toBe('Lihgts')
  await shop.hearTogether([product('two', 'Lights')])
  expect(await name()).toBe('Lights')
  await shop.hearTogether([renamed('Lamps', 2)])
  await shop.hearTogether([product('three', 'Lights'), product('one', 'Lihgts', 2)])
  await shop.hearTogether([renamed('Lights', 1)])
  expect(await name()).toBe('Lamps')
  await shop.hearTogether([renamed('Lamps and lights', 3)])
  expect(await name()).toBe('Lamps and lights')
})
