import { holdMoneyScale, migrate, moneyScaleMigrations, openDatabase, untilThere } from '@micromart/service'
import type { Logger } from '@micromart/telemetry'
import type { Kysely } from 'kysely'
import { migrations } from './migrations/index.ts'
import type { SandboxTables } from './tables.ts'

/** The same once the database is there, over a connection of its own: what it takes to change tables, and how long, is not for requests. */
export async function prepareDatabaseAt(url: string, log: Logger): Promise<void> {
  const db = openDatabase<SandboxTables>(url, log, { unlimited: true })
  try {
    await untilThere(() => prepareDatabase(db, log), log)
  } finally {
    await db.destroy()
  }
}

/** Brings the books to their newest migration. Throws OtherScale where their amounts were written in other digits. */
export async function prepareDatabase(db: Kysely<SandboxTables>, log: Logger): Promise<void> {
  await migrate(db, { ...moneyScaleMigrations, ...migrations }, log)
  await holdMoneyScale(db, async () => {
    const rows = await db.selectFrom('charges').select('currency').distinct().execute()
    return rows.map(({ currency }) => currency)
  })
}
