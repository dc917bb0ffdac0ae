import { type Consumer, consumer, type MessagingTables } from '@micromart/messaging'
import { documentOf } from './document.ts'
import { putDocument } from './document-store.ts'
import { categoryNames, keepCategoryNames } from './name-store.ts'
import { putStock } from './stock-store.ts'
import type { Tables } from './tables.ts'

/**
 * What search listens to: the catalog and the stock. The index's own versions recognise what is old, so that a replay
 * of the log can fill an emptied index.
 */
export const consumers = (): Consumer<Tables & MessagingTables>[] => [
  consumer('products.events', {
    inbox: 'handler',
    async handle(event, trx) {
      if (event.type === 'category.created') {
        await keepCategoryNames(trx, [{ id: event.data.categoryId, name: event.data.name }])
        return
      }
      const around = await categoryNames(trx, [...new Set(event.data.categories.flatMap(({ path }) => path))])
      await putDocument(trx, documentOf(event.data, [...around.values()]), event.aggregateversion ?? 1)
    },
  }),
  consumer('inventory.events', {
    inbox: 'handler',
    handle: ({ data, aggregateversion = 1 }, trx) => putStock(trx, data.variantId, aggregateversion, data.available),
  }),
]
