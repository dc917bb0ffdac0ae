import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDatabases, startPostgres } from '@micromart/embedded-postgres'
import { freePort } from '@micromart/free-port'

/** An empty database for an index, in a cluster of its own, which is taken away with it. */
export async function startDatabase(): Promise<{ url: string; close(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'micromart-search-'))
  const password = randomBytes(12).toString('hex')
  const postgres = await startPostgres({
    ...{ dataDir, port: await freePort(), superuserPassword: password },
    ...{ log: () => {}, durability: 'none' as const },
  })
  await ensureDatabases(postgres.url('postgres'), [{ name: 'search', role: 'search', password }])
  return {
    url: postgres.url('search', 'search', password),
    async close() {
      await postgres.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
