import { badUserInput, requirePrincipal } from '@micromart/service'
import type { MutationResolvers } from '../generated.ts'
import { markRead, mostIds } from '../mark-read.ts'
import { setPhoneNumber } from '../set-phone-number.ts'
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
    // A preference for a channel that nobody serves would be a promise that is never kept.
    if (channels.includes('SMS') && !context.deps.texter) throw badUserInput('No SMS provider is configured.')
    const set = await setPreference(context.deps, userId, { topic, channels: [...new Set(channels)] })
    return 'problem' in set ? answerTo(set) : { __typename: 'NotificationPreferenceChanged', ...set }
  },

  async setPhoneNumber(_parent, args, context) {
    const { userId } = requirePrincipal(context)
    const set = await setPhoneNumber(context.deps, userId, { number: args.number ?? null })
    return 'problem' in set ? answerTo(set) : { __typename: 'PhoneNumberChanged', ...set }
  },
}
