import type { Context } from 'hono'
import { createElement } from 'react'
import { backTo } from '../../http/back-to.ts'
import { type Form, readForm } from '../../http/form.ts'
import type { Env, Visit } from '../../http/visit.ts'
import { refusal } from '../answering.ts'
import { type FieldFaults, isFaulty, type Numbers, numbersIn } from '../numbers.ts'
import type { DeskMaking } from '../room.ts'
import { deskWordsOf } from '../words/languages.ts'
import { MethodsPage } from './methods-page.tsx'
import { RatesPage } from './rates-page.tsx'
import { methodIn, rateIn, taxIn } from './tariff-inputs.ts'
import {
  DeskMethodsDocument,
  DeskRatesDocument,
  DeskTaxDocument,
  SetMethodDocument,
  SetRateDocument,
  SetTaxDocument,
} from './tariffs-query.ts'
import { TaxPage } from './tax-page.tsx'

/** A form that was sent, and what is the matter with it. */
export interface Refused {
  sent: Form
  fault: string
  /** Of its numbers. */
  faults: FieldFaults
}

/** What sending and tax cost, since when and by whom; what is set now or later. */
export function tariffs({ app, show }: DeskMaking): void {
  /** A page of its own for each kind, of one shape: what holds, a form, and what was set before. */
  const kind = <Input>(
    path: string,
    draw: (context: Context<Env>, refused?: Refused) => Promise<Response>,
    inputIn: (form: Form, numbers: Numbers) => Input,
    set: (visit: Visit, input: Input) => Promise<string | null>,
  ) => {
    app.get(path, (context) => draw(context))
    app.post(path, async (context) => {
      const visit = context.get('visit')
      const form = await readForm(context)
      const numbers = numbersIn(visit, form)
      const input = inputIn(form, numbers)
      const { faults } = numbers
      if (isFaulty(faults)) return draw(context, { sent: form, fault: deskWordsOf(visit).refusals.numbers, faults })
      const fault = await set(visit, input)
      return fault
        ? draw(context, { sent: form, fault, faults })
        : backTo(context, path, deskWordsOf(visit).tariffs.set)
    })
  }
  const asked = (context: Context<Env>) => {
    const visit = context.get('visit')
    return { visit, title: deskWordsOf(visit).tariffs.title, after: visit.url.searchParams.get('after') }
  }
  const statusOf = (refused: Refused | undefined) => (refused ? 422 : 200)

  kind(
    '/desk/tariffs',
    async (context, refused) => {
      const { visit, title, after } = asked(context)
      const answer = await visit.ask(DeskMethodsDocument, { after })
      const { data } = answer
      if (!data?.shippingMethods) return show.failed(context, answer, 'shippingMethods')
      return show(context, { title, status: statusOf(refused), body: createElement(MethodsPage, { data, ...refused }) })
    },
    methodIn,
    async (visit, input) =>
      refusal(visit, 'tariff', await visit.ask(SetMethodDocument, { input }), 'setShippingMethod'),
  )
  kind(
    '/desk/tariffs/rates',
    async (context, refused) => {
      const { visit, title, after } = asked(context)
      const answer = await visit.ask(DeskRatesDocument, { after })
      const { data } = answer
      if (!data?.shippingRates) return show.failed(context, answer, 'shippingRates')
      return show(context, { title, status: statusOf(refused), body: createElement(RatesPage, { data, ...refused }) })
    },
    rateIn,
    async (visit, input) => refusal(visit, 'tariff', await visit.ask(SetRateDocument, { input }), 'setShippingRate'),
  )
  kind(
    '/desk/tariffs/tax',
    async (context, refused) => {
      const { visit, title, after } = asked(context)
      const answer = await visit.ask(DeskTaxDocument, { after })
      const { data } = answer
      if (!data?.taxRates) return show.failed(context, answer, 'taxRates')
      return show(context, { title, status: statusOf(refused), body: createElement(TaxPage, { data, ...refused }) })
    },
    taxIn,
    async (visit, input) => refusal(visit, 'tariff', await visit.ask(SetTaxDocument, { input }), 'setTaxRate'),
  )
}
