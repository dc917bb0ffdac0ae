import { message, type SaidOn, type TypeOn, writerOf } from '@micromart/events'
import { newId } from '@micromart/ids'
import { customer, openHarness, type Somebody } from '@micromart/service/testing'
import { eventually } from '@micromart/testing'
import { placeOrder } from '../placing/place-order.ts'
import { orders } from '../subgraph.ts'
import { openSamplePeers } from './sample-peers.ts'
import { anotherCart, sampleWish } from './samples.ts'

export const ada = customer('usr_ada')

/** Orders with siblings that the test speaks for, and what a test of orders says often. */
export async function openOrders() {
  const peers = await openSamplePeers()
  const harness = await openHarness(orders, {
    environment: {
      MICROMART_CART_URL: peers.cart.url,
      MICROMART_INVENTORY_URL: peers.inventory.url,
      MICROMART_PAYMENTS_URL: peers.payments.url,
      MICROMART_USERS_URL: peers.users.url,
      MICROMART_ORDER_LINK_SECRET: 'links of guests '.repeat(3),
    },
  })
  const { deps } = harness
  const place = (wish = sampleWish(), as: Somebody = ada) => placeOrder(deps, wish, harness.contextFor(as))

  return {
    ...harness,
    peers,
    place,
    /** A customer's new order, which nobody has answered about yet. */
    async newOrder(as = ada) {
      const cart = anotherCart(newId('crt'))
      peers.state.cart = cart
      const outcome = await place(sampleWish({ cartId: cart.id }), as)
      if ('problem' in outcome) throw new Error(`refused: ${outcome.problem}`)
      return outcome.order
    },
    ask: (source: string, variables?: Record<string, unknown>, as: Somebody = ada) =>
      harness.ask(source, variables, as),
    followOrder: (id: string, after?: number, as: Somebody = ada) =>
      harness.follow(
        'subscription($id: ID!, $after: Int) { orderUpdated(id: $id, after: $after) { sequence type order { status } } }',
        { id, after },
        as,
      ),
    /** A participant's reply arrives. */
    reply<K extends TypeOn<'orders.replies'>>(type: K, data: SaidOn<'orders.replies', K>, id?: string) {
      // The types are the same on the participants' own topics.
      const topic = type.replace(/\..*/, '.replies') as 'orders.replies'
      return harness.hear(topic, type, data, { subject: data.orderId, ...(id && { id }) })
    },
    /** Participants' replies arrive, ready at the same time. */
    replyTogether: (
      replies: readonly (readonly [
        type: TypeOn<'orders.replies'>,
        data: SaidOn<'orders.replies', TypeOn<'orders.replies'>>,
      ])[],
    ) =>
      harness.hearTogether(
        replies.map(([type, data]) => {
          const topic = type.replace(/\..*/, '.replies') as 'orders.replies'
          const said = {
            id: newId('evt'),
            subject: data.orderId,
            source: writerOf(topic) ?? 'test',
            time: harness.clock(),
          }
          return message(topic, type, { ...said, data } as never)
        }),
      ),
    /** All goes well until the order is confirmed, and its stock is held for good. */
    async confirm(orderId: string) {
      const amount = { amount: '59.38', currency: 'EUR' }
      await this.reply('inventory.reserved', { orderId })
      await this.reply('payments.authorised', { orderId, paymentId: 'pay_1', amount })
      await this.reply('inventory.committed', { orderId })
    },
    /** Payments answers a capture: the money is here, or is not to be had. */
    capture(orderId: string) {
      const amount = { amount: '59.38', currency: 'EUR' }
      return this.reply('payments.captured', { orderId, paymentId: 'pay_1', amount })
    },
    refuse(orderId: string) {
      const why = { declineCode: 'card_declined', message: 'Declined: card_declined' }
      return this.reply('payments.capture_refused', { orderId, paymentId: 'pay_1', ...why })
    },
    /** Waits until payments is asked for an order's money, for the nth time. */
    asksForMoney: (orderId: string, nth = 1): Promise<void> =>
      eventually(
        async () => {
          const asked = (await harness.outbox(orderId)).filter(({ type }) => type === 'payments.capture')
          if (asked.length < nth) throw new Error(`asked ${asked.length} times`)
        },
        { within: 20_000 },
      ),
    runTimeouts: () => harness.work('saga-timeouts'),
    /** What has been put in the outbox about an order, oldest first; commands by their steps, events by their types. */
    async sent(orderId: string): Promise<string[]> {
      const messages = await harness.outbox(orderId)
      return messages.map(({ id, type }) => (id.startsWith('cmd_') ? id.replace(`cmd_${orderId}_`, 'ask ') : type))
    },
    async close() {
      await harness.close()
      await Promise.all([peers.cart, peers.inventory, peers.payments, peers.users].map((peer) => peer.close()))
    },
  }
}

export type OrdersHarness = Awaited<ReturnType<typeof openOrders>>
