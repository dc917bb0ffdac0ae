import type { Context } from 'hono'
import { createElement } from 'react'
import { backTo } from '../../http/back-to.ts'
import { type Form, readForm } from '../../http/form.ts'
import type { Env, Visit } from '../../http/visit.ts'
import { amountFault, refusal } from '../answering.ts'
import { amountOf } from '../fields.ts'
import type { DeskMaking } from '../room.ts'
import { deskWordsOf } from '../words/languages.ts'
import { MethodsPage } from './methods-page.tsx'
import { RatesPage } from './rates-page.tsx'
import { setMethod, setRate, setTax } from './set-tariff.ts'
import { DeskMethodsDocument, DeskRatesDocument, DeskTaxDocument } from './tariffs-query.ts'
import { TaxPage } from './tax-page.tsx'

/** What sending and tax cost, since when and by whom; what is set now or later. */
export function tariffs({ app, show }: DeskMaking): void {
  /** A page of its own for each kind, of one shape: what holds, a form, and what was set before. */
  const kind = (
    path: string,
    draw: (context: Context<Env>, sent?: Form, fault?: string) => Promise<Response>,
    set: (visit: Visit, form: Form) => Promise<string | null>,
  ) => {
    app.get(path, (context) => draw(context))
    app.post(path, async (context) => {
      const visit = context.get('visit')
      const form = await readForm(context)
      const fault = await set(visit, form)
      return fault ? draw(context, form, fault) : backTo(context, path, deskWordsOf(visit).tariffs.set)
    })
  }
  const asked = (context: Context<Env>) => {
    const visit = context.get('visit')
    return { visit, title: deskWordsOf(visit).tariffs.title, after: visit.url.searchParams.get('after') }
  }
  const noAmount = (visit: Visit, form: Form) =>
    amountFault(visit, amountOf(form.text('price')), amountOf(form.text('percent')))
  const statusOf = (fault: string | undefined) => (fault ? 422 : 200)

  kind(
    '/desk/tariffs',
    async (context, sent, fault) => {
      const { visit, title, after } = asked(context)
      const answer = await visit.ask(DeskMethodsDocument, { after })
      const { data } = answer
      if (!data?.shippingMethods) return show.failed(context, answer, 'shippingMethods')
      return show(context, { title, status: statusOf(fault), body: createElement(MethodsPage, { data, sent, fault }) })
    },
    async (visit, form) => refusal(visit, 'tariff', await setMethod(visit, form), 'setShippingMethod'),
  )
  kind(
    '/desk/tariffs/rates',
    async (context, sent, fault) => {
      const { visit, title, after } = asked(context)
      const answer = await visit.ask(DeskRatesDocument, { after })
      const { data } = answer
      if (!data?.shippingRates) return show.failed(context, answer, 'shippingRates')
      return show(context, { title, status: statusOf(fault), body: createElement(RatesPage, { data, sent, fault }) })
    },
    async (visit, form) =>
      noAmount(visit, form) ?? refusal(visit, 'tariff', await setRate(visit, form), 'setShippingRate'),
  )
  kind(
    '/desk/tariffs/tax',
    async (context, sent, fault) => {
      const { visit, title, after } = asked(context)
      const answer = await visit.ask(DeskTaxDocument, { after })
      const { data } = answer
      if (!data?.taxRates) return show.failed(context, answer, 'taxRates')
      return show(context, { title, status: statusOf(fault), body: createElement(TaxPage, { data, sent, fault }) })
    },
    async (visit, form) => noAmount(visit, form) ?? refusal(visit, 'tariff', await setTax(visit, form), 'setTaxRate'),
  )
}
