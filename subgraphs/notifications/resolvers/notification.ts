import type { NotificationResolvers } from '../generated.ts'
import { maySee } from './may-see.ts'

export const Notification: NotificationResolvers = {
  async __resolveReference({ id }, context) {
    const found = await context.loaders.notification.load(id)
    return found && maySee(context, found.userId) ? found : null
  },
  order: ({ orderId }) => (orderId === null ? null : { __typename: 'Order', id: orderId }),
}
