import type { Consumer, MessagingTables } from '@micromart/messaging'
import { documentOf } from './document.ts'
import { putDocument, putStock } from './index-store.ts'
import type { SearchTables } from './tables.ts'

type Tables = SearchTables & MessagingTables

const products: Consumer<Tables, 'products.events'> = {
  topics: ['products.events'],
  // The index's own versions recognise what is old, so that a replay of the log can fill an emptied index.
  inbox: 'handler',
  async handle(message, trx) {
    if (message.type === 'category.created') return
    await putDocument(trx, documentOf(message.data), message.aggregateversion ?? 1)
  },
}

const stock: Consumer<Tables, 'inventory.events'> = {
  topics: ['inventory.events'],
  inbox: 'handler',
  handle: ({ data, aggregateversion = 1 }, trx) => putStock(trx, data.variantId, aggregateversion, data.available),
}

export const consumers = [products, stock] as const
