import { scopes } from '@micromart/auth'
import { forbidden, requirePrincipal, requireService } from '@micromart/service'
import { addressMail } from '../address-mail.ts'
import type { QueryResolvers } from '../generated.ts'
import { apiKeyPage } from './api-key.ts'
import { userPage } from './user-list.ts'

export const Query: QueryResolvers = {
  me: (_parent, _args, { principal, loaders }) => principal && loaders.user.load(principal.userId),
  user: (_parent, { id }, { loaders }) => loaders.user.load(id),
  users: (_parent, args, context) => userPage(context, args),
  apiKeys: (_parent, args, context) => apiKeyPage(context, args),
  apiKeyScopes: () => Object.entries(scopes).map(([name, description]) => ({ name, description })),

  exportMyData(_parent, _args, context) {
    const { userId, role } = requirePrincipal(context)
    if (role === 'MACHINE') throw forbidden()
    return { userId }
  },

  mailRecipient(_parent, { userId, request }, context) {
    requireService(context)
    return addressMail(context.deps, userId, request ? { purpose: request.purpose, id: request.id ?? null } : null)
  },
}
