import type { Form } from '../../http/form.ts'
import type { Visit } from '../../http/visit.ts'
import { forEach, refusal } from '../answering.ts'
import { amountIn } from '../numbers.ts'
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

/** A variant's price as the graph has it; `was` of no sale is ''. */
interface Priced {
  id: string
  currency: string
  price: string
  was: string
}

/** Sets one price of a variant; answers what is the matter, or null. */
export async function setPrice(
  visit: Visit,
  which: Which,
  { id, currency, price, was }: Priced,
): Promise<string | null> {
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
  const wanted = form.under('price|').flatMap(([name, typed]) => {
    const [id = '', currency = '', had = '', hadWas = ''] = name.split('|')
    const key = which === 'own' ? id : furtherKey(id, currency)
    const price = amountIn(visit, typed, currency)
    const typedWas = form.text(`was|${name}`)
    const was = typedWas === '' ? { value: '' } : amountIn(visit, typedWas, currency)
    const unread = [price, was].flatMap((each) => ('fault' in each ? each.fault : []))
    if ('fault' in price || 'fault' in was) return [{ key, set: async () => unread.join(' ') }]
    if (price.value === had && was.value === hadWas) return []
    const priced = { id, currency, price: price.value, was: was.value }
    return [{ key, set: () => setPrice(visit, which, priced) }]
  })
  const told = await forEach(wanted, async ({ key, set }) => [key, await set()] as const)
  const failed = told.filter((each): each is [string, string] => each[1] !== null)
  return { done: told.length - failed.length, faults: Object.fromEntries(failed) }
}
