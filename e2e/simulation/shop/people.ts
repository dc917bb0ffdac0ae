import type { OrderCommand } from '@micromart/orders/testing/rules'
import { Process } from '../world/process.ts'
import type { Card } from '../world/provider.ts'
import { changeOrder } from './orders/change-order.ts'
import { placeOrder } from './orders/place-order.ts'
import type { OrderView } from './orders/record-checkout.ts'
import type { Deps } from './service.ts'
import { type Shop, variants } from './shop.ts'

export const plans = ['nothing', 'cancel', 'ship', 'return'] as const

/** Somebody who orders, and what becomes of it by people's doing. */
export interface Buyer {
  /** When, in ms. */
  at: number
  /** How many pieces of each variant; none is one of the first. */
  pieces: readonly number[]
  card: Card
  then: (typeof plans)[number]
}

export interface Bought {
  wish: string
  buyer: Buyer
  /** As the shop has answered; null while nobody has. */
  orderId: string | null
  /** In ms. */
  answeredAt: number
  isOver: boolean
}

const patienceMs = 10_000

/** People buy, whatever breaks: under one key, for as long as nobody answers. */
export function buy(shop: Shop, buyers: readonly Buyer[]): Bought[] {
  const { world } = shop
  const people = new Process(world, 'people', 'people', { offBy: 0 })
  return buyers.map((buyer, nth) => {
    const bought: Bought = { wish: `req_${nth + 1}`, buyer, orderId: null, answeredAt: 0, isOver: false }
    world.begin(live(bought, nth + 1).then(() => Object.assign(bought, { isOver: true })))
    return bought
  })

  async function live(bought: Bought, who: number): Promise<void> {
    const { buyer, wish } = bought
    const asked = buyer.pieces.flatMap((quantity, nth) =>
      quantity > 0 ? [{ variantId: variants[nth] as string, quantity }] : [],
    )
    const lines = asked.length > 0 ? asked : [{ variantId: variants[0] as string, quantity: 1 }]
    const cartLineIds = lines.map((_, nth) => `lin_${who}_${nth}`)
    await people.wait(buyer.at)
    people.say(
      `${who} places ${wish} of ${lines.map(({ variantId, quantity }) => `${quantity} ${variantId}`)}, ${buyer.card}`,
    )
    const order = await untilAnswered((deps) =>
      placeOrder(deps, { key: wish, customerId: `usr_${who}`, cartLineIds, lines, card: buyer.card }),
    )
    if (!order) return
    people.say(`${who} has ${order.id} for ${wish}`)
    Object.assign(bought, { orderId: order.id, answeredAt: world.now })
    if (buyer.then === 'cancel') {
      await people.wait(people.chance.within(0, 3_000))
      await change(order.id, () => ({ type: 'cancel', reason: 'CUSTOMER_REQUEST' }))
    }
    if (buyer.then === 'ship' || buyer.then === 'return') await ship(order.id, buyer.then === 'return')
  }

  async function ship(orderId: string, comesBack: boolean): Promise<void> {
    const at = () => world.date().toISOString()
    if (!(await until(orderId, 'CONFIRMED'))) return
    await change(orderId, () => ({ type: 'ship', carrier: 'Post', trackingNumber: '1', at: at() }))
    if (!comesBack || !(await until(orderId, 'SHIPPED'))) return
    await change(orderId, () => ({ type: 'mark delivered', at: at() }))
    await change(orderId, () => ({ type: 'request return', reason: '' }))
    await change(orderId, () => ({ type: 'receive return' }))
  }

  /** False where it will never be. */
  async function until(orderId: string, status: OrderView['status']): Promise<boolean> {
    for (;;) {
      const order = await untilAnswered((deps) =>
        deps.db.statement(deps.process, 'SELECT view', (trx) => trx.get<OrderView>('order_views', orderId)),
      )
      if (order?.status === status) return true
      if (order?.status === 'CANCELLED') return false
      await people.wait(1_000)
    }
  }

  async function change(orderId: string, command: () => OrderCommand): Promise<void> {
    const wanted = command()
    const outcome = await untilAnswered((deps) => changeOrder(deps, orderId, wanted))
    people.say(`${wanted.type} ${orderId}: ${'order' in outcome ? 'done' : outcome.problem}`)
  }

  async function untilAnswered<T>(work: (deps: Deps) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await ask(work)
      } catch {
        await people.wait(people.chance.within(200, 2_000))
      }
    }
  }

  /** Asks one of orders' processes, whether it is able to answer or not. */
  function ask<T>(work: (deps: Deps) => Promise<T>): Promise<T> {
    const process = people.chance.pick(shop.of('orders'))
    return new Promise((resolve, reject) => {
      const due = world.after(patienceMs, () => reject(new Error('nobody answered')))
      const back = (settle: () => void) => {
        due.cancelled = true
        world.after(people.chance.within(0.2, 3), settle)
      }
      world.after(people.chance.within(0.2, 3), () =>
        process.hear(() => {
          work(shop.deps(process)).then(
            (answer) => back(() => resolve(answer)),
            (error) => back(() => reject(error)),
          )
        }),
      )
    })
  }
}
