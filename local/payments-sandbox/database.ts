import { holdMoneyScale, migrate, moneyScaleMigrations } from '@micromart/service'
import type { Logger } from '@micromart/telemetry'
import type { Kysely } from 'kysely'
import { migrations } from './migrations/index.ts'
import type { SandboxTables } from './tables.ts'

/** Brings the books to their newest migration. Throws OtherScale where their amounts were written in other digits. */
export async function prepareDatabase(db: Kysely<SandboxTables>, log: Logger): Promise<void> {
  await migrate(db, { ...moneyScaleMigrations, ...migrations }, log)
  await holdMoneyScale(db, async () => {
    const rows = await db.selectFrom('charges').select('currency').distinct().execute()
    return rows.map(({ currency }) => currency)
  })
}
