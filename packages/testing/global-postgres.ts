import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@micromart/embedded-postgres'
import { freePort } from '@micromart/free-port'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A superuser's URL to the database `postgres` of the run's own cluster. */
    postgres: string
    /** Folder of its local socket; null where there is none. */
    postgresSocket: string | null
  }
}

/** Vitest's globalSetup: one real PostgreSQL a run, in a folder of its own, gone afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'micromart-test-'))
  const postgres = await startPostgres({
    dataDir,
    port: await freePort(),
    superuserPassword: randomBytes(12).toString('hex'),
    log: () => {},
    durability: 'none',
  })
  project.provide('postgres', postgres.url('postgres'))
  project.provide('postgresSocket', postgres.socket)
  return async () => {
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
