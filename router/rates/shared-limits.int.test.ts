import type { Logger } from '@micromart/telemetry'
import { createTestDatabase, eventually, type TestDatabase } from '@micromart/testing'
import { seriesIn } from '@micromart/testing/series'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'

const points = 50

let database: TestDatabase
let owner: pg.Client
let lines: { level: string; text: string }[]
const routers: LiveRouter[] = []

beforeEach(async () => {
  database = await createTestDatabase()
  owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  lines = []
})
afterEach(async () => {
  await owner.end()
  await Promise.all(routers.splice(0).map((router) => router.stop()))
  await database.drop()
})

/** No promise about speed: a deadline that no busy machine misses, but where it is to be missed. */
const shared = { database: `\${RATES_URL}`, deadlineMs: 5_000 }

async function start(rateLimit: object = {}, url = database.url): Promise<LiveRouter> {
  const note = (level: string) => (_: unknown, text: string) => void lines.push({ level, text })
  const log = { info: note('info'), warn: note('warn'), error: note('error'), debug: note('debug') }
  const router = await startRouter({
    subgraphs: library(),
    config: {
      rateLimit: { points, perSeconds: 600, reading: 0, shared, ...rateLimit },
      trustedProxies: ['127.0.0.1'],
    },
    environment: { RATES_URL: url },
    log: log as unknown as Logger,
  })
  routers.push(router)
  return router
}

const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })
const status = async (router: LiveRouter, address = '192.0.2.1', query = '{ __typename }') =>
  (await router.ask(query, from(address))).status
const isShared = async ({ admin }: LiveRouter) =>
  seriesIn(await (await fetch(`${admin}/metrics`)).text(), 'router_rate_limit_shared') === 1
const told = (text: RegExp) => lines.filter((line) => text.test(line.text)).length
const alone = /by each instance for itself/

describe('two routers with one database for their rate limits', () => {
  it('let exactly the budget through between them, of an address and of a network of IPv6', async () => {
    const [one, other] = [await start(), await start()]
    for (const addresses of [
      ['192.0.2.1', '192.0.2.1'],
      ['2001:db8:1:2::1', '2001:db8:1:2:3::9'],
    ]) {
      const sent = Array.from({ length: 2 * points }, (_, nth) =>
        status([one, other][nth % 2] as LiveRouter, addresses[nth % 2]),
      )
      const statuses = await Promise.all(sent)
      expect(statuses.filter((it) => it === 200)).toHaveLength(points)
      expect(statuses.filter((it) => it === 429)).toHaveLength(points)
    }
    const refused = await other.ask('{ __typename }', from('192.0.2.1'))
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused.headers.get('ratelimit')).toMatch(/^"points";r=0;t=\d+$/)
    const { rows } = await owner.query('SELECT * FROM router_rates.windows')
    expect(JSON.stringify(rows)).not.toContain('192.0.2')
    expect(told(alone)).toBe(0)
  })

  it('let a client of one of them have all of it, and what the other still held when it stopped', async () => {
    const [one, other] = [await start(), await start()]
    expect(await status(other)).toBe(200)
    await other.stopRouter()
    for (let sent = 1; sent < points; sent++) expect(await status(one)).toBe(200)
    expect(await status(one)).toBe(429)
  })

  it('correct what an operation was charged for both', async () => {
    const first = await start()
    const dear = '{ books(first: 20) { id } }'
    const { extensions } = await first.ask(dear, { headers: { 'x-include-cost': '1' } })
    const { cost, actualCost } = extensions as { cost: number; actualCost: number }
    const limit = { points: Math.ceil(cost + actualCost), correction: 1 }
    const [one, other] = [await start(limit), await start(limit)]
    expect(await status(one, '192.0.2.7', dear)).toBe(200)
    await eventually(async () => {
      const { rows } = await owner.query('SELECT min(spent) AS spent FROM router_rates.windows WHERE spent > 0')
      expect(rows[0].spent).toBeLessThanOrEqual(actualCost)
    })
    expect(await status(other, '192.0.2.7', dear)).toBe(200)
    expect(await status(one, '192.0.2.7', dear)).toBe(429)
  })

  it('begin a window anew that a clock which went ahead has begun', async () => {
    const router = await start({ shared: { ...shared, chunk: 0 } })
    for (let sent = 0; sent < points; sent++) await status(router)
    await owner.query(`UPDATE router_rates.windows SET ends_at = ends_at + interval '1 day'`)
    expect(await status(await start())).toBe(200)
  })
})

describe('a router whose database for rate limits', () => {
  const sessions = `FROM pg_stat_activity WHERE application_name = 'router-rate-limit' AND datname = current_database()`

  it('ends its sessions goes on by itself, says so once, and shares them again', async () => {
    const router = await start()
    await status(router)
    const { rowCount } = await owner.query(`SELECT pg_terminate_backend(pid) ${sessions}`)
    expect(rowCount).toBe(2)
    await eventually(async () => expect(await isShared(router)).toBe(false))
    for (let sent = 1; sent < points; sent++) expect(await status(router)).toBe(200)
    expect(await status(router)).toBe(429)
    await eventually(async () => expect(await isShared(router)).toBe(true), { within: 20_000 })
    expect(told(alone)).toBe(1)
    expect(await status(router, '192.0.2.2')).toBe(200)
  })

  it('is frozen counts by itself meanwhile, and all that was spent then counts afterwards', async () => {
    const [router, other] = [await start({ shared: { ...shared, deadlineMs: 50 } }), await start()]
    await owner.query('BEGIN')
    await owner.query('LOCK TABLE router_rates.windows IN ACCESS EXCLUSIVE MODE')
    const statuses = await Promise.all(Array.from({ length: 40 }, () => status(router)))
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(await isShared(router)).toBe(false)
    expect(told(alone)).toBe(1)
    await owner.query('ROLLBACK')
    await eventually(async () => expect(await isShared(router)).toBe(true), { within: 20_000 })
    expect(await status(router)).toBe(200)
    const elsewhere = await Promise.all(Array.from({ length: points }, () => status(other)))
    const letThrough = elsewhere.filter((it) => it === 200).length
    expect(letThrough).toBeGreaterThan(0)
    expect(letThrough).toBeLessThan(points - 40)
  })

  it('ends its sessions while they wait answers all the same', async () => {
    const router = await start()
    await owner.query('BEGIN')
    await owner.query('LOCK TABLE router_rates.windows IN ACCESS EXCLUSIVE MODE')
    const asked = ['192.0.2.1', '192.0.2.2', '192.0.2.3'].map((address) => status(router, address))
    const waiting = `${sessions} AND wait_event_type = 'Lock'`
    await eventually(async () => expect((await owner.query(`SELECT ${waiting}`)).rowCount).toBe(2))
    await owner.query(`SELECT pg_terminate_backend(pid) ${waiting}`)
    expect(await Promise.all(asked)).toEqual([200, 200, 200])
    await owner.query('ROLLBACK')
    await eventually(async () => expect(await isShared(router)).toBe(true), { within: 20_000 })
    expect(told(alone)).toBe(1)
  })

  it('is not there starts all the same', async () => {
    const router = await start({}, 'postgres://router:none@127.0.0.1:9/rates')
    for (let sent = 0; sent < points; sent++) expect(await status(router)).toBe(200)
    expect(await status(router)).toBe(429)
    expect(told(alone)).toBe(1)
    expect(JSON.stringify(lines)).not.toContain('none@')
  })
})
