import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { adminApp } from '@micromart/lifecycle/admin-app'
import { createLogger } from '@micromart/telemetry'
import { cleanups } from '@micromart/testing/cleanups'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { afterEach, expect, it } from 'vitest'
import { overviewOf } from './overview.ts'
import { openScraper } from './scraper.ts'

const { after, end } = cleanups()
afterEach(end)

/** A process whose metrics are served as all serve theirs. */
async function aProcess(unready: string[] = []) {
  const registry = new Registry()
  const registers = [registry]
  const operations = new Histogram({
    name: 'graphql_server_operation_duration_seconds',
    help: 'x',
    labelNames: ['graphql_operation_name', 'graphql_operation_type', 'code'],
    buckets: [0.1, 1],
    registers,
  })
  const lag = new Gauge({
    name: 'messaging_consumer_lag_records',
    help: 'x',
    labelNames: ['consumer_group', 'topic', 'partition'],
    registers,
  })
  const app = adminApp({
    registry,
    log: createLogger({ service: 'viewed', level: 'silent' }),
    unready: async () => unready,
  })
  const admin = await app.listen({ port: 0, host: '127.0.0.1' })
  after(() => app.close())
  const placed = new Counter({ name: 'micromart_orders_placed_total', help: 'x', labelNames: ['currency'], registers })
  const asked = (name: string, code = 'OK', seconds = 0.05) =>
    operations.observe({ graphql_operation_name: name, graphql_operation_type: 'query', code }, seconds)
  return { app, admin, asked, lag, placed }
}

it('tells what was asked since the looks before, by service and operation, replicas together', async () => {
  const [one, two] = [await aProcess(), await aProcess()]
  for (let nth = 0; nth < 1_000; nth++) one.asked('Search')
  const scraper = openScraper([
    { name: 'router', admin: one.admin },
    { name: 'router-2', admin: two.admin },
  ])
  await scraper.round(0)
  for (let nth = 0; nth < 15; nth++) one.asked('Search')
  for (let nth = 0; nth < 4; nth++) two.asked('A "quoted", {odd} name')
  two.asked('Search', 'INTERNAL_SERVER_ERROR', 0.5)
  one.asked('Search', 'BAD_USER_INPUT')
  one.lag.set({ consumer_group: 'cart', topic: 'orders.events', partition: 0 }, 2)
  two.lag.set({ consumer_group: 'cart', topic: 'orders.events', partition: 1 }, 3)
  await scraper.round(10_000)

  const overview = overviewOf(scraper.scraped())
  expect(overview.services).toMatchObject([
    { service: 'router', processes: 2, up: 2, rate: { perSecond: 2.1, line: [2.1] } },
  ])
  expect(overview.services[0]?.rate?.errors).toBeCloseTo(1 / 21)
  expect(overview.operations.map(({ name, rate }) => [name, rate.perSecond])).toEqual([
    ['Search', 1.7],
    ['A "quoted", {odd} name', 0.4],
  ])
  expect(overview.operations[1]?.rate.p50Ms).toBeCloseTo(50)
  expect(overview.lags).toEqual([{ group: 'cart', topic: 'orders.events', records: 5 }])
})

it('a process that does not answer is down, and counts again once it does', async () => {
  const one = await aProcess()
  const scraper = openScraper([
    { name: 'router', admin: one.admin },
    { name: 'cart', admin: 'http://127.0.0.1:1' },
  ])
  await scraper.round(0)
  expect(scraper.scraped().up).toEqual({ router: true, cart: false })
  await one.app.close()
  await scraper.round(1_000)
  expect(scraper.scraped().up.router).toBe(false)
})

it('a process that is late once is not down, nor is what it said forgotten; one that is again and again is', async () => {
  const server = createServer((_request, response) => {
    if (hangs) return
    response.end('messaging_consumer_lag_records{consumer_group="cart",topic="orders.events",partition="0"} 4\n')
  })
  let hangs = false
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => server.close().closeAllConnections())
  const { port } = server.address() as AddressInfo
  const scraper = openScraper([{ name: 'cart', admin: `http://127.0.0.1:${port}` }], () =>
    AbortSignal.timeout(hangs ? 50 : 60_000),
  )
  const seen = async () => {
    await scraper.round(0)
    const { up } = scraper.scraped()
    return [up.cart, overviewOf(scraper.scraped()).lags[0]?.records]
  }
  expect(await seen()).toEqual([true, 4])
  hangs = true
  expect(await seen()).toEqual([true, 4])
  expect(await seen()).toEqual([true, 4])
  expect(await seen()).toEqual([false, undefined])
  hangs = false
  expect(await seen()).toEqual([true, 4])
})

it('what is not known is not told as 0', async () => {
  const nothing = overviewOf({ up: {}, rates: new Map(), gauges: [] })
  expect(nothing).toMatchObject({ sagas: null, invariants: [], ordersPlaced: null, invariantsCheckedAt: null })
  const [one, two] = [await aProcess(), await aProcess()]
  for (const each of [one, two])
    each.lag.set({ consumer_group: 'cart', topic: 'orders.events', partition: 0 }, Number.NaN)
  const scraper = openScraper([
    { name: 'cart', admin: one.admin },
    { name: 'cart-2', admin: two.admin },
  ])
  const records = async () => {
    await scraper.round(0)
    return overviewOf(scraper.scraped()).lags[0]?.records
  }
  expect(await records()).toBeNaN()
  two.lag.set({ consumer_group: 'cart', topic: 'orders.events', partition: 0 }, 3)
  expect(await records()).toBe(3)
})

it('a process that answers and cannot serve is told apart from one that can', async () => {
  const [well, ill] = [await aProcess(), await aProcess(['its database is away'])]
  const scraper = openScraper([
    { name: 'cart', admin: well.admin },
    { name: 'cart-2', admin: ill.admin },
  ])
  await scraper.round(0)
  expect(overviewOf(scraper.scraped()).services).toMatchObject([{ service: 'cart', processes: 2, up: 2, ready: 1 }])
})

it('what a process has counted goes on while it is away, and where it begins anew', async () => {
  const before = await aProcess()
  before.placed.inc({ currency: 'EUR' }, 3)
  before.placed.inc({ currency: 'USD' }, 1)
  const target = { name: 'orders', admin: before.admin }
  const scraper = openScraper([target])
  const placed = async () => {
    await scraper.round(0)
    return overviewOf(scraper.scraped()).ordersPlaced
  }
  expect(await placed()).toBe(4)
  before.placed.inc({ currency: 'EUR' })
  expect(await placed()).toBe(5)
  await before.app.close()
  expect(await placed()).toBe(5)
  const anew = await aProcess()
  target.admin = anew.admin
  anew.placed.inc({ currency: 'EUR' }, 2)
  expect(await placed()).toBe(7)
})

it('invariants are told in the order of their numbers, the worst of each', () => {
  const violations = (invariant: string, value: number) => ({
    name: 'micromart_invariant_violations' as const,
    process: 'auditor',
    labels: { invariant },
    value,
  })
  const gauges = [violations('I10', 0), violations('I2', 3), violations('I1', 0)]
  expect(overviewOf({ up: { auditor: true }, rates: new Map(), gauges }).invariants).toEqual([
    { id: 'I1', violations: 0 },
    { id: 'I2', violations: 3 },
    { id: 'I10', violations: 0 },
  ])
})
