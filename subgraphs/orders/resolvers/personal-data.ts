import type { PersonalDataResolvers, StaffRemarkResolvers } from '../generated.ts'
import { remarksAbout } from '../notes/remarks-about.ts'

export const PersonalData: PersonalDataResolvers = {
  __resolveReference: ({ userId }, { principal }) => (principal?.userId === userId ? { userId } : null),
  orderRemarks: ({ userId }, _args, { deps }) => remarksAbout(deps.db, userId),
}

export const StaffRemark: StaffRemarkResolvers = {
  async order({ orderId }, _args, { loaders }) {
    const order = await loaders.order.load(orderId)
    if (!order) throw new Error(`there is no order ${orderId}, which a remark is of`)
    return order
  },
}
