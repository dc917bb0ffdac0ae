import { slugOf } from '@micromart/slug'
import type { CatalogProduct } from '../catalog-product.ts'
import type { Outcome } from '../entry.ts'
import { patiently } from '../patiently.ts'
import { type Putting, putOnce } from '../put-products.ts'
import type { StandingProduct } from '../standing-product.ts'
import { differencesOf } from './differences.ts'
import type { Journal } from './journal.ts'
import { beyondOf, changesOf, type Mending, mendProducts } from './mend-products.ts'

export interface Updating extends Putting {
  /** Undefined only where nothing is changed. */
  journal: Journal | undefined
  /** Only says what would be changed. */
  plan: boolean
}

/** Puts in what is not there, and changes what differs of the rest. @throws ShopUnavailable, ShopRefused */
export const updateCatalog = (updating: Updating, products: readonly CatalogProduct[]): Promise<Outcome[]> =>
  patiently(updating.pace, products, (part) => updateOnce(updating, part))

async function updateOnce(updating: Updating, products: readonly CatalogProduct[]): Promise<Outcome[]> {
  const { shop, categories, journal, plan } = updating
  const standing = await standingOf(updating, products)
  const outcomes = new Map<CatalogProduct, Outcome>()
  const mendings: Mending[] = []
  for (const [n, wanted] of products.entries()) {
    const there = standing[n]
    if (!there) continue
    const differences = differencesOf(there, wanted)
    if (differences.length === 0) outcomes.set(wanted, { kind: 'already there' })
    else mendings.push({ wanted, standing: there, differences })
  }
  const fresh = products.filter((_, n) => !standing[n])
  const put = plan ? fresh.map((): Outcome => ({ kind: 'imported' })) : await putOnce(updating, fresh)
  const mended = plan || !journal ? mendings.map(planned) : await mendProducts({ shop, categories, journal }, mendings)
  for (const [n, product] of fresh.entries()) outcomes.set(product, put[n] ?? { kind: 'imported' })
  for (const [n, { wanted }] of mendings.entries()) outcomes.set(wanted, mended[n] ?? { kind: 'already there' })
  return products.map((product) => outcomes.get(product) ?? { kind: 'already there' })
}

/**
 * What stands there of products: under their slugs, or under the SKU of a variant where only the name has changed, which a slug begins with. What
 * follows in it is the other shop's own key: two shops may number their goods alike, and keep them apart by that.
 */
async function standingOf(
  { shop }: Updating,
  products: readonly CatalogProduct[],
): Promise<(StandingProduct | null)[]> {
  const bySlug = await shop.standingProducts(products.map(({ slug }) => slug))
  const missing = products.filter((_, n) => !bySlug[n])
  const slugs = await shop.slugsBySku(missing.map(({ variants }) => variants[0]?.sku ?? ''))
  const renamed = missing.flatMap((product, n) => {
    const slug = slugs[n]
    const key = keyIn(product)
    return slug && key !== undefined && slug.endsWith(key) ? [{ product, slug }] : []
  })
  const found = await shop.standingProducts(renamed.map(({ slug }) => slug))
  const bySku = new Map(renamed.map(({ product }, n) => [product, found[n] ?? null]))
  return products.map((product, n) => bySlug[n] ?? bySku.get(product) ?? null)
}

/** `-k-17` of `kettle-k-17`. */
function keyIn({ slug, name }: CatalogProduct): string | undefined {
  const named = slugOf(name)
  return named !== '' && slug.startsWith(`${named}-`) ? slug.slice(named.length) : undefined
}

const planned = (mending: Mending): Outcome => ({
  kind: 'changed',
  changes: changesOf(mending),
  faults: beyondOf(mending),
})
