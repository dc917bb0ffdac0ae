import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { replaceSynonyms } from '../query/replace-synonyms.ts'
import { openSearch, type SearchHarness } from '../testing/harness.ts'
import { nameOf } from '../testing/samples.ts'
import { beginRebuild, indexTables } from './rebuild-store.ts'

let shop: SearchHarness
let heard = 0

beforeEach(async () => {
  shop = await openSearch()
  heard = 0
  await tell()
  await news()
})
afterEach(() => shop.close())

async function tell() {
  await shop.hearProduct({ id: 'p1', name: 'Table lamp', category: ['home', 'lighting'], sizes: ['S', 'M'] })
  await shop.hearProduct({ id: 'p2', name: 'Floor lamp', category: ['home', 'lighting'] }, 2)
  await shop.hearStock('p1-S', 3)
  await shop.hearStock('p2-One', 3)
}

/** What has been said since this was asked last: products by the names that the test gave them, or what else it was about. */
async function news(): Promise<string[]> {
  const said = await shop.outboxOn('search.events')
  const fresh = said.slice(heard)
  heard = said.length
  return fresh.map(({ type, subject }) => (type === 'product.indexed' ? nameOf(subject) : type)).toSorted()
}

/** Everything that a cache may hold of these searches, and what shows them less, their places and scores. */
async function answers() {
  const asked = ['', 'lamp', 'couch', 'chair'].map((query) => shop.search({ query, first: 10 }))
  return JSON.stringify([await Promise.all(asked), await shop.suggest('ta'), await shop.suggest('ch')]).replace(
    /"cursor":"[^"]*"|"endCursor":"[^"]*"/g,
    '',
  )
}

const steps: Record<string, { change: () => Promise<unknown>; says: string[] }> = {
  'a product is new': { change: () => shop.hearProduct({ id: 'p3', name: 'Oak chair' }), says: ['p3'] },
  'a product is renamed': { change: () => shop.hearProduct({ id: 'p2', name: 'Tall lamp' }, 3), says: ['p2'] },
  'a product is sold no more': {
    change: () => shop.hearProduct({ id: 'p2', name: 'Floor lamp', status: 'ARCHIVED' }, 3),
    says: ['p2'],
  },
  'a product sells out': { change: () => shop.hearStock('p2-One', 0, 2), says: ['p2'] },
  'a product is there again': {
    change: async () => {
      await shop.hearStock('p2-One', 0, 2)
      await shop.hearStock('p2-One', 1, 3)
    },
    says: ['p2', 'p2'],
  },
  'what is known is said anew': {
    change: () => shop.hearProduct({ id: 'p2', name: 'Floor lamp', category: ['home', 'lighting'] }, 2),
    says: [],
  },
  'what is said anew says more than is known': {
    change: () => shop.hearProduct({ id: 'p2', name: 'Floor lamp', further: { USD: '9.00' } }, 2),
    says: ['p2'],
  },
  'one variant of it sells out': {
    change: async () => {
      await shop.hearStock('p1-M', 1)
      await shop.hearStock('p1-M', 0, 2)
    },
    says: ['p1', 'p1'],
  },
  'less of it can be had, and still some': { change: () => shop.hearStock('p2-One', 2, 2), says: [] },
  'what is old comes late': { change: () => shop.hearProduct({ id: 'p2', name: 'Old lamp' }, 1), says: [] },
  'what sells rises': {
    change: async () => {
      for (let nth = 0; nth < 3; nth++) await shop.hearOrder(['p1-S'])
      await shop.work('popularity')
    },
    says: ['p1'],
  },
  'a category is called otherwise': {
    change: async () => {
      const category = { categoryId: 'lighting', name: 'Couches', slug: 'couches', path: ['lighting'] }
      await shop.hear('products.events', 'category.updated', category, { subject: category.categoryId, version: 2 })
      await shop.work('document-forms')
    },
    says: ['p1', 'p2'],
  },
  'words mean others': {
    change: () => replaceSynonyms(shop.deps, [['couch', 'table lamp']]),
    says: ['synonyms.replaced'],
  },
}

test.each(Object.entries(steps))('%s: who keeps what was found hears of it', async (_what, { change, says }) => {
  const before = await answers()
  await change()
  const told = await news()
  expect(told).toEqual(says)
  if (told.length === 0) expect(await answers()).toBe(before)
})

test.each(Object.entries(steps))(
  '%s: an index that is being built beside has it as well',
  async (_what, { change }) => {
    await beginRebuild(shop.db, shop.clock())
    await tell()
    await change()
    expect(await sql`SELECT abandoned FROM index_rebuild`.execute(shop.db)).toMatchObject({
      rows: [{ abandoned: null }],
    })
    for (const table of indexTables) {
      const rowsOf = (schema: string) => sql`SELECT to_jsonb(t) - 'moved' FROM ${sql.id(schema, table)} t`
      const either = sql`
      (${rowsOf('public')} EXCEPT ${rowsOf('index_next')}) UNION ALL (${rowsOf('index_next')} EXCEPT ${rowsOf('public')})`
      expect((await either.execute(shop.db)).rows).toEqual([])
    }
  },
)
