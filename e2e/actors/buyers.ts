import type { PlaceOrderInput } from '../generated.ts'
import type { Shop } from '../shop/shop.ts'
import { addToCart, agree, send } from './checkout.ts'
import { outcome } from './outcome.ts'
import { type Customer, newCustomer } from './people.ts'

/** A customer who has a cart and has agreed to its total: all that is left is to place the order. */
export interface Buyer {
  customer: Customer
  input: PlaceOrderInput
}

/** How many of them prepare themselves at once. */
const together = 8

export async function newCustomers(shop: Pick<Shop, 'url'>, count: number): Promise<Customer[]> {
  return inParallel(Array.from({ length: count }), together, () => newCustomer(shop))
}

/** Has each customer put one piece in the cart and agree to the total. */
export function readyToBuy(customers: readonly Customer[], variantId: string): Promise<Buyer[]> {
  return inParallel(customers, together, async (customer) => {
    await addToCart(customer.client, variantId)
    return { customer, input: await agree(customer) }
  })
}

/** Places a buyer's order; answers its id. */
export async function placeOrderOf({ customer, input }: Buyer): Promise<string> {
  return outcome(await send(customer.client, input), 'OrderPlaced').order.id
}

/** Works through the items, `width` at a time, and answers the results in the order of the items. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  const lane = async () => {
    while (next < items.length) {
      const index = next++
      results[index] = await work(items[index] as Item)
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane))
  return results
}
