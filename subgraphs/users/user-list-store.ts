import { exactInstant, type Page } from '@micromart/pagination'
import { type ExpressionBuilder, sql } from 'kysely'
import type { Db, Tables } from './tables.ts'
import type { User } from './user.ts'
import { userColumns } from './user-store.ts'

/** Which accounts a list is of. */
export interface UserFilter {
  /** Any part of the address, however it is spelled. */
  email?: string | null
}

/** The sort key of an account in lists: when it was opened, to the microsecond, and its id. */
export type ListKey = [createdAt: string, id: string]
export type ListedUser = User & { createdExactly: string }
export const listKeyOf = ({ createdExactly, id }: ListedUser): ListKey => [createdExactly, id]

/** A page of accounts, newest first, with one more than the page holds if there are more. */
export function listUsers(db: Db, filter: UserFilter, { first, after }: Page<ListKey>): Promise<ListedUser[]> {
  const [createdAt, id] = after ?? ['', '']
  return filtered(db, filter)
    .select([...userColumns, exactInstant('created_at').as('createdExactly')])
    .$if(after !== null, (all) =>
      all.where((eb) => eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(sql<Date>`${createdAt}::timestamptz`, id))),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(first + 1)
    .execute()
}

export async function countUsers(db: Db, filter: UserFilter): Promise<number> {
  const { count } = await filtered(db, filter)
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function filtered(db: Db, { email }: UserFilter) {
  const part = email?.trim().toLowerCase() ?? ''
  // The pattern's own wildcards stand for themselves.
  const pattern = `%${part.replace(/[\\%_]/g, '\\$&')}%`
  const holds = (eb: ExpressionBuilder<Tables, 'users'>) =>
    eb.or([eb('email_key', 'like', pattern), eb(eb.fn<string>('lower', ['email']), 'like', pattern)])
  return db.selectFrom('users').$if(part !== '', (all) => all.where(holds))
}
