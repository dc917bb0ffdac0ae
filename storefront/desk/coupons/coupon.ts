import type { Context } from 'hono'
import { createElement } from 'react'
import { backTo } from '../../http/back-to.ts'
import { readForm } from '../../http/form.ts'
import type { Env } from '../../http/visit.ts'
import { refusal } from '../answering.ts'
import { type FieldFaults, isFaulty, numbersIn } from '../numbers.ts'
import type { DeskMaking } from '../room.ts'
import { isSure, SurePage } from '../ui/sure-page.tsx'
import { deskWordsOf } from '../words/languages.ts'
import { type CouponFields, fieldsOfCoupon, promiseOf, sentCoupon } from './coupon-fields.ts'
import { CouponPage } from './coupon-page.tsx'
import { ChangeCouponDocument, DeskCouponDocument, EndCouponDocument } from './coupons-query.ts'

/** One coupon: what it promises from now on, and who has used it. */
export function coupon({ app, show }: DeskMaking): void {
  const draw = async (
    context: Context<Env>,
    code: string,
    sent?: CouponFields,
    fault?: string,
    faults?: FieldFaults,
  ) => {
    const visit = context.get('visit')
    const answer = await visit.ask(DeskCouponDocument, { code, after: visit.url.searchParams.get('after') })
    const found = answer.data?.coupon
    if (!found) return show.failed(context, answer, 'coupon')
    return show(context, {
      title: found.code,
      status: fault ? 422 : 200,
      body: createElement(CouponPage, {
        coupon: found,
        fields: sent ?? fieldsOfCoupon(found, visit.formats),
        fault,
        faults,
      }),
    })
  }

  app.get('/desk/coupons/:code', (context) => draw(context, context.req.param('code')))

  app.post('/desk/coupons/:code', async (context) => {
    const visit = context.get('visit')
    const said = deskWordsOf(visit).coupons
    const code = context.req.param('code')
    const page = `/desk/coupons/${encodeURIComponent(code)}`
    const form = await readForm(context)
    const id = form.text('id')
    if (form.text('do') === 'end') {
      if (!isSure(form)) {
        const fields = { do: 'end', id }
        const question = said.sure(code)
        const body = createElement(SurePage, { question, hint: said.sureHint, fields, button: said.end, href: page })
        return show(context, { title: question, body })
      }
      const answer = await visit.ask(EndCouponDocument, { id })
      return backTo(context, page, refusal(visit, 'coupon', answer, 'endCoupon') ?? said.ended)
    }
    const fields = sentCoupon(form)
    const numbers = numbersIn(visit, form)
    const promise = promiseOf(fields, numbers)
    if (isFaulty(numbers.faults))
      return draw(context, code, fields, deskWordsOf(visit).refusals.numbers, numbers.faults)
    const ifEdition = form.text('edition') || null
    const answer = await visit.ask(ChangeCouponDocument, { input: { id, ...promise, ifEdition } })
    const fault = refusal(visit, 'coupon', answer, 'changeCoupon')
    return fault ? draw(context, code, fields, fault) : backTo(context, page, deskWordsOf(visit).product.saved)
  })
}
