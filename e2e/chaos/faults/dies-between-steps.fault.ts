import { failpoints as inInventory } from '@micromart/inventory/failpoints'
import { failpoints as inOrders } from '@micromart/orders/failpoints'
import { failpoints as inPayments } from '@micromart/payments/failpoints'
import type { Random } from '@micromart/testing/random'
import { arm, disarm } from '../../shop/failpoints.ts'
import type { Ground, Struck } from '../fault.ts'

export const title = 'the next process that comes to a certain step dies there'
export const lasts = [5, 15] as const
export const weight = 3

const steps = [inInventory, inOrders, inPayments].flatMap((of) => Object.values<string>(of))

export async function strike({ shop }: Ground, random: Random): Promise<Struck> {
  const step = random.pick(steps)
  await arm(shop, step)
  return { what: step, heal: () => disarm(shop, step) }
}
