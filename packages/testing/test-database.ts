import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

export interface TestDatabase {
  /** As the database's owner: no superuser, as in production, but able to make roles and end its own sessions. */
  url: string
  drop(): Promise<void>
}

/** A fresh, empty database on the run's cluster (see global-postgres.ts); `drop` ends whatever is still connected. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const superuserUrl = inject('postgres')
  const name = `test_${randomBytes(6).toString('hex')}`
  await onCluster(
    superuserUrl,
    `CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD '${name}'`,
    `CREATE DATABASE ${name} OWNER ${name}`,
  )
  const url = new URL(superuserUrl)
  url.username = name
  url.password = name
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onCluster(superuserUrl, `DROP DATABASE ${name} WITH (FORCE)`) }
}

async function onCluster(superuserUrl: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
