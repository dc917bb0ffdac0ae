import type { Form } from '../../http/form.ts'
import type { Visit } from '../../http/visit.ts'
import { changeAll, type Faults, refusal } from '../answering.ts'
import { PublishDocument } from './products-query.ts'

/** The most products that one form puts on sale: as many as a page shows. */
const mostAtOnce = 25

export const chosenIn = (form: Form): { id: string }[] =>
  [...new Set(form.all('id'))].slice(0, mostAtOnce).map((id) => ({ id }))

/** Puts products on sale, each by itself: one that cannot be keeps no other back. */
export function publishMany(visit: Visit, products: readonly { id: string }[]): Promise<Faults> {
  return changeAll(products, async ({ id }) => {
    const { data } = await visit.ask(PublishDocument, { id })
    return refusal(visit, data?.publishProduct, 'ProductChanged')
  })
}
