import type { Visit } from '../../http/visit.ts'
import { changeAll, type Faults, refusal } from '../answering.ts'
import { PublishDocument } from './products-query.ts'

/** Puts products on sale, each by itself: one that cannot be keeps no other back. */
export function publishMany(visit: Visit, ids: readonly string[]): Promise<Faults> {
  return changeAll(
    ids.map((id) => ({ id })),
    async ({ id }) => {
      const answer = await visit.ask(PublishDocument, { id })
      return refusal(visit, 'product', answer, 'publishProduct')
    },
  )
}
