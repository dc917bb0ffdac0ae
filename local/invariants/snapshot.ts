import type { Kysely, Transaction } from 'kysely'

/** Several reads of one database as of one moment. */
export function inSnapshot<DB, T>(db: Kysely<DB>, read: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)
}
