import { emailKey } from '@micromart/input'
import type { Trx } from '../tables.ts'

/** Opens customers' accounts that are as old as they say; nobody hears of it. Their password is that of the account `as`. */
export async function writePastCustomers(
  trx: Trx,
  customers: readonly { id: string; name: string; email: string; at: Date }[],
  as: string,
): Promise<void> {
  const { password_hash } = await trx
    .selectFrom('users')
    .select('password_hash')
    .where('email_key', '=', emailKey(as))
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('users')
    .values(
      customers.map(({ id, name, email, at }) => ({
        ...{ id, name, email, email_key: emailKey(email), email_verified: true, role: 'CUSTOMER' as const },
        ...{ password_hash, version: 1, created_at: at },
      })),
    )
    .onConflict((known) => known.doNothing())
    .execute()
}
