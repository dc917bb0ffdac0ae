import type { Context } from 'hono'
import { createElement } from 'react'
import { backTo } from '../../http/back-to.ts'
import { type Form, readForm } from '../../http/form.ts'
import type { Env, Visit } from '../../http/visit.ts'
import { refusal } from '../answering.ts'
import type { DeskMaking } from '../room.ts'
import { may } from '../scopes.ts'
import { isSure, SurePage } from '../ui/sure-page.tsx'
import { deskWordsOf } from '../words/languages.ts'
import { deliver, receive, ship } from './change-orders.ts'
import { OrderPage, type Refused } from './order-page.tsx'
import {
  AddNoteDocument,
  DeskCancelDocument,
  DeskOrderDocument,
  DeskReturnDocument,
  RetryDocument,
  WriteOffDocument,
} from './order-query.ts'
import { refund } from './refund.ts'

/** One order, live: what has happened, what is to be done, and its money. */
export function order({ app, show, tracesUrl }: DeskMaking): void {
  const draw = async (context: Context<Env>, id: string, refused?: Refused) => {
    const visit = context.get('visit')
    const { ask, session } = visit
    const answer = await ask(DeskOrderDocument, {
      id,
      money: may(session, 'payments:read'),
      customers: may(session, 'customers:read'),
      stock: may(session, 'inventory:read'),
    })
    const order = answer.data?.order
    if (!order) return show.failed(context, answer, 'order')
    return show(context, {
      title: deskWordsOf(visit).order.title(order.number),
      status: refused ? 422 : 200,
      body: createElement(OrderPage, {
        order,
        trace: tracesUrl?.replace('{number}', encodeURIComponent(order.number)),
        refused,
      }),
    })
  }

  app.get('/desk/orders/:id', (context) => draw(context, context.req.param('id')))

  app.post('/desk/orders/:id', async (context) => {
    const visit = context.get('visit')
    const id = context.req.param('id')
    const form = await readForm(context)
    const wanted = form.text('do')
    const change = Object.hasOwn(changes, wanted) ? changes[wanted] : undefined
    const page = `/desk/orders/${encodeURIComponent(id)}`
    if (!change) return backTo(context, page)
    if (wanted === 'cancel' && !isSure(form)) {
      const { sure: question, sureHint: hint, cancel: button } = deskWordsOf(visit).order
      const body = createElement(SurePage, { question, hint, fields: { do: 'cancel' }, button, href: page })
      return show(context, { title: question, body })
    }
    const told = await change(visit, id, form)
    if (told === null) return backTo(context, page, deskWordsOf(visit).order.done)
    return draw(context, id, { what: wanted, sent: form, ...(typeof told === 'string' ? { fault: told } : told) })
  })
}

type Told = string | Pick<Refused, 'fault' | 'faults'> | null

/** What can be done about an order. Each answers what is the matter; null where it is done. */
const changes: Record<string, (visit: Visit, id: string, form: Form) => Promise<Told>> = {
  ship: (visit, id, form) => ship(visit, { id, carrier: form.text('carrier'), trackingNumber: form.text('tracking') }),
  deliver,
  receive,
  refund: (visit, _id, form) => refund(visit, form),
  cancel: async (visit, id) => refusal(visit, 'order', await visit.ask(DeskCancelDocument, { id }), 'cancelOrder'),
  async return(visit, id, form) {
    const answer = await visit.ask(DeskReturnDocument, { id, reason: form.text('reason') })
    return refusal(visit, 'order', answer, 'requestReturn')
  },
  async retry(visit, id, form) {
    const answer = await visit.ask(RetryDocument, { input: { id, paymentMethodId: form.text('card') } })
    return refusal(visit, 'order', answer, 'retryPayment')
  },
  async note(visit, id, form) {
    const input = { id, text: form.text('note'), idempotencyKey: form.text('key') }
    return refusal(visit, 'note', await visit.ask(AddNoteDocument, { input }), 'addOrderNote')
  },
  async 'write-off'(visit, id, form) {
    const answer = await visit.ask(WriteOffDocument, { input: { id, reason: form.text('reason') } })
    return refusal(visit, 'order', answer, 'writeOffPayment')
  },
}
