import { migrateEventsDatabase, openEventLog } from '@micromart/messaging'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase, eventually } from '@micromart/testing'
import { seriesIn } from '@micromart/testing/series'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { library } from '../../testing/library.ts'
import { type LiveRouter, startRouter } from '../../testing/live-router.ts'

const topic = 'products.events'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let log: Awaited<ReturnType<typeof openEventLog>>
let owner: pg.Client
let router: LiveRouter
let stars: number
/** How long the subgraph takes for an answer, in ms, after it has looked. */
let slowness: number

beforeEach(async () => {
  database = await createTestDatabase()
  await migrateEventsDatabase(database.url, [])
  log = await openEventLog({ url: database.url, logger: createLogger({ service: 'test', level: 'silent' }) })
  owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  const events = { 'review.changed': [{ type: 'Review', key: { id: 'data.id' } }] }
  // Longer than from one look at the log to the next, or the feed would be silent in between.
  const feed = { url: `\${LOG}`, topics: [topic], events, silentMs: 2_000, blindMs: 100 }
  router = await startRouter({
    subgraphs: library({ nextTick: async () => {} }),
    config: { cache: { enabled: true, invalidation: { log: feed } } },
    environment: { LOG: database.url },
  })
  stars = 1
  slowness = 0
  router.subgraph('reviews').misbehave((_, response) => {
    const seen = JSON.stringify({ data: { latest: { id: 'r1', stars } } })
    const headers = { 'content-type': 'application/json', 'cache-control': 'public, max-age=86400' }
    setTimeout(() => response.writeHead(200, headers).end(seen), slowness)
  })
  await eventually(async () => expect(await metric('router_cache_invalidations_heard')).toBe(1))
})
afterEach(async () => {
  await router.stop()
  await log.close()
  await owner.end()
  await database.drop()
})

async function metric(name: string, labels: Record<string, string> = {}): Promise<number> {
  const text = await (await fetch(`${router.admin}/metrics`)).text()
  return seriesIn(text, name, labels)
}
const consumed = () => metric('router_cache_invalidations_total', { source: 'log' })
async function read(): Promise<number> {
  const { data } = await router.ask('{ latest { id stars } }')
  return (data as { latest: { stars: number } }).latest.stars
}
const tell = () =>
  log.publish([{ topic, key: 'r1', value: JSON.stringify({ type: 'review.changed', data: { id: 'r1' } }) }])
const cutOff = () =>
  owner.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%log.fetch%' AND pid <> pg_backend_pid()`,
  )
const isKept = async () => {
  const before = router.subgraph('reviews').received.length
  await read()
  return router.subgraph('reviews').received.length === before
}

test('once the event of a change is consumed no read is older, however late the answers of before come', async () => {
  let reading = true
  let newest = 0
  const older: number[] = []
  const readers = [0, 1, 2, 3].map(async () => {
    while (reading) {
      const known = newest
      const got = await read()
      if (got < known) older.push(got)
    }
  })
  for (let change = 1; change <= 40; change++) {
    slowness = change % 3 === 0 ? 30 : 0
    stars++
    await tell()
    const told = stars
    await eventually(async () => expect((await consumed()) || 0).toBeGreaterThanOrEqual(change))
    // Whoever begins to read from now on knows of it.
    newest = told
  }
  reading = false
  await Promise.all(readers)
  expect(older).toEqual([])
  expect(await read()).toBe(stars)
  await eventually(async () => expect(await isKept()).toBe(true))
})

test('however the log is cut off and frozen no read is older than what was heard of, and nobody is given another’s', async () => {
  const people = ['Bearer a', 'Bearer b', 'Bearer c', 'Bearer who looks seldom']
  router.subgraph('reviews').misbehave(({ headers: { authorization = '' } }, response) => {
    const seen = JSON.stringify({ data: { latest: { id: 'r1', stars: 10 * stars + people.indexOf(authorization) } } })
    const headers = { 'content-type': 'application/json', 'cache-control': 'private, max-age=86400' }
    setTimeout(() => response.writeHead(200, headers).end(seen), slowness)
  })
  let reading = true
  let newest = 0
  const wrong: string[] = []
  const look = async (who: number) => {
    const known = newest
    const { data } = await router.ask('{ latest { id stars } }', { headers: { authorization: `${people[who]}` } })
    const got = (data as { latest: { stars: number } }).latest.stars
    if (got % 10 !== who || got < 10 * known) wrong.push(`${who} read ${got} after ${known}`)
  }
  const readers = [0, 1, 2].map(async (who) => {
    while (reading) await look(who)
  })
  const heard = (whether: 0 | 1) =>
    eventually(async () => expect(await metric('router_cache_invalidations_heard')).toBe(whether), { within: 20_000 })
  const change = async (isHeard: () => Promise<void>) => {
    stars++
    await tell()
    const told = stars
    await isHeard()
    newest = told
  }
  const changeAndHear = async () => {
    const before = (await consumed()) || 0
    await change(() => eventually(async () => expect((await consumed()) || 0).toBeGreaterThan(before)))
  }
  for (let round = 0; round < 4; round++) {
    slowness = round % 2 === 0 ? 30 : 0
    for (let times = 0; times < 5; times++) await changeAndHear()
    await look(3)
    await cutOff()
    await heard(0)
    // It may be missed: what was kept is forgotten once the log is heard again.
    await change(() => heard(1))
    await look(3)
    await owner.query('BEGIN')
    await owner.query('LOCK TABLE log.records IN ACCESS EXCLUSIVE MODE')
    await heard(0)
    await owner.query('ROLLBACK')
    await heard(1)
    await changeAndHear()
  }
  reading = false
  await Promise.all(readers)
  expect(wrong).toEqual([])
}, 120_000)

test('a log that is cut off is followed again, and what happened meanwhile is seen', async () => {
  for (let cut = 0; cut < 3; cut++) {
    await read()
    await cutOff()
    stars++
    await eventually(async () => expect(await read()).toBe(stars))
    await eventually(async () => expect(await metric('router_cache_invalidations_heard')).toBe(1), { within: 20_000 })
    await eventually(async () => expect(await isKept()).toBe(true))
  }
})

test('while the log is frozen a change is seen without its event, and then what is kept lives on', async () => {
  await read()
  await owner.query('BEGIN')
  await owner.query('LOCK TABLE log.records IN ACCESS EXCLUSIVE MODE')
  await eventually(async () => expect(await metric('router_cache_invalidations_heard')).toBe(0))
  stars++
  await eventually(async () => expect(await read()).toBe(stars))
  await owner.query('ROLLBACK')
  await eventually(async () => expect(await metric('router_cache_invalidations_heard')).toBe(1), { within: 20_000 })
  await eventually(async () => expect(await isKept()).toBe(true))
})
