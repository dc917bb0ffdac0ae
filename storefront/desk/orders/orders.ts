import type { Context } from 'hono'
import { createElement } from 'react'
import { backTo } from '../../http/back-to.ts'
import { type Form, readForm } from '../../http/form.ts'
import type { Env, Visit } from '../../http/visit.ts'
import { changeAll, type Faults } from '../answering.ts'
import { chosenIn, mostAtOnce } from '../chosen.ts'
import type { DeskMaking } from '../room.ts'
import { may } from '../scopes.ts'
import { deskWordsOf } from '../words/languages.ts'
import { deliver, receive, ship } from './change-orders.ts'
import { exportOrders } from './export-orders.ts'
import { asked, listedIn } from './listed.ts'
import { order } from './order.ts'
import { OrdersPage } from './orders-page.tsx'
import { DeskOrdersDocument } from './orders-query.ts'
import { type Bulk, shown, showOf } from './shows.ts'
import { slips } from './slips.ts'

/** Lists of orders, and what is done for many of them at once. */
export function orders(making: DeskMaking): void {
  const { app, show } = making
  const draw = async (context: Context<Env>, sent?: Form, faults: Faults = {}) => {
    const visit = context.get('visit')
    const { ask, session, url } = visit
    const listed = listedIn(url.searchParams)
    const answer = await ask(DeskOrdersDocument, {
      ...asked(listed),
      after: url.searchParams.get('after'),
      money: may(session, 'payments:read'),
      customers: may(session, 'customers:read'),
    })
    const { data } = answer
    const found = data?.orders
    if (!found) return show.failed(context, answer, 'orders')
    return show(context, {
      title: deskWordsOf(visit).orders.title,
      status: Object.keys(faults).length > 0 ? 422 : 200,
      body: createElement(OrdersPage, { data, found, listed, sent, faults }),
    })
  }

  app.get('/desk/orders', (context) => draw(context))

  app.post('/desk/orders', async (context) => {
    const visit = context.get('visit')
    const said = deskWordsOf(visit).orders
    const form = await readForm(context)
    const { bulk } = shown(showOf(visit.url.searchParams))
    const wanted = bulk ? changesOf[bulk](visit, form) : []
    const back = new URL(visit.url)
    if (bulk === 'ship') back.searchParams.set('carrier', form.text('carrier'))
    const to = `${back.pathname}${back.search}`
    if (!bulk || wanted.length === 0) return backTo(context, to, said.none)
    const faults = await changeAll(wanted, ({ change }) => change())
    const failed = Object.keys(faults).length
    if (failed > 0) return draw(context, form, faults)
    return backTo(context, to, (bulk === 'ship' ? said.sent : said.changed)(wanted.length))
  })

  slips(making)
  exportOrders(making)
  order(making)
}

interface Wanted {
  id: string
  change(): Promise<string | null>
}

/** What a form asks for, order by order. */
const changesOf: Record<Bulk, (visit: Visit, form: Form) => Wanted[]> = {
  ship: (visit, form) =>
    form
      .under('tracking.')
      .slice(0, mostAtOnce)
      .map(([id, trackingNumber]) => ({
        id,
        change: () => ship(visit, { id, carrier: form.text('carrier'), trackingNumber }),
      })),
  deliver: (visit, form) => chosenIn(form).map((id) => ({ id, change: () => deliver(visit, id) })),
  receive: (visit, form) => chosenIn(form).map((id) => ({ id, change: () => receive(visit, id) })),
}
