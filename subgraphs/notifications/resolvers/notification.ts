import { language, readInput } from '@micromart/input'
import { badUserInput } from '@micromart/service'
import type { Context } from '../deps.ts'
import type { NotificationResolvers } from '../generated.ts'
import type { Notification as Stored } from '../notification-store.ts'
import { speechFor } from '../words/languages.ts'
import { canTell, tell } from '../words/tell.ts'
import type { Told } from '../words/words.ts'
import { maySee } from './may-see.ts'

export const Notification: NotificationResolvers = {
  async __resolveReference({ id }, context) {
    const found = await context.loaders.notification.load(id)
    return found && maySee(context, found.userId) ? found : null
  },
  title: async (notification, args, context) => (await told(notification, args.language, context)).title,
  body: async (notification, args, context) => (await told(notification, args.language, context)).body,
  order: ({ orderId }) => (orderId === null ? null : { __typename: 'Order', id: orderId }),
}

async function told(
  { userId, news, inEnglish }: Stored,
  wished: string | null | undefined,
  { loaders }: Context,
): Promise<Told> {
  const tag = wished == null ? null : readTag(wished)
  if (!news) return inEnglish
  const speech = speechFor(tag ?? (await loaders.language.load(userId))?.language ?? null)
  return canTell(news, speech) ? tell(news, speech) : inEnglish
}

function readTag(sent: string): string {
  const read = readInput(language, sent)
  if ('problem' in read) throw badUserInput(read.message, 'language')
  return read.value
}
