import { type Kysely, type Migration, sql } from 'kysely'

/** Accounts are listed by name and by address as well; what a small letter is, is Unicode's whatever the database's locale. */
export const sorted: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`CREATE INDEX users_by_name ON users ((lower(name COLLATE pg_c_utf8) COLLATE "C"), id)`.execute(db)
    await sql`CREATE INDEX users_by_address ON users ((email_key COLLATE "C"), id)`.execute(db)
  },
}
