import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '@micromart/free-port'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureDatabases, keepPrograms, startPostgres } from './index.ts'

const asRoot = process.getuid?.() === 0
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'micromart-cluster-'))
  await chmod(folder, 0o711)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const start = async (name: string) =>
  startPostgres({
    dataDir: join(folder, name),
    port: await freePort(),
    superuserPassword: 'super',
    log: () => {},
    durability: 'none',
  })

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('each service has its own database, which no other role can read, and a guest only connects', async () => {
  const postgres = await start('roles')
  const specs = [
    { name: 'orders', role: 'orders', password: 'o-secret' },
    { name: 'payments-sandbox', role: 'payments-sandbox', password: 'p-secret' },
    { name: 'events', role: 'events', password: 'e-secret', guests: ['orders'], memberOf: ['pg_signal_backend'] },
  ]
  await ensureDatabases(postgres.url('postgres'), specs)
  await ensureDatabases(postgres.url('postgres'), specs)
  await ask(postgres.url('events', 'events', 'e-secret'), 'CREATE TABLE letters (text text)')

  const orders = (database: string) => postgres.url(database, 'orders', 'o-secret')
  expect(await ask(orders('orders'), 'SELECT current_user AS me')).toEqual([{ me: 'orders' }])
  await expect(ask(orders('payments-sandbox'), 'SELECT 1')).rejects.toThrow('permission denied for database')
  await expect(ask(orders('postgres'), 'SELECT 1')).rejects.toThrow('permission denied for database')
  await expect(ask(orders('events'), 'SELECT * FROM letters')).rejects.toThrow('permission denied for table')
  await expect(ask(postgres.url('orders', 'orders', 'guessed'), 'SELECT 1')).rejects.toThrow('authentication failed')
  await postgres.stop()
})

test('the local socket wants a password too, and is in a folder that no other account may open', async () => {
  const postgres = await start('socket')
  const by = (url: string) => `${url}?host=${encodeURIComponent(postgres.socket ?? '')}`
  expect(await ask(by(postgres.url('postgres')), 'SELECT inet_server_addr() AS address')).toEqual([{ address: null }])
  await expect(ask(by(postgres.url('postgres', 'postgres', 'guessed')), 'SELECT 1')).rejects.toThrow('authentication')
  expect((await stat(postgres.socket ?? '')).mode & 0o777).toBe(0o700)
  process.kill(postgres.pid, 'SIGKILL')
  await postgres.exited
  const again = await start('socket')
  expect(again.socket).toBe(postgres.socket)
  await again.stop()
})

test('where its path would be too long for a socket there is none', async () => {
  const postgres = await start(`${'deep'.repeat(20)}`)
  expect(postgres.socket).toBeNull()
  expect(await ask(postgres.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await postgres.stop()
})

test('a shop that starts again finds its data, and case and order are those of Unicode', async () => {
  const first = await start('again')
  await ask(first.url('postgres'), "CREATE TABLE shelf AS SELECT 'ÅNGSTRÖM' AS name")
  await first.stop()
  const again = await start('again')
  expect(await ask(again.url('postgres'), 'SELECT lower(name) AS name FROM shelf')).toEqual([{ name: 'ångström' }])
  await again.stop()
})

test('a PostgreSQL left behind by a crash is ended by the next start', async () => {
  const orphan = await start('orphan')
  const next = await start('orphan')
  await orphan.exited
  expect(await ask(next.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await next.stop()
})

test('a lock file whose process is somebody else now is no obstacle', async () => {
  const first = await start('stale')
  await first.stop()
  await writeFile(join(folder, 'stale', 'cluster', 'postmaster.pid'), `${process.pid}\n`)
  const next = await start('stale')
  await next.stop()
})

test('a copy that was made while a PostgreSQL worked is not worked on, unless that is meant', async () => {
  const original = await start('original')
  await cp(join(folder, 'original'), join(folder, 'copy'), {
    recursive: true,
    filter: (path) => !path.includes('.s.PGSQL'),
  })
  if (asRoot) await promisify(execFile)('chown', ['-R', '65534', join(folder, 'copy', 'cluster')])
  const lockFile = join(folder, 'copy', 'cluster', 'postmaster.pid')
  await expect(start('copy')).rejects.toThrow(/was copied from .*original.* while PostgreSQL worked there/)
  await original.stop()
  await expect(start('copy')).rejects.toThrow(`remove ${lockFile}`)
  await rm(lockFile)
  await (await start('copy')).stop()
})

test('programs are kept whole, whatever became of an earlier attempt, and those of another version go', async () => {
  const programs = join(folder, 'programs')
  await mkdir(join(programs, '17.0.0'), { recursive: true })
  const kept = await keepPrograms(programs)
  expect(await readdir(programs)).toHaveLength(1)
  expect((await stat(join(kept, 'share', 'postgresql', 'extension', 'plpgsql.control'))).isFile()).toBe(true)
  await rm(join(kept, 'complete'), { recursive: true })
  await rm(join(kept, 'bin', 'postgres'))
  expect(await keepPrograms(programs)).toBe(kept)
  expect((await stat(join(kept, 'bin', 'postgres'))).isFile()).toBe(true)
})

test.runIf(asRoot)('a folder that PostgreSQL may not pass is named', async () => {
  const closed = join(folder, 'closed')
  await mkdir(closed, { mode: 0o700 })
  await expect(start('closed/data')).rejects.toThrow(`may not pass ${closed}. Open it`)
})
