import type { Random } from '@micromart/testing/random'
import { addToCart, agree, send } from '../../actors/checkout.ts'
import { type Customer, newCustomer } from '../../actors/people.ts'
import { CancelOrderDocument } from '../../generated.ts'
import type { History } from '../history.ts'
import { answered } from './answered.ts'
import { act, SaidNo } from './patience.ts'
import { handOver } from './staff.ts'
import type { Town } from './town.ts'
import { watch } from './watch.ts'

/** Sandbox cards: most pay, some are slow, lose their answer, or are declined. */
const cards = [
  'pm_card_visa',
  'pm_card_visa',
  'pm_card_visa',
  'pm_sandbox_slow',
  'pm_sandbox_lost',
  'pm_card_chargeCustomerFail',
] as const
const WATCH_MS = 300_000

/** Somebody who signs up now, with one of the cards. */
export function newcomer(shop: Town['shop'], random: Random): Promise<Customer> {
  return newCustomer(shop, random.pick(cards))
}

/**
 * One customer's life: signs up, if that has not been done, buys one piece under one key for as long as nobody answers, watches what becomes of it over connections that
 * break; and then some change their mind, and some get their parcel. Rejects with SaidNo or NoAnswer where it ends earlier.
 */
export async function live(town: Town, who: number, random: Random): Promise<void> {
  const { shop, history, heard, orders } = town
  const variantId = random.pick(town.variants)
  const [changesMind, isServed] = [random.chance(0.2), random.chance(0.4)]
  const told = (what: string, order?: string) => ({ what, who, ...(order && { order }) })

  const customer = town.waiting.pop() ?? (await act(history, told('sign up'), () => newcomer(shop, random)))
  const { client } = customer
  await act(history, told('fill the cart'), () => addToCart(client, variantId))
  const input = await act(history, told('agree'), () => agree(customer))
  const { order } = await act(history, told('place'), async () => answered(await send(client, input), 'OrderPlaced'))
  orders.placed.add(order.id)
  if (changesMind) await cancel(customer, history, who, order.id)

  const end = await act(history, told('end', order.id), async () => {
    const seen = heard.get(order.id) ?? []
    heard.set(order.id, seen)
    const watched = { url: shop.url, token: client.token, id: order.id, ends: ENDS, heard: seen }
    return watch(watched, random, AbortSignal.timeout(WATCH_MS))
  })
  if (end === 'ORDER_CANCELLED') orders.cancelled.add(order.id)
  else orders.confirmed.add(order.id)
  if (end === 'ORDER_CONFIRMED' && isServed && !changesMind) await handOver(town, who, order.id, random)
}

const ENDS = ['ORDER_CONFIRMED', 'ORDER_CANCELLED'] as const

/** Whether it comes in time is the shop's to say: either is an answer. */
async function cancel({ client }: Customer, history: History, who: number, order: string): Promise<void> {
  const asked = act(history, { what: 'cancel', who, order }, async () =>
    answered((await client.ask(CancelOrderDocument, { id: order })).cancelOrder, 'OrderChanged'),
  )
  await asked.catch((error) => {
    if (!(error instanceof SaidNo)) throw error
  })
}
