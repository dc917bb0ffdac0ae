import { isId } from '@micromart/ids'
import { loadGrouped, loadOne } from '@micromart/service'
import type { Deps } from './deps.ts'
import { notificationsById } from './notification-store.ts'
import { attemptsOf } from './webhooks/attempt-store.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** A request's batched look-ups. */
export const createLoaders = ({ db }: Deps) => ({
  notification: loadOne({
    couldBe: (id) => isId('ntf', id),
    find: (ids) => notificationsById(db, ids),
    keyOf: ({ id }) => id,
  }),
  /** Of a delivery of a webhook, oldest first. */
  attempts: loadGrouped({
    couldBe: (id) => isId('whd', id),
    find: (ids) => attemptsOf(db, ids),
    keyOf: ({ deliveryId }) => deliveryId,
  }),
})
