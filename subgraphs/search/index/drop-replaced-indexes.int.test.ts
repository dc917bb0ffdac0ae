import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSearch, type SearchHarness } from '../testing/harness.ts'
import { dropReplacedIndexes } from './drop-replaced-indexes.ts'

let shop: SearchHarness

beforeAll(async () => {
  shop = await openSearch()
  await shop.hearProduct({ id: 'p1', name: 'Paper lamp', brand: 'Ada' })
})
afterAll(() => shop.close())

const indexes = async () => {
  const { rows } = await sql<{ name: string }>`
    SELECT indexname AS name FROM pg_indexes WHERE tablename = 'documents' AND indexdef LIKE '%gin%' ORDER BY 1`.execute(
    shop.db,
  )
  return rows.map(({ name }) => name)
}

test('one index of words and filters is left of many, and one of each sample', async () => {
  expect(await indexes()).toContain('documents_lexemes')
  await dropReplacedIndexes(shop.deps)
  await dropReplacedIndexes(shop.deps)
  const left = [
    'documents_findable',
    'documents_findable_in_512',
    'documents_findable_in_64',
    'documents_findable_in_8',
  ]
  expect(await indexes()).toEqual(left)
  expect(await shop.found('lamp', { brands: ['Ada'], category: 'home' })).toEqual(['p1'])
})
