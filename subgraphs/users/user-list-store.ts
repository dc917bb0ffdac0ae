import { exactInstant, type Page } from '@micromart/pagination'
import { type ExpressionBuilder, sql } from 'kysely'
import type { Db, Tables } from './tables.ts'
import type { User } from './user.ts'
import { userColumns } from './user-store.ts'

/** Which accounts a list is of. */
export interface UserFilter {
  /** Any part of the address, however it is spelled. */
  email?: string | null | undefined
  /** Each is a part of the name or the address, in any order and case; the first ten of them. */
  words?: string | null | undefined
}

const mostWords = 10

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

function filtered(db: Db, { email, words }: UserFilter) {
  const part = email?.trim() ?? ''
  const parts = (words ?? '').split(/\s+/).filter(Boolean).slice(0, mostWords)
  return db
    .selectFrom('users')
    .where((eb) =>
      eb.and([
        ...(part ? [eb.or(inAddress(eb, part))] : []),
        ...parts.map((each) => eb.or([...inAddress(eb, each), holds(eb, 'name', each)])),
      ]),
    )
}

type Users = ExpressionBuilder<Tables, 'users'>

const inAddress = (eb: Users, part: string) => [eb('email_key', 'like', patternOf(part)), holds(eb, 'email', part)]

const holds = (eb: Users, column: 'email' | 'name', part: string) =>
  eb(eb.fn<string>('lower', [column]), 'like', patternOf(part))

/** As names are kept; the pattern's own wildcards stand for themselves. */
const patternOf = (part: string) =>
  `%${part
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`
