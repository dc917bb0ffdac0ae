import { type Kysely, type Migration, sql } from 'kysely'

/** Who buys without an account: where they are told of it, how often they try, and accounts that may adopt their orders. */
export const guests: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      CREATE TABLE guest_contacts (
        order_id text PRIMARY KEY,
        email text NOT NULL,
        email_key text NOT NULL
      )`.execute(db)
    await sql`CREATE INDEX guest_contacts_by_address ON guest_contacts (email_key, order_id)`.execute(db)
    await sql`CREATE TABLE guest_tries (by text NOT NULL, at timestamptz NOT NULL)`.execute(db)
    await sql`CREATE INDEX guest_tries_by ON guest_tries (by, at)`.execute(db)
    await sql`CREATE INDEX guest_tries_by_age ON guest_tries (at)`.execute(db)
    await sql`CREATE TABLE adoptions (user_id text PRIMARY KEY, due_at timestamptz NOT NULL)`.execute(db)
    await sql`CREATE INDEX adoptions_due ON adoptions (due_at)`.execute(db)
  },
}
