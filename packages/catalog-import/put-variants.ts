import type { CatalogProduct } from './catalog-product.ts'
import { digestOf } from './digest.ts'
import { type Entry, idOf, keyOf, refused } from './entry.ts'
import type { NewProductsVariant, NewVariant, Problem, ShopPort } from './shop-port.ts'

interface Wanted {
  entry: Entry
  input: NewVariant
}

interface Refusal extends Wanted {
  problem: Problem | undefined
}

/** Adds the variants that products still lack. A product one of whose variants is refused is refused. */
export async function addMissingVariants(shop: ShopPort, entries: readonly Entry[]): Promise<void> {
  const refusals = await add(shop, entries.flatMap(missingOf))
  const isTaken = ({ problem }: Refusal) => problem?.__typename === 'SkuTaken'
  // Two shops may number their goods alike: the second gets a SKU that its own product's slug tells apart.
  const renamed = refusals
    .filter(isTaken)
    .map(({ entry, input }) => ({ entry, input: { ...input, sku: otherSku(input.sku, entry.product.slug) } }))
  const final = [...refusals.filter((refusal) => !isTaken(refusal)), ...(await add(shop, renamed))]
  for (const { entry, problem } of final) entry.outcome = refused(problem)
}

function missingOf(entry: Entry): Wanted[] {
  const known = new Set(entry.variants.map(({ selection }) => keyOf(selection)))
  const missing = entry.product.variants.filter(({ selection }) => !known.has(keyOf(selection)))
  return missing.map((variant) => ({ entry, input: { productId: idOf(entry), ...asNew(variant) } }))
}

/** A variant as the shop is told of it; its stock and further prices come afterwards. */
export const asNew = ({
  stock: _,
  uncounted: __,
  furtherPrices: ___,
  ...variant
}: CatalogProduct['variants'][number]): NewProductsVariant => variant

async function add(shop: ShopPort, wanted: readonly Wanted[]): Promise<Refusal[]> {
  const answers = await shop.addVariants(wanted.map(({ input }) => input))
  const refusals: Refusal[] = []
  for (const [n, { entry, input }] of wanted.entries()) {
    const answer = answers[n]
    if (answer && 'variant' in answer) entry.variants.push({ id: answer.variant.id, selection: input.selection })
    else refusals.push({ entry, input, problem: answer })
  }
  return standing(shop, refusals)
}

/** Refusals, but for those of variants that are there by now: an earlier try whose answer was lost was still at work. */
async function standing(shop: ShopPort, refusals: readonly Refusal[]): Promise<Refusal[]> {
  const entries = [...new Set(refusals.map(({ entry }) => entry))]
  const found = await shop.variantsOfProducts(entries.map(idOf))
  for (const [n, entry] of entries.entries()) entry.variants = found[n]?.variants ?? []
  return refusals.filter(
    ({ entry, input }) => !entry.variants.some(({ selection }) => keyOf(selection) === keyOf(input.selection)),
  )
}

const otherSku = (sku: string, slug: string) => `${sku.slice(0, 90)}-${digestOf(slug, 6)}`
