import { connection, id, instant, pageOf } from '@micromart/pagination'
import { z } from 'zod'
import type { Context } from '../deps.ts'
import type { QueryUsersArgs, UserConnectionResolvers } from '../generated.ts'
import type { UserConnection as UserConnectionParent } from '../mappers.ts'
import { countUsers, listKeyOf, listUsers } from '../user-list-store.ts'

const key = z.tuple([instant, id('usr')])

/** A page of the list of accounts. Throws BAD_USER_INPUT for a size or a cursor that is none. */
export async function userPage({ deps: { db } }: Context, args: QueryUsersArgs): Promise<UserConnectionParent> {
  const page = pageOf(args, { fallback: 20, key })
  const filter = { email: args.email }
  return { ...connection(await listUsers(db, filter, page), page, listKeyOf), filter }
}

export const UserConnection: UserConnectionResolvers = {
  totalCount: ({ filter }, _args, { deps }) => countUsers(deps.db, filter),
}
