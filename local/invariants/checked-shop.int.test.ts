import { startSandbox } from '@micromart/payments-sandbox/testing'
import { createTestDatabase } from '@micromart/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCheckedShop } from './checked-shop.ts'

const { after, end } = cleanups()
let sandbox: Awaited<ReturnType<typeof startSandbox>>
let databases: Record<string, string>

beforeAll(async () => {
  sandbox = await startSandbox(after)
  const { url, drop } = await createTestDatabase()
  after(drop)
  databases = Object.fromEntries(
    ['orders', 'cart', 'inventory', 'payments', 'search', 'events'].map((name) => [name, url]),
  )
})
afterAll(end)

async function open(without?: string) {
  const { [without ?? '']: _, ...left } = databases
  const shop = await openCheckedShop({
    processes: { 'payments-sandbox': { pid: 1, url: sandbox.url } },
    databases: left,
  })
  after(() => shop.close())
  return shop
}

async function all<T>(pages: AsyncIterable<T[]>): Promise<T[]> {
  const list: T[] = []
  for await (const page of pages) list.push(...page)
  return list
}

async function ask(path: string, body: object, key: string): Promise<{ id: string }> {
  const headers = {
    authorization: `Bearer ${sandbox.apiKey}`,
    'content-type': 'application/json',
    'idempotency-key': key,
  }
  const response = await fetch(`${sandbox.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return (await response.json()) as { id: string }
}

test('whoever checks a shop cannot change it', async () => {
  await expect(sql`CREATE TABLE mischief (id int)`.execute((await open()).orders)).rejects.toThrow(
    'read-only transaction',
  )
})

test("every service's outbox is looked into, and nobody else's", async () => {
  expect(Object.keys((await open()).outboxes).sort()).toEqual(['cart', 'inventory', 'orders', 'payments', 'search'])
})

test("the provider's ledger is read in minor units", async () => {
  const { id } = await ask('/cards', { token: 'pm_card_visa' }, 'card')
  await ask('/charges', { card: id, orderId: 'ord_1', amount: '59.38', currency: 'EUR' }, 'charge')
  await ask('/charges', { card: id, orderId: 'ord_2', amount: '1.00', currency: 'EUR' }, 'another')
  const shop = await open()
  const charge = { orderId: 'ord_1', currency: 'EUR', authorised: 5_938n, captured: 0n, refunded: 0n, voided: false }
  expect(await all(shop.ledger(['ord_1', 'ord_none']))).toMatchObject([charge])
  expect((await all(shop.ledger())).map(({ orderId }) => orderId).sort()).toEqual(['ord_1', 'ord_2'])
})

test('a shop whose event log is nowhere says so', async () => {
  await expect(open('events')).rejects.toThrow('This shop has no event log of its own.')
})

test('another provider than the sandbox has no ledger for everybody to read, which is told', async () => {
  const shop = await openCheckedShop({ processes: {}, databases })
  after(() => shop.close())
  await expect(all(shop.ledger())).rejects.toThrow('npm run reconcile')
})
