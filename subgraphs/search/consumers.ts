import { isOfProduct } from '@micromart/events'
import { type Consumer, consumer, type MessagingTables } from '@micromart/messaging'
import type { Deps } from './deps.ts'
import { documentOf } from './document.ts'
import { putDocument } from './document-store.ts'
import { outdateForms } from './form-store.ts'
import { hearOrder } from './hear-order.ts'
import { categoryNames, keepCategoryNames } from './name-store.ts'
import { sayIndexed } from './say-indexed.ts'
import { putStock } from './stock-store.ts'
import type { Tables } from './tables.ts'

/**
 * What search listens to: the catalog, the stock, and orders, for what sells. The index's own versions recognise what is old, so that a replay
 * of the log can fill an emptied index.
 */
export const consumers = (deps: Deps): Consumer<Tables & MessagingTables>[] => [
  consumer('products.events', {
    inbox: 'handler',
    async handle(event, trx) {
      if (!isOfProduct(event)) {
        if (event.type === 'category.withdrawn') return
        const { categoryId, name } = event.data
        // Products are found by what is around them, too, which their own events do not say.
        if (await keepCategoryNames(trx, [{ id: categoryId, name }])) await outdateForms(trx, categoryId)
        return
      }
      const around = await categoryNames(trx, [...new Set(event.data.categories.flatMap(({ path }) => path))])
      const document = documentOf(event.data, [...around.values()])
      if (await putDocument(trx, document, event.aggregateversion ?? 1))
        await sayIndexed(trx, deps, [document.productId])
    },
  }),
  consumer('inventory.events', {
    inbox: 'handler',
    async handle({ data, aggregateversion = 1 }, trx) {
      const productId = await putStock(trx, data.variantId, aggregateversion, data.available)
      if (productId !== undefined) await sayIndexed(trx, deps, [productId])
    },
  }),
  consumer('orders.events', {
    // Three of an order's events matter here, and each is counted once.
    ordered: false,
    handle: (message, trx) => hearOrder(trx, deps, message),
  }),
]
