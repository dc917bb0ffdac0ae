import { redemptionsOf } from '../coupons/redemption-store.ts'
import type { PersonalDataResolvers } from '../generated.ts'

export const PersonalData: PersonalDataResolvers = {
  __resolveReference: ({ userId }, { principal }) => (principal?.userId === userId ? { userId } : null),
  couponUses: ({ userId }, _args, { deps }) => redemptionsOf(deps.db, userId),
}
