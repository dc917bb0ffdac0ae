import type { Form } from '../../http/form.ts'
import type { Visit } from '../../http/visit.ts'
import { amountFault, forEach, refusal } from '../answering.ts'
import { amountOf } from '../fields.ts'
import { ChangePriceDocument, SetPriceDocument } from './products-query.ts'

interface Changed {
  done: number
  /** What is the matter with others, by variant or, of further prices, by `furtherKey`. */
  faults: Readonly<Record<string, string>>
}

/** Which of a variant's prices: its own, or one in a further currency. */
type Which = 'own' | 'further'

/** How a price is known in `faults`: its own by the variant's id. */
export const furtherKey = (id: string, currency: string) => `${id} ${currency}`

/** Sets one price of a variant; answers what is the matter, or null. */
export async function setPrice(
  visit: Visit,
  which: Which,
  { id, currency, price, was }: { id: string; currency: string; price: string; was: string },
): Promise<string | null> {
  const fault = amountFault(visit, price, was)
  if (fault) return fault
  const variables = {
    variantId: id,
    price: { amount: price, currency },
    compareAtPrice: was ? { amount: was, currency } : null,
  }
  return which === 'own'
    ? refusal(visit, 'variant', await visit.ask(ChangePriceDocument, variables), 'changePrice')
    : refusal(visit, 'variant', await visit.ask(SetPriceDocument, variables), 'setVariantPrice')
}

/** Changes the prices that are not what they were: `price|VARIANT|CURRENCY|PRICE|BEFORE A SALE`, and the same of `was`. */
export async function changePrices(visit: Visit, form: Form, which: Which): Promise<Changed> {
  const wanted = form.under('price|').flatMap(([name, price]) => {
    const [id = '', currency = '', had = '', hadWas = ''] = name.split('|')
    const was = form.text(`was|${name}`)
    return price === had && was === hadWas ? [] : [{ id, currency, price: amountOf(price), was: amountOf(was) }]
  })
  const told = await forEach(wanted, async (each) => {
    const key = which === 'own' ? each.id : furtherKey(each.id, each.currency)
    return [key, await setPrice(visit, which, each)] as const
  })
  const failed = told.filter((each): each is [string, string] => each[1] !== null)
  return { done: told.length - failed.length, faults: Object.fromEntries(failed) }
}
