import { maySeeThingsOf } from '@micromart/service'
import type { SessionResolvers, UserResolvers } from '../generated.ts'

export const User: UserResolvers = {
  __resolveReference: ({ id }, context) => (maySeeThingsOf(id, context) ? context.loaders.user.load(id) : null),
  addresses: async ({ id }, _args, { loaders }) => [...(await loaders.addresses.load(id))],
  sessions: async ({ id }, _args, { loaders }) => [...(await loaders.sessions.load(id))],
}

export const Session: SessionResolvers = {
  isCurrent: ({ id }, _args, { principal }) => id === principal?.sessionId,
}
