import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import pg from 'pg'
import { shelve } from '../actors/goods.ts'
import { staffOf } from '../actors/people.ts'
import { SearchDocument } from '../generated.ts'
import { promisesHold } from '../probes/promises.ts'
import type { PartContext } from '../runner/part.ts'
import { kill, pids } from '../shop/processes.ts'
import type { Shop } from '../shop/shop.ts'
import { shopCommand } from '../shop/shop-command.ts'

export const title =
  'Search loses its database once the log has dropped what that was made of, and has it again from those who own it, as when it has gone wrong'
export const own = { environment: { MICROMART_EVENT_LOG_RETENTION_HOURS: '1' } }
export const long = true
export const patienceMs = 900_000

/** The log forgets once a minute, and a service that was killed has to start. */
const patience = { within: 240_000 }

async function ask<Row extends pg.QueryResultRow>(shop: Shop, database: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: (await shop.running()).databases[database] })
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}

export async function run({ shop, say }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  await shelve(staff, { stock: 3 })
  /** What a search for anything finds, and whether it can be had. */
  const found = async () => {
    const { search } = await staff.ask(SearchDocument, { words: '', first: 100 })
    const hits = search?.edges.map(({ node }) => [node?.id, node?.variants?.map(({ available }) => available)]) ?? []
    return hits.sort(([a], [b]) => String(a).localeCompare(String(b)))
  }
  const lantern = async () =>
    (await staff.ask(SearchDocument, { words: 'brass travel lantern', first: 10, filter: { inStock: true } })).search
  await eventually(async () => assert.ok((await lantern())?.edges.length), patience)
  const before = await found()
  assert.ok(before.length > 20, 'the demo catalog is there')

  say('what was said a while ago is older than the log keeps')
  await ask(shop, 'events', `UPDATE log.records SET at = at - interval '2 hours'`)
  const left = `SELECT count(*)::int AS records FROM log.records WHERE topic IN ('products.events', 'inventory.events')`
  await eventually(async () => assert.deepEqual(await ask(shop, 'events', left), [{ records: 0 }]), patience)

  say('search has nothing any more, and nothing to read it from')
  await ask(shop, 'search', 'DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  kill(await pids(shop), 'search')
  await eventually(async () => assert.deepEqual(await found(), []), patience)

  say('who owns the catalog and the stock says them anew')
  const said = JSON.parse(await shopCommand(shop, 'events', 'announce', '--json'))
  assert.ok(said.products > before.length && said.inventory > before.length, JSON.stringify(said))
  await eventually(async () => assert.deepEqual(await found(), before), patience)
  await eventually(async () => assert.ok((await lantern())?.edges.length), patience)

  say('an index that has gone wrong is made anew while the shop searches')
  await ask(shop, 'search', `UPDATE documents SET heads = '', lexemes = ''`)
  const oldest = '(SELECT min(product_id) FROM documents)'
  await ask(shop, 'search', `DELETE FROM document_variants WHERE product_id = ${oldest}`)
  await ask(shop, 'search', `UPDATE documents SET product_id = 'prd_of_nothing' WHERE product_id = ${oldest}`)
  assert.notDeepEqual(await found(), before)
  const [{ documents }] = (await ask<{ documents: number }>(
    shop,
    'products',
    'SELECT count(*)::int AS documents FROM products',
  )) as [{ documents: number }]
  const rebuilt = JSON.parse(await shopCommand(shop, 'projections', 'rebuild', 'search', '--json'))
  assert.equal(rebuilt.entries, documents)
  assert.deepEqual(await found(), before)
  assert.ok((await lantern())?.edges.length)

  say('a sound one is made anew as well, and is found in all the while')
  let over = false
  const searching = async () => {
    let times = 0
    for (; !over; times++) {
      // Asked otherwise each time, or the router would answer.
      const filter = { inStock: true, price: { currency: 'EUR', max: `${100_000 + times}` } }
      const { search } = await staff.ask(SearchDocument, { words: 'brass travel lantern', first: 10, filter })
      assert.ok(search?.edges.length, `not found when asked for the ${times}th time`)
    }
    return times
  }
  const rebuilding = shopCommand(shop, 'projections', 'rebuild', 'search', '--json').finally(() => {
    over = true
  })
  const [printed, times] = await Promise.all([rebuilding, searching()])
  const anew = JSON.parse(printed)
  assert.ok(times > 0)
  assert.equal(anew.entries, documents)
  assert.deepEqual(await found(), before)
  const views = JSON.parse(await shopCommand(shop, 'projections', 'rebuild', 'products', '--json'))
  assert.equal(views.entries, documents)
  await promisesHold(shop)
}
