import { maySeeThingsOf } from '@micromart/service'
import type { SessionResolvers, UserResolvers } from '../generated.ts'

export const User: UserResolvers = {
  __resolveReference: ({ id }, context) =>
    maySeeThingsOf(id, context, 'customers:read') ? context.loaders.user.load(id) : null,
  pendingEmail: async ({ id }, _args, { loaders }) => (await loaders.pendingEmail.load(id))?.email ?? null,
  addresses: ({ id }, _args, { loaders }) => loaders.addresses.load(id),
  sessions: ({ id }, _args, { loaders }) => loaders.sessions.load(id),
}

export const Session: SessionResolvers = {
  isCurrent: ({ id }, _args, { principal }) => id === principal?.sessionId,
}
