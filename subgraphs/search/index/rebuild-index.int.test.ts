import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSearch, type SearchHarness } from '../testing/harness.ts'
import { nameOf, productId, type Sample } from '../testing/samples.ts'

let shop: SearchHarness

const lamp = (nth: number): Sample => ({
  id: `p${nth}`,
  name: `Lamp ${nth}`,
  brand: 'Ada',
  category: ['home', 'lighting'],
})
const lamps = Array.from({ length: 9 }, (_, nth) => lamp(nth + 1))
const names = lamps.map(({ id }) => id)

/** Owners say all that they have. */
async function tell(): Promise<void> {
  for (const each of lamps) await shop.hearProduct(each)
  for (const { id } of lamps) await shop.hearStock(`${id}-One`, 3)
}

beforeEach(async () => {
  shop = await openSearch()
  await tell()
})
afterEach(() => shop.close())

/** Has an entry go wrong so that no event of its own mends it: it is of a version that there is not yet. */
const spoil = (name: string) =>
  sql`UPDATE documents SET version = 9, heads = '', lexemes = '' WHERE product_id = ${productId(name)}`.execute(shop.db)

const found = async (query = 'lamp') => (await shop.found(query)).toSorted()

const shownIn = ({ edges }: { edges: { node: { id: string } }[] }) => edges.map(({ node }) => nameOf(node.id))

/** What has been said of what is found, less what was said before: products by the names that the test gave them. */
async function said(run: () => Promise<unknown>): Promise<string[]> {
  const before = (await shop.outboxOn('search.events')).length
  await run()
  const news = (await shop.outboxOn('search.events')).slice(before)
  return news.map(({ type, subject }) => (type === 'product.indexed' ? nameOf(subject) : type)).toSorted()
}

/** Where the entries stand in lists. */
async function standing() {
  const { rows } = await sql`SELECT product_id, moved, popularity FROM documents ORDER BY 1`.execute(shop.db)
  return rows
}

/** Columns, indexes, constraints and triggers of whatever is in the database, and the rebuild that is under way. */
async function form() {
  const { rows } = await sql`
    SELECT table_schema AS of, table_name AS name, string_agg(concat(column_name, data_type, is_nullable, column_default), ',' ORDER BY ordinal_position)
    FROM information_schema.columns WHERE table_schema IN ('public', 'index_next') GROUP BY 1, 2
    UNION ALL SELECT schemaname, indexname, indexdef FROM pg_indexes WHERE schemaname IN ('public', 'index_next')
    UNION ALL SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
      WHERE connamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'index_next'))
    UNION ALL SELECT tgrelid::regclass::text, tgname, '' FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT id, migrations, abandoned FROM index_rebuild
    ORDER BY 1, 2, 3`.execute(shop.db)
  return rows
}

test('who searches finds what was there until all of the new index is, and that from then on', async () => {
  const before = await form()
  for (const name of names.slice(4)) await spoil(name)
  const rebuilt = await shop.rebuild(async () => {
    await tell()
    expect(await found()).toEqual(names.slice(0, 4))
  })
  expect(rebuilt).toBe(9)
  expect(await found()).toEqual(names)
  expect(await form()).toEqual(before)
})

test('what changes while it is built is found at once, and when it is built', async () => {
  await shop.rebuild(async () => {
    await shop.hearProduct({ ...lamp(1), name: 'Candle' }, 2)
    await shop.hearStock('p2-One', 0, 2)
    await tell()
    await shop.hearProduct({ ...lamp(3), name: 'Torch' }, 2)
    await shop.hearProduct({ id: 'p10', name: 'Candle holder' })
    expect(await found('candle')).toEqual(['p1', 'p10'])
    expect(await found('torch')).toEqual(['p3'])
  })
  expect(await found('candle')).toEqual(['p1', 'p10'])
  expect(await found('torch')).toEqual(['p3'])
  const inStock = async () => (await shop.found('lamp', { inStock: true })).toSorted()
  expect(await inStock()).toEqual(names.slice(3))
  await shop.hearStock('p2-One', 1, 3)
  expect(await inStock()).toEqual(['p2', ...names.slice(3)])
})

