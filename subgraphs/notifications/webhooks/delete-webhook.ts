import { isId } from '@micromart/ids'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { removeWebhook } from './webhook-store.ts'

/** Forgets a webhook: none of its deliveries is made any more, and they are forgotten, too, within minutes. */
export async function deleteWebhook(
  { db }: Deps,
  id: string,
): Promise<{ webhookId: string } | ProblemOf<'no such webhook'>> {
  const gone = isId('whk', id) && (await removeWebhook(db, id))
  return gone ? { webhookId: id } : { problem: 'no such webhook', id }
}
