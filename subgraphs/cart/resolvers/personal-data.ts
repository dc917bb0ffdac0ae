import type { PersonalDataResolvers } from '../generated.ts'
import { redemptionsOf } from '../redemption-store.ts'

export const PersonalData: PersonalDataResolvers = {
  __resolveReference: ({ userId }, { principal }) => (principal?.userId === userId ? { userId } : null),
  couponUses: ({ userId }, _args, { deps }) => redemptionsOf(deps.db, userId),
}
