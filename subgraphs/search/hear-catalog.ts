import { isOfProduct, type MessageOn } from '@micromart/events'
import { documentOf } from './document.ts'
import { putDocument } from './document-store.ts'
import { outdateForms } from './form-store.ts'
import { categoryNames, keepCategoryNames } from './name-store.ts'
import type { Trx } from './tables.ts'

/** Has a product, or what a category is called, in the index as its event tells. Answers the product, if its entry is another from then on. */
export async function hearCatalog(trx: Trx, event: MessageOn<'products.events'>): Promise<string | undefined> {
  if (!isOfProduct(event)) {
    if (event.type === 'category.withdrawn') return undefined
    const { categoryId, name } = event.data
    // Products are found by what is around them, too, which their own events do not say.
    if (await keepCategoryNames(trx, [{ id: categoryId, name }])) await outdateForms(trx, categoryId)
    return undefined
  }
  const around = await categoryNames(trx, [...new Set(event.data.categories.flatMap(({ path }) => path))])
  const document = documentOf(event.data, [...around.values()])
  return (await putDocument(trx, document, event.aggregateversion ?? 1)) ? document.productId : undefined
}
