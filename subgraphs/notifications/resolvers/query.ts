import { isId } from '@micromart/ids'
import type { QueryResolvers } from '../generated.ts'
import { listWebhooks, webhookById } from '../webhooks/webhook-store.ts'

export const Query: QueryResolvers = {
  webhooks: (_parent, _args, { deps }) => listWebhooks(deps.db),
  webhook: (_parent, { id }, { deps }) => (isId('whk', id) ? webhookById(deps.db, id) : null),
}
