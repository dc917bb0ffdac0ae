import { connection, id, instant, pageOf, text } from '@micromart/pagination'
import { badUserInput } from '@micromart/service'
import { z } from 'zod'
import type { Context } from '../deps.ts'
import type { QueryUsersArgs, UserConnectionResolvers, UserSort } from '../generated.ts'
import type { UserConnection as UserConnectionParent } from '../mappers.ts'
import { countUsers, isByAge, listKeyOf, listUsers } from '../user-list-store.ts'

const keyOf = (sort: UserSort) => z.tuple([isByAge(sort) ? instant : text, id('usr')])

/** No address is longer (RFC 5321); all accounts are looked through for what staff say. */
const mostCharacters = 254

/** A page of the list of accounts. Throws BAD_USER_INPUT for a size or a cursor that is none, and for more than an address has. */
export async function userPage({ deps: { db } }: Context, args: QueryUsersArgs): Promise<UserConnectionParent> {
  const sort = args.sort ?? 'NEWEST'
  const page = { ...pageOf(args, { fallback: 20, key: keyOf(sort) }), sort }
  const filter = { email: args.email, words: args.words }
  for (const [name, said] of Object.entries(filter))
    if (said && said.length > mostCharacters)
      throw badUserInput(`"${name}" may have at most ${mostCharacters} characters.`, name)
  return { ...connection(await listUsers(db, filter, page), page, listKeyOf), filter }
}

export const UserConnection: UserConnectionResolvers = {
  totalCount: ({ filter }, _args, { deps }) => countUsers(deps.db, filter),
}
