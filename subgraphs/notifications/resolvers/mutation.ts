import { badUserInput, requirePrincipal } from '@micromart/service'
import type { Context } from '../context.ts'
import type { MutationResolvers, NotificationChannel } from '../generated.ts'
import { markRead, mostIds } from '../mark-read.ts'
import { type Channel, mustStayOn } from '../notification.ts'
import { savePreference } from '../preferences.ts'
import type { ResolverParts } from './parts.ts'

export function mutation({ db, clock }: ResolverParts): MutationResolvers<Context> {
  return {
    async markRead(_parent, { ids }, context) {
      const { userId } = requirePrincipal(context)
      if (ids && ids.length > mostIds)
        throw badUserInput(`No more than ${mostIds} ids at once; leave them out to mark all.`)
      const marked = await markRead(db, userId, ids ?? null, clock())
      if ('unreadCount' in marked) return { __typename: 'MarkedRead', unreadCount: marked.unreadCount }
      return { __typename: 'NotFound', id: marked.missing, message: 'There is no such notification.' }
    },

    async setNotificationPreference(_parent, { topic, channels: wished }, context) {
      const { userId } = requirePrincipal(context)
      const channels = [...new Set(wished)].map(reachable)
      if (mustStayOn(topic, channels)) {
        return { __typename: 'MustStayOn', message: 'Mails about your account, such as a password reset, stay on.' }
      }
      const preference = { topic, channels }
      await savePreference(db, userId, preference)
      return { __typename: 'NotificationPreferenceChanged', preference }
    },
  }
}

// A preference for a channel that nobody serves would be a promise that is never kept.
function reachable(channel: NotificationChannel): Channel {
  if (channel === 'SMS') throw badUserInput('No SMS provider is configured.')
  return channel
}
