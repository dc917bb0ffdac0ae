import { migrateEventsDatabase } from '@micromart/messaging'
import type { RunningShop } from '@micromart/running-shop'
import { createTestDatabase, type TestDatabase } from '@micromart/testing'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { catalogArrives } from './catalog-arrival.ts'

const { signal } = new AbortController()
let databases: TestDatabase[]
let products: pg.Client
let shop: RunningShop

beforeEach(async () => {
  const [events, own, inventory] = await Promise.all([createTestDatabase(), createTestDatabase(), createTestDatabase()])
  databases = [events, own, inventory]
  await migrateEventsDatabase(events.url, [])
  products = new pg.Client(own.url)
  const stock = new pg.Client(inventory.url)
  for (const client of [products, stock]) {
    await client.connect()
    await client.query('CREATE TABLE outbox (value text)')
  }
  await stock.end()
  shop = { processes: {}, databases: { events: events.url, products: own.url, inventory: inventory.url } }
})
afterEach(async () => {
  await products.end()
  await Promise.all(databases.map((database) => database.drop()))
})

test('a message that the log does not take, as in a backup that has one, keeps no shop from starting', async () => {
  await products.query(`INSERT INTO outbox VALUES ('that no log takes')`)
  expect(await catalogArrives(shop, 100, signal)).toBe(false)
})

test('what is said is waited for until it has been heard', async () => {
  await products.query(`INSERT INTO outbox VALUES ('news')`)
  const arriving = catalogArrives(shop, 60_000, signal)
  await products.query('DELETE FROM outbox')
  expect(await arriving).toBe(true)
})
