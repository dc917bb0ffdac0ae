import type { Random } from '@micromart/testing/random'
import type { Ground, Struck } from '../fault.ts'
import { openDatabase } from '../in-database.ts'

export const title = 'somebody holds a lock on a whole table, as a migration of an hour does'
export const lasts = [2, 12] as const
export const weight = 2

export async function strike({ shop }: Ground, random: Random): Promise<Struck> {
  const { databases } = await shop.running()
  const services = Object.keys(databases).filter((name) => name !== 'events')
  const name = random.pick(services.sort())
  const client = await openDatabase(databases[name] as string)
  try {
    const { rows } = await client.query(
      `SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tableowner = current_user AND tablename NOT LIKE 'kysely%' ORDER BY 1`,
    )
    const table = random.pick(rows.map(({ tablename }) => tablename as string))
    await client.query('BEGIN')
    await client.query(`LOCK TABLE ${client.escapeIdentifier(table)} IN ACCESS EXCLUSIVE MODE`)
    // PostgreSQL ends the connection of whoever holds a transaction idly, or is itself ended: either unlocks.
    return { what: `${name}.${table}`, heal: () => client.end() }
  } catch (error) {
    await client.end()
    throw error
  }
}
