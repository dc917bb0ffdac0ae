import { isId } from '@micromart/ids'
import { loadGrouped, loadOne, type RequestContext } from '@micromart/service'
import type { Deps } from './deps.ts'
import { notificationsById } from './notification-store.ts'
import { askLanguages } from './peers/users.ts'
import { attemptsOf } from './webhooks/attempt-store.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** A request's batched look-ups. */
export const createLoaders = ({ db, users, log }: Deps, { requestId }: Pick<RequestContext, 'requestId'>) => ({
  notification: loadOne({
    couldBe: (id) => isId('ntf', id),
    find: (ids) => notificationsById(db, ids),
    keyOf: ({ id }) => id,
  }),
  /** What somebody reads. While users is away nobody has said: what they are told does not wait for that. */
  language: loadOne(
    {
      // Ids of rows of ours.
      couldBe: () => true,
      find: async (userIds) => {
        const languages = await askLanguages(users, { id: requestId, userIds }).catch((error) => {
          log.warn({ err: error }, 'what people read cannot be asked')
          return []
        })
        return userIds.map((userId, at) => ({ userId, language: languages[at] ?? null }))
      },
      keyOf: ({ userId }) => userId,
    },
    { cache: false },
  ),
  /** Of a delivery of a webhook, oldest first. */
  attempts: loadGrouped({
    couldBe: (id) => isId('whd', id),
    find: (ids) => attemptsOf(db, ids),
    keyOf: ({ deliveryId }) => deliveryId,
  }),
})
