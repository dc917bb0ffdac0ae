import { inParallel } from '../../actors/buyers.ts'
import type { Client } from '../../actors/client.ts'
import { clientOf } from '../../actors/client.ts'
import { shelve } from '../../actors/goods.ts'
import { newGuest } from '../../actors/guests.ts'
import { outcome } from '../../actors/outcome.ts'
import { ArchiveProductDocument, ProductOfDocument } from '../../generated.ts'
import { SearchPageDocument } from '../generated.ts'
import type { LoadedShop } from './load-shop.ts'

/** Things that only this run's customers buy: with more than one, they do not all wait for one row of stock. */
const KINDS = 20
const STOCK = 100_000
const AT_ONCE = 4
/** Of what visitors look at. */
const MOST_PRODUCTS = 100

/** Puts goods of the run's own on the shelf, in plenty; answers the variants, which carts know already. */
export function shelveForLoad(shop: LoadedShop, staff: Client): Promise<string[]> {
  return inParallel(Array.from({ length: KINDS }), AT_ONCE, async () => {
    const variantId = await shelve(staff, { stock: STOCK })
    await newGuest(shop, variantId)
    return variantId
  })
}

/** Takes them off the shelf again: a shop that lives on does not show them. */
export async function archive(staff: Client, variants: readonly string[]): Promise<void> {
  await inParallel(variants, AT_ONCE, async (variantId) => {
    const { variant } = await staff.ask(ProductOfDocument, { variantId })
    if (!variant) return
    const { archiveProduct } = await staff.ask(ArchiveProductDocument, { id: variant.product.id })
    outcome(archiveProduct, 'ProductChanged')
  })
}

/** What there is to look at, in the order in which the shop itself shows it. */
export async function productsToLookAt({ url }: LoadedShop): Promise<{ slug: string; name: string }[]> {
  const { search } = await clientOf(url).ask(SearchPageDocument, { words: '', first: MOST_PRODUCTS })
  return search?.edges.flatMap(({ node }) => (node ? [{ slug: node.slug, name: node.name }] : [])) ?? []
}
