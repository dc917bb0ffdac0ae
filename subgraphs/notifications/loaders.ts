import DataLoader from 'dataloader'
import type { Kysely } from 'kysely'
import type { Context } from './context.ts'
import { readByIds } from './store.ts'
import type { Tables } from './tables.ts'

/** One request's batches. */
export function createLoaders(db: Kysely<Tables>): Context['loaders'] {
  return {
    notification: new DataLoader(async (ids) => {
      const found = new Map((await readByIds(db, ids)).map((each) => [each.id, each]))
      return ids.map((id) => found.get(id) ?? null)
    }),
  }
}
