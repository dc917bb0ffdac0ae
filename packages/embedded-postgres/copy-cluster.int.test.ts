import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@micromart/free-port'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  copyRunningCluster,
  copyStoppedCluster,
  installedVersion,
  placeCluster,
  startPostgres,
  versionOf,
} from './index.ts'

let folder: string
const superuserPassword = 'a password of tests'
let servers: { stop(): Promise<void> }[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'micromart-copy-'))
  await chmod(folder, 0o711)
})
afterAll(async () => {
  for (const server of servers) await server.stop()
  await rm(folder, { recursive: true, force: true })
})

async function started(dataDir: string) {
  const server = await startPostgres({ dataDir, port: await freePort(), superuserPassword, log: () => {} })
  servers.push(server)
  return server
}

async function on<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

const transfers = `
  SELECT (SELECT count(*)::int FROM transfers) AS transfers, (SELECT sum(amount)::int FROM accounts) AS total`

test('a cluster is copied while it is written to, as it is at one instant, and a server goes on from there', async () => {
  const from = join(folder, 'from')
  const server = await started(from)
  const url = server.url('postgres')
  await on(url, (client) =>
    client.query(`
      CREATE TABLE accounts (id int PRIMARY KEY, amount int NOT NULL, filler text);
      CREATE TABLE transfers (id int GENERATED ALWAYS AS IDENTITY);
      INSERT INTO accounts SELECT id, 100, repeat('x', 500) FROM generate_series(1, 2000) id`),
  )
  let copying = true
  let committed = 0
  const writing = on(url, async (client) => {
    while (copying) {
      const [a, b] = [1 + (committed % 2_000), 1 + ((committed * 7 + 1) % 2_000)]
      await client.query('BEGIN')
      await client.query('UPDATE accounts SET amount = amount - 1 WHERE id = $1', [a])
      await client.query('UPDATE accounts SET amount = amount + 1 WHERE id = $1', [b])
      await client.query('INSERT INTO transfers DEFAULT VALUES')
      await client.query('COMMIT')
      committed += 1
    }
  })
  const before = committed
  let bytes = 0
  const copied = (some: number) => {
    bytes += some
  }
  await copyRunningCluster({ dataDir: from, to: join(folder, 'copy'), copied }, url)
  const at = committed
  copying = false
  await writing
  expect(bytes).toBeGreaterThan(1_000_000)
  expect(await versionOf(join(folder, 'copy'))).toBe(await installedVersion())
  const slots = await on(url, (client) => client.query('SELECT FROM pg_replication_slots'))
  expect(slots.rowCount).toBe(0)

  const to = join(folder, 'to')
  await placeCluster(join(folder, 'copy'), { dataDir: to, copied })
  const again = await started(to)
  const { rows } = await on(again.url('postgres'), (client) => client.query(transfers))
  expect(rows[0].total).toBe(200_000)
  expect(rows[0].transfers).toBeGreaterThanOrEqual(before)
  expect(rows[0].transfers).toBeLessThanOrEqual(at + 1)
})

test('one that has stopped is copied as it stopped', async () => {
  const from = join(folder, 'to')
  const [first, second] = servers
  await Promise.all([first?.stop(), second?.stop()])
  servers = []
  const [copy, dataDir] = [join(folder, 'still'), join(folder, 'third')]
  await copyStoppedCluster({ dataDir: from, to: copy, copied: () => {} })
  await placeCluster(copy, { dataDir, copied: () => {} })
  const { rows } = await on((await started(dataDir)).url('postgres'), (client) => client.query(transfers))
  expect(rows[0].total).toBe(200_000)
})
