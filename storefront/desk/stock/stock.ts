import type { Context } from 'hono'
import { createElement } from 'react'
import { backTo } from '../../http/back-to.ts'
import { type Form, readForm } from '../../http/form.ts'
import type { Env } from '../../http/visit.ts'
import type { DeskMaking } from '../room.ts'
import { deskWordsOf } from '../words/languages.ts'
import { type Booked, book } from './book.ts'
import { exportStock } from './export-stock.ts'
import { listedIn } from './listed.ts'
import { byWords, rowsOf, wantedIn } from './look-for.ts'
import { StockPage } from './stock-page.tsx'
import { DeskStockDocument, DeskStockFoundDocument } from './stock-query.ts'

/** How much there is of everything, and what comes and goes by hand. */
export function stock(making: DeskMaking): void {
  const { app, show } = making
  const draw = async (context: Context<Env>, sent?: Form, faults: Booked['faults'] = {}) => {
    const visit = context.get('visit')
    const { url, ask } = visit
    const wanted = wantedIn(url.searchParams)
    const { low, sort } = listedIn(url.searchParams)
    const title = deskWordsOf(visit).stock.title
    const status = Object.keys(faults).length > 0 ? 422 : 200
    const after = url.searchParams.get('after')
    if (wanted) {
      const answer = await ask(DeskStockFoundDocument, { wanted: wanted.text, words: byWords(visit, wanted), after })
      if (!answer.data) return show.failed(context, answer, 'variant')
      const found = { ...rowsOf(answer.data), low: false, wanted, sent, faults }
      return show(context, { title, status, body: createElement(StockPage, found) })
    }
    const answer = await ask(DeskStockDocument, { low, sort, after })
    const list = answer.data?.stockLevels
    if (!list) return show.failed(context, answer, 'stockLevels')
    const rows = list.edges.map(({ node }) => ({ ...node, variantId: node.variant?.id ?? '' }))
    const page = list.pageInfo
    return show(context, { title, status, body: createElement(StockPage, { rows, page, low, sort, sent, faults }) })
  }

  app.get('/desk/stock', (context) => draw(context))

  app.post('/desk/stock', async (context) => {
    const visit = context.get('visit')
    const said = deskWordsOf(visit).stock
    const form = await readForm(context)
    const { done, faults } = await book(visit, form)
    if (Object.keys(faults).length > 0) return draw(context, form, faults)
    // Whoever scans goes on to the next thing.
    const to = form.text('scanned') ? '/desk/stock?q=' : `${visit.url.pathname}${visit.url.search}`
    return backTo(context, to, done > 0 ? said.booked(done) : said.nothing)
  })

  exportStock(making)
}
