import { type Kysely, sql } from 'kysely'

/**
 * Names and addresses are users', who is asked for them when a mail is written: what was kept of them goes. An older version
 * that still runs beside finds no address, tries again, and leaves the mail to this one. The columns can go once none does.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE recipients ALTER name SET DEFAULT '', ALTER email SET DEFAULT ''`.execute(db)
  await sql`UPDATE recipients SET name = '', email = ''`.execute(db)
  await sql`UPDATE mails SET address = NULL WHERE state <> 'QUEUED'`.execute(db)
  await sql`
    UPDATE notifications SET body = said.body
    FROM (VALUES
      ('Confirm your e-mail address', 'We have sent you a link.'),
      ('Confirm your new e-mail address', 'We have sent a link to the new address.'),
      ('Your e-mail address is about to change', 'If that was not you, the link is in your mail.')
    ) AS said (title, body)
    WHERE topic = 'ACCOUNT' AND notifications.title = said.title`.execute(db)
}
