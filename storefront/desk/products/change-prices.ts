import type { Form } from '../../http/form.ts'
import type { Visit } from '../../http/visit.ts'
import { forEach, refusal } from '../answering.ts'
import { amountOf } from '../fields.ts'
import { ChangePriceDocument } from './products-query.ts'

interface Changed {
  done: number
  /** What is the matter with others, by variant. */
  faults: Readonly<Record<string, string>>
}

/** Changes the prices that are not what they were: `price|VARIANT|CURRENCY|PRICE|BEFORE A SALE`, and the same of `was`. */
export async function changePrices(visit: Visit, form: Form): Promise<Changed> {
  const wanted = form.under('price|').flatMap(([name, price]) => {
    const [id = '', currency = '', had = '', hadWas = ''] = name.split('|')
    const was = form.text(`was|${name}`)
    return price === had && was === hadWas ? [] : [{ id, currency, price: amountOf(price), was: amountOf(was) }]
  })
  const told = await forEach(wanted, async ({ id, currency, price, was }) => {
    const { data } = await visit.ask(ChangePriceDocument, {
      variantId: id,
      price: { amount: price, currency },
      compareAtPrice: was ? { amount: was, currency } : null,
    })
    return [id, refusal(visit, data?.changePrice, 'VariantChanged')] as const
  })
  const failed = told.filter((each): each is [string, string] => each[1] !== null)
  return { done: told.length - failed.length, faults: Object.fromEntries(failed) }
}
