import type { Context } from 'hono'
import { createElement } from 'react'
import { type Form, readForm } from '../../http/form.ts'
import type { Env } from '../../http/visit.ts'
import { leadTo } from '../answering.ts'
import type { DeskMaking } from '../room.ts'
import { deskWordsOf } from '../words/languages.ts'
import { type Booked, book } from './book.ts'
import { StockPage } from './stock-page.tsx'
import { DeskStockDocument, DeskStockOfDocument } from './stock-query.ts'

/** How much there is of everything, and what comes and goes by hand. */
export function stock({ app, show }: DeskMaking): void {
  const draw = async (context: Context<Env>, sent?: Form, faults: Booked['faults'] = {}) => {
    const visit = context.get('visit')
    const { url, ask } = visit
    const sku = url.searchParams.get('sku')?.trim()
    const low = url.searchParams.get('show') !== 'all' && !sku
    const asked = sku
      ? await ask(DeskStockOfDocument, { sku })
      : await ask(DeskStockDocument, { low, after: url.searchParams.get('after') })
    const { data } = asked
    const list = data && 'stockLevels' in data ? data.stockLevels : null
    const one = data && 'variant' in data ? data.variant : null
    const rows = list
      ? list.edges.map(({ node }) => ({ ...node, variantId: node.variant?.id ?? '' }))
      : one?.stock
        ? [{ ...one.stock, variantId: one.id }]
        : []
    const answered = data !== null && (sku !== undefined || Boolean(list))
    return show(context, {
      title: deskWordsOf(visit).stock.title,
      status: Object.keys(faults).length > 0 ? 422 : 200,
      body: answered ? createElement(StockPage, { rows, page: list?.pageInfo, low, sku, sent, faults }) : null,
    })
  }

  app.get('/desk/stock', (context) => draw(context))

  app.post('/desk/stock', async (context) => {
    const visit = context.get('visit')
    const said = deskWordsOf(visit).stock
    const form = await readForm(context)
    const { done, faults } = await book(visit, form)
    if (Object.keys(faults).length > 0) return draw(context, form, faults)
    const to = `${visit.url.pathname}${visit.url.search}`
    return leadTo(context, to, done > 0 ? said.booked(done) : said.nothing)
  })
}
