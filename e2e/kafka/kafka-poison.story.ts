import { buy, orderBecomes } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { type Customer, newCustomer, staffOf } from '../actors/people.ts'
import type { PartContext } from '../runner/part.ts'
import { fromNewerVersion } from './newer-version.ts'
import { nothingIsLost } from './nothing-lost.ts'
import { onKafka } from './on-kafka.ts'
import { parkedKey } from './parked-key.ts'
import { unreadable } from './unreadable.ts'

export const title = 'What cannot be read, handled or known yet harms its own key alone, and can be delivered again'
export const group = 'kafka'
export const long = true
export const shopless = true
export const patienceMs = 480_000

export function run(context: Omit<PartContext, 'shop'>): Promise<void> {
  return onKafka(context, {}, async (onIt) => {
    const { shop, say } = onIt
    const variantId = await shelve(await staffOf(shop), { stock: 50 })
    const orders = new Map<string, Customer>()
    const buys = async (customer: Customer) => {
      const { id } = await buy(customer, variantId)
      orders.set(id, customer)
      await orderBecomes(customer.client, id, 'CONFIRMED')
      return id
    }

    say('what cannot be parsed, and what only a newer version knows, goes to the dead letters at once')
    const lying = await unreadable(onIt)
    await buys(await newCustomer(shop))

    say('what a newer version says of what we know, we understand')
    await fromNewerVersion(onIt, await newCustomer(shop))

    say('one key fails and is parked, the others go on; mended and delivered again, it catches up')
    await parkedKey(shop, buys)
    await nothingIsLost(shop, orders, lying)
  })
}
