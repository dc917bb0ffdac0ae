import { openDatabase } from '@micromart/service'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'
import type { After } from '@micromart/testing/cleanups'
import { sandboxApp } from './app.ts'
import { prepareDatabase } from './database.ts'
import type { SandboxTables } from './tables.ts'
import { createWake } from './wake.ts'

export { sign } from './signature.ts'

/** The real sandbox provider inside the test's process, on a database and a port of its own. The slow card takes `slowMs`. */
export async function startSandbox(after: After, { slowMs = 300 } = {}) {
  const database = await createTestDatabase()
  after(database.drop)
  const log = createLogger({ service: 'payments-sandbox', level: 'silent' })
  const db = openDatabase<SandboxTables>(database.url, log)
  after(() => db.destroy())
  await prepareDatabase(db, log)
  const apiKey = 'key-of-the-sandbox-in-tests'
  const { wake, wakenBy } = createWake()
  const app = sandboxApp({ db, apiKey, clock: () => new Date(), slowMs, changed: wake, log })
  after(() => app.close())
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return { url, apiKey, wakenBy, databaseUrl: database.url }
}
