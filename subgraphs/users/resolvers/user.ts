import { isStaff, type Principal } from '@micromart/auth'
import type { Context } from '../context.ts'
import type { SavedAddressResolvers, SessionResolvers, UserResolvers } from '../generated.ts'
import type { SavedAddress, Session, User } from '../user.ts'

/** An account is its owner's and staff's to see; to others it is not there. */
export function maySee(context: { principal: Principal | null; caller: string }, userId: string): boolean {
  return context.caller === 'service' || context.principal?.userId === userId || isStaff(context.principal)
}

export const user: UserResolvers<Context, User> & {
  __resolveReference(reference: { id: string }, context: Context): Promise<User | null>
} = {
  __resolveReference: async ({ id }, context) => (maySee(context, id) ? context.loaders.user.load(id) : null),
  emailVerified: (parent) => parent.email_verified,
  createdAt: (parent) => parent.created_at,
  addresses: (parent, _args, { loaders }) => loaders.addresses.load(parent.id),
  sessions: (parent, _args, { loaders }) => loaders.sessions.load(parent.id),
}

export const savedAddress: SavedAddressResolvers<Context, SavedAddress> = {
  isDefault: (parent) => parent.is_default,
}

export const session: SessionResolvers<Context, Session> = {
  userAgent: (parent) => parent.user_agent,
  createdAt: (parent) => parent.created_at,
  lastSeenAt: (parent) => parent.last_seen_at,
  isCurrent: (parent, _args, { principal }) => parent.id === principal?.sessionId,
}
