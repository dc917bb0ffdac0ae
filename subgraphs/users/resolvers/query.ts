import { isStaff, type Principal } from '@micromart/auth'
import { connection, exactInstant, id, instant, pageOf } from '@micromart/pagination'
import { forbidden, requirePrincipal } from '@micromart/service'
import { sql } from 'kysely'
import { z } from 'zod'
import type { QueryResolvers } from '../generated.ts'
import type { Db } from '../store.ts'

function requireStaff(context: { principal: Principal | null }): void {
  requirePrincipal(context)
  if (!isStaff(context.principal)) throw forbidden()
}

export const query = (db: Db): QueryResolvers => ({
  me: (_parent, _args, { principal, loaders }) => (principal ? loaders.user.load(principal.userId) : null),

  user: (_parent, { id }, context) => {
    requireStaff(context)
    return context.loaders.user.load(id)
  },

  users: async (_parent, args, context) => {
    requireStaff(context)
    const page = pageOf(args, { fallback: 20, key: z.tuple([instant, id('usr')]) })
    const email = args.email?.trim().toLowerCase() ?? null
    let matching = db.selectFrom('users')
    // Any part of the address finds it; the pattern's own wildcards stand for themselves.
    if (email) matching = matching.where('email_key', 'like', `%${email.replace(/[\\%_]/g, '\\$&')}%`)
    let listed = matching
      .selectAll()
      .select(exactInstant('created_at').as('created_exactly'))
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(page.first + 1)
    if (page.after) {
      const [at, id] = page.after
      listed = listed.where((eb) =>
        eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(sql<Date>`${at}::timestamptz`, id)),
      )
    }
    const [rows, count] = await Promise.all([
      listed.execute(),
      matching.select((eb) => eb.fn.countAll<bigint>().as('count')).executeTakeFirstOrThrow(),
    ])
    return {
      ...connection(rows, page, (row) => [row.created_exactly, row.id]),
      totalCount: Number(count.count),
    }
  },
})
