import { connection, id, pageOf } from '@micromart/pagination'
import { requirePrincipal } from '@micromart/service'
import { z } from 'zod'
import { listApiKeys } from '../api-keys/api-key-store.ts'
import type { Context } from '../deps.ts'
import type { ApiKeyResolvers, QueryApiKeysArgs } from '../generated.ts'

const key = z.tuple([id('key')])

/** A page of the caller's keys, or of everybody's for an admin. Throws BAD_USER_INPUT for a size or a cursor that is none. */
export async function apiKeyPage(context: Context, args: QueryApiKeysArgs) {
  const { userId, role } = requirePrincipal(context)
  const page = pageOf(args, { fallback: 20, key })
  const found = await listApiKeys(context.deps.db, role === 'ADMIN' ? null : userId, page)
  return connection(found, page, ({ id: of }): [string] => [of])
}

export const ApiKey: ApiKeyResolvers = {
  createdBy: ({ userId }, _args, { loaders }) => loaders.user.load(userId),
}
