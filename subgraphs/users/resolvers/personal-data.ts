import type { PersonalDataResolvers } from '../generated.ts'

export const PersonalData: PersonalDataResolvers = {
  exportedAt: (_parent, _args, { deps }) => deps.clock(),
  account: ({ userId }, _args, { loaders }) => loaders.user.load(userId),
}
