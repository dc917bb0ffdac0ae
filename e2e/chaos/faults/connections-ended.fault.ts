import type { Random } from '@micromart/testing/random'
import type { Ground, Struck } from '../fault.ts'
import { inDatabase } from '../in-database.ts'

export const title = 'PostgreSQL ends all connections to one database'
export const weight = 2

export async function strike({ shop }: Ground, random: Random): Promise<Struck> {
  const { databases } = await shop.running()
  const name = random.pick(Object.keys(databases).sort())
  const ended = await inDatabase(databases[name] as string, async (client) => {
    const { rows } = await client.query(
      `SELECT count(pg_terminate_backend(pid))::int AS ended FROM pg_stat_activity
       WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`,
    )
    return rows[0].ended
  })
  return { what: `${ended} of ${name}` }
}
