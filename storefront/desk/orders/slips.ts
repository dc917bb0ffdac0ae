import { createElement } from 'react'
import type { DeskMaking } from '../room.ts'
import { deskWordsOf } from '../words/languages.ts'
import { asked, listedIn } from './listed.ts'
import { DeskSlipsDocument, SlipsPage } from './slips-page.tsx'

/** What is to be put into the parcels of a page of orders, to be printed at once. */
export function slips({ app, show }: DeskMaking): void {
  app.get('/desk/orders/slips', async (context) => {
    const visit = context.get('visit')
    const { searchParams } = visit.url
    const listed = listedIn(searchParams)
    const answer = await visit.ask(DeskSlipsDocument, {
      ...asked(listed),
      after: searchParams.get('after'),
      // What is left on the shelf is no customer's to read.
      stock: false,
    })
    const found = answer.data?.orders
    if (!found) return show.failed(context, answer, 'orders')
    const title = deskWordsOf(visit).orders.slips
    return show(context, { title, body: createElement(SlipsPage, { found, listed }) })
  })
}
