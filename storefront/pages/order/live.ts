import type { Context } from 'hono'
import { live } from '../../http/live.ts'
import { askerOf, type Env } from '../../http/visit.ts'
import type { Making } from '../routes.ts'
import { FollowOrderDocument } from './order-query.ts'

/**
 * An order's events as they happen, whose ids are the order's sequence: whoever comes back goes on with the one behind the last that they
 * heard.
 */
export function liveOrder(
  { app, router, ending }: Making,
  tokenOf: (context: Context<Env>, id: string) => string | undefined,
): void {
  app.get('/orders/:id/live', (context) => {
    const id = context.req.param('id')
    const heard = context.req.header('last-event-id') ?? context.req.query('after') ?? '0'
    let after = /^\d{1,9}$/.test(heard) ? Number(heard) : 0
    return live(context, {
      router,
      ending,
      asker: { ...askerOf(context.get('visit')), orderToken: tokenOf(context, id) },
      document: FollowOrderDocument,
      variables: () => ({ id, after }),
      tell({ orderUpdated: { sequence, type } }) {
        after = sequence
        return { event: 'order', id: String(sequence), data: type }
      },
    })
  })
}
