import { message, type Topic } from '@micromart/events'
import { isTransient } from '@micromart/messaging'
import { enqueue } from '../log/relay.ts'
import { newerType, type StoredOrderEvent, type Stream } from '../shop/orders/order-store.ts'
import type { OrderView } from '../shop/orders/record-checkout.ts'
import type { TimeoutRow } from '../shop/orders/saga-store.ts'
import { services } from '../shop/shop.ts'
import type { Fault } from './fault.ts'

const topics: Topic[] = [
  'orders.events',
  'inventory.commands',
  'inventory.replies',
  'payments.commands',
  'payments.replies',
]

/** More than a look at what is due takes at once. */
const unloadable = 6

export const messageFaults: Record<string, Fault> = {
  repeated: {
    title: 'the latest records of a topic come once more',
    strike({ log }, random) {
      const topic = random.pick(topics)
      const latest = log.recordsOf(topic).slice(-random.between(1, 20))
      log.publish(latest.map(({ key, value }) => ({ topic, key, value })))
      return { what: `${latest.length} of ${topic}` }
    },
  },
  rewound: {
    title: 'a service reads again all that it has ever heard',
    strike({ log }, random) {
      const group = random.pick(services)
      log.rewind(group)
      return { what: group }
    },
  },
  'newer-event': {
    title: 'a newer version of orders says something more of an order, which nobody else knows',
    lasts: [5, 20],
    strike(shop, random) {
      let isOver = false
      const say = async () => {
        while (!isOver) {
          const process = random.pick(shop.of('orders'))
          await process.wait(random.within(100, 1_500))
          await shop.databases.orders
            .transaction(process, async (trx) => {
              const order = await trx.ask('SELECT view', () => trx.rows<OrderView>('order_views').at(-1))
              if (!order) return
              await sayMore(trx, shop.world.newId, order.id, process.clock())
            })
            .catch((error) => {
              if (!isTransient(error)) throw error
            })
        }
      }
      shop.world.begin(say())
      return {
        what: newerType,
        heal() {
          isOver = true
        },
      }
    },
  },
  'newer-command': {
    title: 'a service does not know a command yet; once it does, an operator has what waited handled',
    lasts: [2, 25],
    strike(shop, random) {
      const [service, type] = random.pick([
        ['inventory', 'inventory.reserve'],
        ['payments', 'payments.authorise'],
        ['inventory', 'inventory.commit'],
      ] as const)
      shop.unknown[service].add(type)
      return {
        what: type,
        heal() {
          shop.unknown[service].delete(type)
          // What was given up just then may be among the letters a moment later.
          for (const ms of [100, 15_000]) shop.world.after(ms, () => shop.log.redrive(service))
        },
      }
    },
  },
  unloadable: {
    title: `${unloadable} sagas are due that this version cannot load`,
    strike(shop) {
      const { orders } = shop.databases
      for (let nth = 1; nth <= unloadable; nth++) {
        const orderId = `ord_newer_${nth}`
        const stream: Stream = { orderId, version: 1, events: [], isNewer: true }
        const timeout: TimeoutRow = {
          orderId,
          timeout: 'reserve',
          dueAt: shop.world.date().getTime() - 60_000,
          attempts: 0,
        }
        orders.table('streams').set(orderId, stream)
        orders.table('sagas').set(orderId, { orderId })
        orders.table('saga_timeouts').set(`${orderId} reserve`, timeout)
      }
      return { what: `${unloadable} of them` }
    },
  },
}

/** In one transaction with the order's version, as every event is. */
async function sayMore(
  trx: Parameters<typeof enqueue>[0],
  newId: (prefix: string) => string,
  orderId: string,
  at: Date,
): Promise<void> {
  const stream = await trx.ask('SELECT saga FOR UPDATE', () => {
    trx.lock('sagas', orderId)
    return trx.get<Stream>('streams', orderId)
  })
  if (!stream || stream.events.length > 12) return
  const said = message('orders.events', 'order.confirmed', {
    ...{ id: newId('evt'), source: 'orders', subject: orderId, time: at, aggregateVersion: stream.version + 1 },
    data: { orderId, number: orderId, customerId: 'usr_1' },
  })
  const event = { ...said, type: newerType } as unknown as StoredOrderEvent
  const next: Stream = { ...stream, version: stream.version + 1, events: [...stream.events, event] }
  await trx.ask('INSERT events', () => trx.put('streams', orderId, next))
  await enqueue(trx, [event])
}
