import { isOfProduct, type MessageOn } from '@micromart/events'
import type { Trx } from '../tables.ts'
import { documentOf } from './document.ts'
import { putDocuments } from './document-store.ts'
import { outdateForms } from './form-store.ts'
import { categoryNames, keepCategoryName } from './name-store.ts'

type CatalogEvent = MessageOn<'products.events'>

/**
 * Has products, and what categories are called, in the index as their events tell, of which none is of another's product. Answers the products
 * whose entries are others from then on.
 */
export async function hearCatalog(trx: Trx, events: readonly CatalogEvent[]): Promise<ReadonlySet<string>> {
  for (const event of events) if (!isOfProduct(event)) await hearCategory(trx, event)
  const products = events.filter(isOfProduct)
  if (products.length === 0) return new Set()
  const pathsOf = ({ data }: (typeof products)[number]) => [...new Set(data.categories.flatMap(({ path }) => path))]
  const known = await categoryNames(trx, [...new Set(products.flatMap(pathsOf))])
  // What is not known yet may be told with another of these.
  const told = products.flatMap(({ data }) =>
    data.categories.map(({ categoryId, name }) => [categoryId, name] as const),
  )
  const names = new Map([...told, ...known])
  return putDocuments(
    trx,
    products.map((event) => {
      const around = pathsOf(event).flatMap((id) => names.get(id) ?? [])
      return { document: documentOf(event.data, around), version: event.aggregateversion ?? 1 }
    }),
  )
}

async function hearCategory(
  trx: Trx,
  event: Exclude<CatalogEvent, Extract<CatalogEvent, { data: { productId: string } }>>,
): Promise<void> {
  if (event.type === 'category.withdrawn') return
  const { categoryId: id, name } = event.data
  const version = event.aggregateversion ?? 1
  // Products are found by what is around them, too, which their own events do not say.
  if (await keepCategoryName(trx, { id, name, version })) await outdateForms(trx, id)
}
