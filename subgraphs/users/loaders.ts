import DataLoader from 'dataloader'
import type { Db } from './store.ts'
import type { SavedAddress, Session, User } from './user.ts'

/** One batch a request for each thing that fields ask for. */
export interface Loaders {
  user: DataLoader<string, User | null>
  addresses: DataLoader<string, SavedAddress[]>
  sessions: DataLoader<string, Session[]>
}

export function loaders(db: Db): Loaders {
  return {
    user: new DataLoader(async (ids) => {
      const rows = await db.selectFrom('users').selectAll().where('id', 'in', ids).execute()
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id) ?? null)
    }),
    addresses: new DataLoader(async (ids) => {
      const rows = await db
        .selectFrom('addresses')
        .selectAll()
        .where('user_id', 'in', ids)
        .orderBy('created_at')
        .execute()
      return grouped(ids, rows)
    }),
    sessions: new DataLoader(async (ids) => {
      const rows = await db
        .selectFrom('sessions')
        .selectAll()
        .where('user_id', 'in', ids)
        .where('ended_at', 'is', null)
        .orderBy('last_seen_at', 'desc')
        .execute()
      return grouped(ids, rows)
    }),
  }
}

function grouped<Row extends { user_id: string }>(ids: readonly string[], rows: Row[]): Row[][] {
  const byUser = new Map<string, Row[]>()
  for (const row of rows) byUser.set(row.user_id, [...(byUser.get(row.user_id) ?? []), row])
  return ids.map((id) => byUser.get(id) ?? [])
}
