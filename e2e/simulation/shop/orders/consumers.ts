import { Unprocessable } from '@micromart/messaging'
import { hear } from '@micromart/orders/testing/rules'
import type { SimulatedConsumer } from '../../log/consume.ts'
import type { Deps } from '../service.ts'
import { holdCheckout, recordCheckout } from './record-checkout.ts'

type Replies = 'inventory.replies' | 'payments.replies'

/** Mirrors subgraphs/orders/consumers.ts, as far as replies go. */
export const consumers = (deps: Deps): SimulatedConsumer<Replies>[] => [
  {
    topics: ['inventory.replies', 'payments.replies'],
    async handle(reply, trx) {
      const held = await holdCheckout(trx, reply.data.orderId)
      if (!held) throw new Unprocessable(`${reply.type} about ${reply.data.orderId}, which is no order`)
      deps.process.say(`hears ${reply.type} of ${reply.data.orderId}`)
      await recordCheckout(trx, deps, held, hear(held, reply))
    },
  },
]
