import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSearch, type SearchHarness } from '../testing/harness.ts'
import { productId } from '../testing/samples.ts'
import { asOnlyRebuild, beginRebuild, indexTables, isRebuildLeft } from './rebuild-store.ts'

let shop: SearchHarness

const tell = async () => {
  await shop.hearProduct({ id: 'p1', name: 'Table lamp' })
  await shop.hearProduct({ id: 'p2', name: 'Floor lamp' })
}

beforeEach(async () => {
  shop = await openSearch()
  await tell()
})
afterEach(() => shop.close())

const found = async (query = 'lamp') => (await shop.found(query)).toSorted()

/** A rebuild in which that happens is refused; what was found is found, and the next one comes to its end. */
async function refused(
  happening: () => Promise<unknown>,
  why: RegExp,
  existing: readonly string[] = [],
): Promise<void> {
  const rebuilt = shop.rebuild(
    async (hold) => {
      await happening()
      await hold()
    },
    async () => existing,
  )
  await expect(rebuilt).rejects.toThrow(why)
  expect(await isRebuildLeft(shop.db)).toBe(false)
  expect(await found()).toEqual(['p1', 'p2'])
  expect(await shop.rebuild(tell)).toBe(2)
  expect(await found()).toEqual(['p1', 'p2'])
}

test.each(indexTables)(
  'a replica that knows of no second index has written %s: what is built would miss that',
  (table) =>
    refused(
      async () => {
        await tell()
        await sql`DELETE FROM ${sql.table(table)} WHERE false`.execute(shop.db)
      },
      new RegExp(`abandoned: ${table} was written past it`),
    ),
)

test('a replica that knows of no second index writes just as the new one takes its place: it is not lost', async () => {
  let written = Promise.resolve()
  let begun = () => {}
  const isBegun = new Promise<void>((resolve) => {
    begun = resolve
  })
  const rebuilt = shop.rebuild(async () => {
    await tell()
    written = shop.db.transaction().execute(async (trx) => {
      await sql`
        INSERT INTO documents SELECT (jsonb_populate_record(d, ${JSON.stringify({ product_id: productId('p3') })}::jsonb)).*
        FROM documents d WHERE product_id = ${productId('p1')}`.execute(trx)
      begun()
      // Until somebody waits for what this has locked.
      for (let waits = false; !waits; ) {
        const { rows } = await sql`SELECT FROM pg_locks WHERE NOT granted AND locktype = 'relation'`.execute(trx)
        waits = rows.length > 0
      }
    })
    await isBegun
  })
  await expect(rebuilt).rejects.toThrow('documents was written past it')
  await written
  expect(await found()).toEqual(['p1', 'p2', 'p3'])
})

test('an event that cannot be written into the one that is built is heard all the same', () =>
  refused(async () => {
    await sql`ALTER TABLE index_next.documents ADD CHECK (brand <> 'Ada')`.execute(shop.db)
    await shop.hearProduct({ id: 'p1', name: 'Table lamp', brand: 'Ada' }, 2)
    await shop.hearProduct({ id: 'p2', name: 'Floor lamp', brand: 'Ada' }, 2)
    expect(await found('ada')).toEqual(['p1', 'p2'])
  }, /could not be written into it: .*documents/))

test('a newer version has migrated the database meanwhile', () =>
  refused(async () => {
    await tell()
    await sql`INSERT INTO kysely_migration VALUES ('9999_later', '')`.execute(shop.db)
  }, /a newer version has migrated/))

test('somebody has taken away what was built', () =>
  refused(() => sql`DELETE FROM index_rebuild`.execute(shop.db), /cleared away/))

test('what is sold and was not heard of keeps its entry', () =>
  refused(() => shop.hearProduct({ id: 'p1', name: 'Table lamp' }), /was not heard of/, [productId('p2')]))

test('who was to say what there is fails', () => refused(() => Promise.reject(new Error('no log')), /no log/))

test('there is one rebuild at a time, and it goes on', async () => {
  const rebuilt = await shop.rebuild(async () => {
    await expect(shop.rebuild(tell)).rejects.toThrow('is being rebuilt already')
    await shop.work('left-rebuilds')
    expect(await isRebuildLeft(shop.db)).toBe(true)
    await tell()
  })
  expect(rebuilt).toBe(2)
})

test('one that has died is begun again, by whoever calls next', async () => {
  await beginRebuild(shop.db, shop.clock())
  await shop.hearProduct({ id: 'p3', name: 'Wall lamp' })
  expect(await shop.rebuild(tell)).toBe(2)
  expect(await found()).toEqual(['p1', 'p2'])
})

test('one that has died is cleared away, and its writers are none the worse for it', async () => {
  await beginRebuild(shop.db, shop.clock())
  await shop.hearProduct({ id: 'p3', name: 'Wall lamp' })
  await asOnlyRebuild(shop.db, () => shop.work('left-rebuilds'))
  expect(await isRebuildLeft(shop.db)).toBe(true)
  await shop.work('left-rebuilds')
  expect(await isRebuildLeft(shop.db)).toBe(false)
  await shop.hearProduct({ id: 'p4', name: 'Wall lamp' })
  expect(await found()).toEqual(['p1', 'p2', 'p3', 'p4'])
})
