import { badUserInput, requirePrincipal } from '@micromart/service'
import type { MutationResolvers, NotificationChannel } from '../generated.ts'
import { markRead, mostIds } from '../mark-read.ts'
import type { Channel } from '../notification.ts'
import { setPreference } from '../set-preference.ts'
import { answerTo } from './problems.ts'

export const Mutation: MutationResolvers = {
  async markRead(_parent, { ids }, context) {
    const { userId } = requirePrincipal(context)
    if (ids && ids.length > mostIds)
      throw badUserInput(`No more than ${mostIds} ids at once; leave them out to mark all.`)
    const marked = await markRead(context.deps, userId, ids ?? null)
    return 'problem' in marked ? answerTo(marked) : { __typename: 'MarkedRead', ...marked }
  },

  async setNotificationPreference(_parent, { topic, channels }, context) {
    const { userId } = requirePrincipal(context)
    const wished = { topic, channels: [...new Set(channels)].map(reachable) }
    const set = await setPreference(context.deps, userId, wished)
    return 'problem' in set ? answerTo(set) : { __typename: 'NotificationPreferenceChanged', ...set }
  },
}

// A preference for a channel that nobody serves would be a promise that is never kept.
function reachable(channel: NotificationChannel): Channel {
  if (channel === 'SMS') throw badUserInput('No SMS provider is configured.')
  return channel
}
