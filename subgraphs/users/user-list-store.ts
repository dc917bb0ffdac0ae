import { exactInstant, type Page } from '@micromart/pagination'
import { type ExpressionBuilder, sql } from 'kysely'
import type { UserSort } from './generated.ts'
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

/** The sort key of an account in lists: when it was opened, to the microsecond, or what else it is sorted by, and its id. */
export type ListKey = [by: string, id: string]
export type ListedUser = User & { by: string }
export const listKeyOf = ({ by, id }: ListedUser): ListKey => [by, id]

export const isByAge = (sort: UserSort): boolean => sort === 'NEWEST' || sort === 'OLDEST'

/** What accounts are sorted by, as indexes have it, how it is written in a key, and how it is read there. */
function byOf(sort: UserSort) {
  if (isByAge(sort))
    return {
      by: sql<Date>`created_at`,
      written: exactInstant('created_at'),
      read: (key: string) => sql`${key}::timestamptz`,
    }
  const by =
    sort === 'NAME_ASC' || sort === 'NAME_DESC'
      ? sql<string>`(lower(name COLLATE pg_c_utf8) COLLATE "C")`
      : sql<string>`(email_key COLLATE "C")`
  return { by, written: by, read: (key: string) => sql`${key}` }
}

const goesUp = (sort: UserSort) => sort !== 'NEWEST' && !sort.endsWith('_DESC')

/** A page of accounts, with one more than the page holds if there are more. */
export function listUsers(
  db: Db,
  filter: UserFilter,
  { first, after, sort }: Page<ListKey> & { sort: UserSort },
): Promise<ListedUser[]> {
  const { by, written, read } = byOf(sort)
  const way = goesUp(sort) ? 'asc' : 'desc'
  const [key, id] = after ?? ['', '']
  return filtered(db, filter)
    .select([...userColumns, written.as('by')])
    .$if(after !== null, (all) =>
      all.where(sql<boolean>`(${by}, id) ${goesUp(sort) ? sql`>` : sql`<`} (${read(key)}, ${id})`),
    )
    .orderBy(by, way)
    .orderBy('id', way)
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
