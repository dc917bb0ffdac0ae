import { backTo } from '../http/back-to.ts'
import { DeskFindDocument } from './find-query.ts'
import type { DeskMaking } from './room.ts'
import { may } from './scopes.ts'
import { deskWordsOf } from './words/languages.ts'

/** One field finds what somebody reads from a parcel, a mail or a shelf: an order, a customer, an item, or words of products. */
export function find({ app }: DeskMaking): void {
  app.get('/desk/find', async (context) => {
    const visit = context.get('visit')
    const { session } = visit
    const wanted = (visit.url.searchParams.get('q') ?? '').trim().slice(0, 200)
    const [orders, catalog] = [may(session, 'orders:read'), may(session, 'catalog:read')]
    if (wanted.includes('@') && may(session, 'customers:read'))
      return backTo(context, `/desk/customers?email=${encodeURIComponent(wanted)}`)
    const { data } = await visit.ask(DeskFindDocument, { wanted, orders, catalog })
    const order = data?.orderByNumber
    // A number of several products leads to all of them.
    const numbered = new Set((data?.variants ?? []).map(({ product }) => product.id))
    const product = data?.variant?.product.id ?? (numbered.size === 1 ? [...numbered][0] : undefined)
    if (order) return backTo(context, `/desk/orders/${encodeURIComponent(order.id)}`)
    if (product) return backTo(context, `/desk/products/${encodeURIComponent(product)}`)
    if (catalog) return backTo(context, `/desk/products?q=${encodeURIComponent(wanted)}`)
    return backTo(context, '/desk', deskWordsOf(visit).notFound(wanted))
  })
}
