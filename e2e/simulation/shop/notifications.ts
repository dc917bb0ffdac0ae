import type { SimulatedConsumer } from '../log/consume.ts'
import type { Deps } from './service.ts'

/** What customers have a mail about. */
export const mailed = ['order.confirmed', 'order.cancelled', 'order.shipped', 'order.return_received']

export interface MailRow {
  event: string
  orderId: string
  type: string
}

/** Mirrors subgraphs/notifications/consumers.ts, as far as mails about orders go: nothing but the inbox keeps one from being doubled. */
export const consumers = ({ process }: Deps): SimulatedConsumer<'orders.events'>[] => [
  {
    topics: ['orders.events'],
    async handle({ id, type, data }, trx) {
      if (!mailed.includes(type)) return
      process.say(`mails ${type} of ${data.orderId}`)
      await trx.ask('INSERT mail', () => {
        const mail: MailRow = { event: id, orderId: data.orderId, type }
        trx.put('mails', String(trx.next('mails')), mail)
      })
    },
  },
]
