import { createTestDatabase } from '@micromart/testing'
import type { EventLog } from '../log/event-log.ts'
import type { EventLogOptions } from '../log/options.ts'
import { silent } from '../observability.ts'
import { postgresEventLog } from '../postgres/event-log.ts'
import { postgresLogOperator } from '../postgres/log-operator.ts'
import { migrateEventsDatabase } from '../postgres/schema.ts'
import { type SeverableProxy, severableProxy } from './severable-proxy.ts'

/** For tests: a log in a database of its own. */
export async function postgresLogUnderTest() {
  const database = await createTestDatabase()
  await migrateEventsDatabase(database.url, [])
  const operator = postgresLogOperator(database.url)
  const clients = new Map<EventLog, SeverableProxy>()
  return {
    url: database.url,
    operator,
    async open(more: Pick<EventLogOptions, 'observer'> = {}) {
      const proxy = await severableProxy(database.url)
      const client = postgresEventLog({
        url: proxy.through(database.url),
        logger: silent,
        retry: { baseMs: 2, capMs: 5 },
        tuning: { heartbeatMs: 100, aloneMs: 100, sessionMs: 1_000, graceMs: 200 },
        ...more,
      })
      clients.set(client, proxy)
      return client
    },
    async kill(client: EventLog) {
      await clients.get(client)?.sever()
    },
    /** Nothing goes to the database any more, nor comes from it. */
    stall: (client: EventLog) => clients.get(client)?.stall(),
    async drop() {
      await Promise.all([...clients.values()].map((proxy) => proxy.sever()))
      await Promise.all([...clients.keys()].map((client) => client.close()))
      await operator.close()
      await database.drop()
    },
  }
}
