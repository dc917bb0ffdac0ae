import { connection, pageOf } from '@micromart/pagination'
import { z } from 'zod'
import type { WebhookDeliveryResolvers, WebhookResolvers } from '../generated.ts'
import { listDeliveries } from '../webhooks/delivery-store.ts'
import { editionOfWebhook } from '../webhooks/webhook.ts'
import { nameOf } from './webhook-event-type.ts'

const key = z.tuple([z.int().min(0)])

export const Webhook: WebhookResolvers = {
  eventTypes: ({ eventTypes }) => eventTypes.map(nameOf),
  enabled: ({ disabledAt }) => disabledAt === null,
  edition: (webhook) => editionOfWebhook(webhook),
  createdBy: ({ createdBy }) => ({ id: createdBy }),

  async deliveries({ id }, args, { deps }) {
    const page = pageOf(args, { fallback: 20, key })
    const rows = await listDeliveries(deps.db, id, page, args.status ?? null)
    return connection(rows, page, ({ position }) => [position])
  },
}

export const WebhookDelivery: WebhookDeliveryResolvers = {
  status: ({ state }) => state,
  nextAttemptAt: ({ state, dueAt }) => (state === 'PENDING' ? dueAt : null),
  attempts: ({ id }, _args, { loaders }) => loaders.attempts.load(id),
}
