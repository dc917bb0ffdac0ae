import { refundRemarksOf } from '../actions/remark-store.ts'
import type { PersonalDataResolvers, StaffRemarkResolvers } from '../generated.ts'

export const PersonalData: PersonalDataResolvers = {
  __resolveReference: ({ userId }, { principal }) => (principal?.userId === userId ? { userId } : null),
  refundRemarks: ({ userId }, _args, { deps }) => refundRemarksOf(deps.db, userId),
}

export const StaffRemark: StaffRemarkResolvers = {
  order: ({ orderId }) => ({ id: orderId }),
}
