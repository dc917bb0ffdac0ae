import { isId } from '@micromart/ids'
import { loadOne } from '@micromart/service'
import type { Deps } from './deps.ts'
import { notificationsById } from './notification-store.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** A request's batched look-ups. */
export const createLoaders = ({ db }: Deps) => ({
  notification: loadOne({
    couldBe: (id) => isId('ntf', id),
    find: (ids) => notificationsById(db, ids),
    keyOf: ({ id }) => id,
  }),
})
