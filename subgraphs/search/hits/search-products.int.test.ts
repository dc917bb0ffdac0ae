import { createTestDatabase } from '@micromart/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openIndex, type SearchIndex } from '../testing/open-index.ts'
import { sampleProduct } from '../testing/samples.ts'
import type { Filter } from './condition-store.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let index: SearchIndex

beforeAll(async () => {
  database = await createTestDatabase()
  index = await openIndex(database.url)
  await index.put(['p1', 'p2', 'p3'].map((id) => sampleProduct({ id, name: 'Lamp' })))
})
afterAll(async () => {
  await index.close()
  await database.drop()
})

type Found = Awaited<ReturnType<SearchIndex['search']>>

/** How often all that fits is read while something is done with what was found. */
async function readings(use: (found: Found) => Promise<unknown>, query = 'lamp', filter: Filter = {}): Promise<number> {
  const found = await index.search(query, { filter })
  const statements = await index.statementsOf(() => use(found))
  return statements.filter(({ sql }) => sql.includes('FROM documents')).length
}

test('who asks for facets and the total has both of one reading, however often', async () => {
  const counted = await index.search('lamp')
  const [total, facets] = await Promise.all([counted.total(), counted.facets()])
  expect([total.count, facets.length]).toEqual([3, 3])
  expect(await readings((found) => Promise.all([found.total(), found.facets(), found.total(), found.facets()]))).toBe(1)
  expect(await readings((found) => found.total())).toBe(1)
  expect(await readings(async () => {})).toBe(0)
})

test('a sample that will hardly have enough is not looked into', async () => {
  const filter = { category: 'home' }
  // The smallest one, which tells so, and all.
  expect(await readings((found) => Promise.all([found.total(), found.facets()]), '', filter)).toBe(2)
})
