import { openDatabase, prepareDatabase } from '@micromart/service'
import { columnsWhere } from '@micromart/service/testing'
import { createLogger } from '@micromart/telemetry'
import { createTestDatabase } from '@micromart/testing'

const log = createLogger({ service: 'a test', level: 'silent' })

/** A service's database as its migrations have made it, opened by the service's name alone, so that one that is added to the list is there too. */
export async function asMigrated(name: string) {
  const { [name]: definition } = await import(`./${name}/subgraph.ts`)
  const database = await createTestDatabase()
  const db = openDatabase<Record<never, never>>(database.url, log)
  const close = async () => {
    await db.destroy()
    await database.drop()
  }
  /** As at another start. */
  const prepare = () => prepareDatabase(db, definition, log)
  try {
    await prepare()
  } catch (error) {
    await close()
    throw error
  }
  return { db, definition, prepare, close }
}

/** Columns of a service's tables, as migrations make them: see `columnsWhere`. */
export async function columnsOf(name: string, holds: Parameters<typeof columnsWhere>[1]): Promise<string[]> {
  const { db, close } = await asMigrated(name)
  return columnsWhere(db, holds).finally(close)
}
