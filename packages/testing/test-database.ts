import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'

export interface TestDatabase {
  /** As the database's owner: no superuser, as in production, but able to make roles and end its own sessions. */
  url: string
  /** The same by the local socket, where there is one. */
  localUrl: string
  drop(): Promise<void>
}

/** A fresh, empty database on the run's cluster (see global-postgres.ts); `drop` ends whatever is still connected. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const superuserUrl = inject('postgres')
  const name = newName()
  await onCluster(superuserUrl, async (client) => {
    await client.query(`CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD '${name}'`)
    await client.query(`CREATE DATABASE ${name} OWNER ${name}`)
  })
  return databaseOf(superuserUrl, name, name)
}

/** A copy of one to which nobody is connected any more, of the same owner: much quicker than making again what is in it. */
export async function copyTestDatabase({ url }: TestDatabase): Promise<TestDatabase> {
  const superuserUrl = inject('postgres')
  const { username: owner, pathname } = new URL(url)
  const original = pathname.slice(1)
  const name = newName()
  await onCluster(superuserUrl, async (client) => {
    await allHaveLeft(client, original)
    await client.query(`CREATE DATABASE ${name} OWNER ${owner} TEMPLATE ${original}`)
  })
  return databaseOf(superuserUrl, name, owner)
}

const newName = () => `test_${randomBytes(6).toString('hex')}`

function databaseOf(superuserUrl: string, name: string, owner: string): TestDatabase {
  const url = new URL(superuserUrl)
  url.username = owner
  url.password = owner
  url.pathname = `/${name}`
  const socket = inject('postgresSocket')
  const localUrl = socket === null ? url.href : `${url.href}?host=${encodeURIComponent(socket)}`
  return { url: url.href, localUrl, drop: () => dropDatabase(superuserUrl, name) }
}

/** How long sessions may take to end by themselves, in ms. */
const leavingMs = 2_000

/**
 * A pool has ended when it has told its sessions so. One that is ended by force before it has read that tells its client, to
 * which nobody listens any more.
 */
function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  return onCluster(superuserUrl, async (client) => {
    await allHaveLeft(client, name)
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`)
  })
}

async function allHaveLeft(client: pg.Client, name: string): Promise<void> {
  const deadline = performance.now() + leavingMs
  const sessions = () => client.query('SELECT 1 FROM pg_stat_activity WHERE datname = $1 LIMIT 1', [name])
  while ((await sessions()).rowCount !== 0 && performance.now() < deadline) await pause(10)
}

async function onCluster(superuserUrl: string, use: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await use(client)
  } finally {
    await client.end()
  }
}
