import type { Context } from 'hono'
import { createElement } from 'react'
import { backTo } from '../../http/back-to.ts'
import { readForm } from '../../http/form.ts'
import type { Env } from '../../http/visit.ts'
import { refusal } from '../answering.ts'
import { type FieldFaults, isFaulty, numbersIn } from '../numbers.ts'
import type { DeskMaking } from '../room.ts'
import { deskWordsOf } from '../words/languages.ts'
import { coupon } from './coupon.ts'
import { noCoupon, promiseOf, sentCoupon } from './coupon-fields.ts'
import { CouponsPage } from './coupons-page.tsx'
import { CreateCouponDocument, DeskCouponsDocument } from './coupons-query.ts'

/** What makes orders cheaper. */
export function coupons(making: DeskMaking): void {
  const { app, show } = making
  const draw = async (context: Context<Env>, fields = noCoupon, fault?: string, faults?: FieldFaults) => {
    const visit = context.get('visit')
    const answer = await visit.ask(DeskCouponsDocument, { after: visit.url.searchParams.get('after') })
    const found = answer.data?.coupons
    if (!found) return show.failed(context, answer, 'coupons')
    return show(context, {
      title: deskWordsOf(visit).coupons.title,
      status: fault ? 422 : 200,
      body: createElement(CouponsPage, { found, fields, fault, faults }),
    })
  }

  app.get('/desk/coupons', (context) => draw(context))

  app.post('/desk/coupons', async (context) => {
    const visit = context.get('visit')
    const said = deskWordsOf(visit).coupons
    const form = await readForm(context)
    const fields = sentCoupon(form)
    const { code, freeShipping } = fields
    const numbers = numbersIn(visit, form)
    const promise = promiseOf(fields, numbers)
    if (isFaulty(numbers.faults)) return draw(context, fields, deskWordsOf(visit).refusals.numbers, numbers.faults)
    const answer = await visit.ask(CreateCouponDocument, {
      input: { code, kind: freeShipping ? 'FREE_SHIPPING' : 'PERCENT', ...promise },
    })
    const fault = refusal(visit, 'coupon', answer, 'createCoupon')
    return fault ? draw(context, fields, fault) : backTo(context, '/desk/coupons', said.made(code.toUpperCase()))
  })

  coupon(making)
}