test('what is as it was stays where it stands, and only of what differs it is told', async () => {
  for (let nth = 0; nth < 3; nth++) await shop.hearOrder(['p5-One'])
  await shop.work('popularity')
  const before = await standing()
  expect(await said(() => shop.rebuild(tell))).toEqual([])
  expect(await standing()).toEqual(before)

  await spoil('p2')
  await sql`UPDATE document_variants SET price = 7 WHERE variant_id = 'p3-One'`.execute(shop.db)
  await sql`UPDATE documents SET version = 9 WHERE product_id = ${productId('p3')}`.execute(shop.db)
  await shop.hearProduct({ id: 'p11', name: 'Lamp of nobody' })
  const told = await said(() => shop.rebuild(tell))
  expect(told).toEqual(['p11', 'p2', 'p3'])
  expect(await found()).toEqual(names)
  expect((await standing()).filter((row, nth) => JSON.stringify(row) === JSON.stringify(before[nth]))).toHaveLength(7)
})

test('words that were not known are told of as words', async () => {
  await sql`DELETE FROM vocabulary WHERE word = 'lamp'`.execute(shop.db)
  await sql`UPDATE documents SET version = 9`.execute(shop.db)
  expect(await said(() => shop.rebuild(tell))).toEqual([...names, 'synonyms.replaced'].toSorted())
})

test('a list that is being read shows nothing twice, and misses nothing that stays as it was', async () => {
  const sellOut = async () => {
    for (const name of ['p7', 'p8', 'p9']) await shop.hearStock(`${name}-One`, 0, 2)
  }
  await sellOut()
  // It stands among the first by mistake, and will be among the last.
  await sql`UPDATE documents SET version = 9, in_stock = true WHERE product_id = ${productId('p9')}`.execute(shop.db)
  const first = await shop.search({ query: 'lamp', first: 4 })
  expect(shownIn(first)).toContain('p9')
  await shop.rebuild(async () => {
    await tell()
    await sellOut()
  })
  expect(shownIn(await shop.search({ query: 'lamp', first: 9 })).slice(6)).toContain('p9')
  const rest = await shop.search({ query: 'lamp', first: 9, after: first.pageInfo.endCursor })
  expect([...shownIn(first), ...shownIn(rest)].toSorted()).toEqual(names)
})

test('what is heard, searched and swapped at the same time loses nothing, and finds all the while', async () => {
  let over = false
  const searching = Array.from({ length: 4 }, async () => {
    let times = 0
    for (; !over; times++) expect(await found()).toEqual(names)
    return times
  })
  const last = new Map<string, number>()
  const hearing = names.map(async (name, nth) => {
    for (let version = 2; !over; version++) {
      await shop.hearProduct({ ...lamp(nth + 1), brand: `Brand ${version}` }, version)
      await shop.hearStock(`${name}-One`, version % 2, version)
      last.set(name, version)
    }
  })
  for (let nth = 0; nth < 2; nth++) expect(await shop.rebuild(tell)).toBe(9)
  over = true
  expect(Math.min(...(await Promise.all(searching)))).toBeGreaterThan(0)
  await Promise.all(hearing)
  const { rows } = await sql<{ id: string; version: number; brand: string; stock: number; in_stock: boolean }>`
    SELECT d.product_id AS id, d.version, d.brand, s.version AS stock, d.in_stock
    FROM documents d JOIN document_variants v USING (product_id) JOIN variant_stock s USING (variant_id)`.execute(
    shop.db,
  )
  expect(rows.map((row) => [nameOf(row.id), row]).toSorted()).toEqual(
    names.map((name) => {
      const version = last.get(name) ?? 0
      return [
        name,
        { id: productId(name), version, brand: `Brand ${version}`, stock: version, in_stock: version % 2 === 1 },
      ]
    }),
  )
})
