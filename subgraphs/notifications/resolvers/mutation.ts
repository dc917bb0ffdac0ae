import { badUserInput, requirePrincipal } from '@micromart/service'
import type { MutationResolvers } from '../generated.ts'
import { markRead, mostIds } from '../mark-read.ts'
import { setPhoneNumber } from '../set-phone-number.ts'
import { setPreference } from '../set-preference.ts'
import { changeWebhook } from '../webhooks/change-webhook.ts'
import { createWebhook } from '../webhooks/create-webhook.ts'
import { deleteWebhook } from '../webhooks/delete-webhook.ts'
import { redeliver } from '../webhooks/redeliver.ts'
import { redeliverFailed } from '../webhooks/redeliver-failed.ts'
import { rotateWebhookSecret } from '../webhooks/rotate-webhook-secret.ts'
import { sendTestEvent } from '../webhooks/send-test-event.ts'
import { answerTo } from './problems.ts'
import { typeOf } from './webhook-event-type.ts'

export const Mutation: MutationResolvers = {
  async markRead(_parent, { ids }, context) {
    const { userId } = requirePrincipal(context)
    if (ids && ids.length > mostIds)
      throw badUserInput(`No more than ${mostIds} ids at once; leave them out to mark all.`, 'ids')
    const marked = await markRead(context.deps, userId, ids ?? null)
    return 'problem' in marked ? answerTo(marked) : { __typename: 'MarkedRead', ...marked }
  },

  async setNotificationPreference(_parent, { topic, channels }, context) {
    const { userId } = requirePrincipal(context)
    // A preference for a channel that nobody serves would be a promise that is never kept.
    if (channels.includes('SMS') && !context.deps.texter)
      throw badUserInput('No SMS provider is configured.', 'channels')
    const set = await setPreference(context.deps, userId, { topic, channels: [...new Set(channels)] })
    return 'problem' in set ? answerTo(set) : { __typename: 'NotificationPreferenceChanged', ...set }
  },

  async setPhoneNumber(_parent, args, context) {
    const { userId } = requirePrincipal(context)
    const set = await setPhoneNumber(context.deps, userId, { number: args.number ?? null })
    return 'problem' in set ? answerTo(set) : { __typename: 'PhoneNumberChanged', ...set }
  },

  async createWebhook(_parent, { input }, context) {
    const { accountableId } = requirePrincipal(context)
    const created = await createWebhook(context.deps, accountableId, {
      ...input,
      eventTypes: input.eventTypes.map(typeOf),
    })
    return 'problem' in created ? answerTo(created) : { __typename: 'WebhookCreated', ...created }
  },

  async changeWebhook(_parent, { input: { id, ...input } }, context) {
    const changed = await changeWebhook(context.deps, id, { ...input, eventTypes: input.eventTypes?.map(typeOf) })
    return 'problem' in changed ? answerTo(changed) : { __typename: 'WebhookChanged', ...changed }
  },

  async rotateWebhookSecret(_parent, args, context) {
    const rotated = await rotateWebhookSecret(context.deps, requirePrincipal(context).accountableId, args)
    return 'problem' in rotated ? answerTo(rotated) : { __typename: 'WebhookSecretRotated', ...rotated }
  },

  async deleteWebhook(_parent, { id }, context) {
    const deleted = await deleteWebhook(context.deps, id)
    return 'problem' in deleted ? answerTo(deleted) : { __typename: 'WebhookDeleted', ...deleted }
  },

  async sendTestEvent(_parent, { id }, context) {
    const queued = await sendTestEvent(context.deps, id)
    return 'problem' in queued ? answerTo(queued) : { __typename: 'WebhookDeliveryQueued', ...queued }
  },

  async redeliver(_parent, { id }, context) {
    const queued = await redeliver(context.deps, id)
    return 'problem' in queued ? answerTo(queued) : { __typename: 'WebhookDeliveryQueued', ...queued }
  },

  async redeliverFailed(_parent, { id, since }, context) {
    const queued = await redeliverFailed(context.deps, id, since)
    return 'problem' in queued ? answerTo(queued) : { __typename: 'WebhookDeliveriesQueued', ...queued }
  },
}
