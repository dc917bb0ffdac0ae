import type { Context } from '../context.ts'
import type { NotificationResolvers } from '../generated.ts'

export const Notification: NotificationResolvers<Context> = {
  async __resolveReference({ id }, { principal, loaders }) {
    const found = await loaders.notification.load(id)
    return found && found.userId === principal?.userId ? found : null
  },
  order: ({ orderId }) => (orderId === null ? null : { __typename: 'Order', id: orderId }),
}
