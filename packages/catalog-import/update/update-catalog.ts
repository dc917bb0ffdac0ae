import { gtinKey } from '@micromart/input'
import { slugOf } from '@micromart/slug'
import type { CatalogProduct } from '../catalog-product.ts'
import type { Outcome } from '../entry.ts'
import { type MadeHere, openMadeHere } from '../made-here.ts'
import { patiently } from '../patiently.ts'
import { type Putting, putOnce } from '../put-products.ts'
import type { Change } from '../reasons/reason.ts'
import type { StandingProduct } from '../standing-product.ts'
import { differencesOf, type Open } from './differences.ts'
import type { Journal } from './journal.ts'
import { beyondOf, changesOf, type Mending, mendProducts } from './mend-products.ts'

export interface Updating extends Putting {
  open: Open
  /** Undefined only where nothing is changed. */
  journal: Journal | undefined
  /** Only says what would be changed. */
  plan: boolean
}

/** Puts in what is not there, and changes what differs of the rest. @throws ShopUnavailable, ShopRefused */
export async function updateCatalog(updating: Updating, products: readonly CatalogProduct[]): Promise<Outcome[]> {
  const made = openMadeHere()
  const begun = new Map<CatalogProduct, Change[]>()
  const noting = { ...updating, begun, made }
  const outcomes = await patiently(updating.pace, products, (part) => updateOnce(noting, part))
  return outcomes.map((outcome, n) => asChanged(begun, products[n], made.told(products[n], outcome)))
}

interface Trying extends Updating {
  /** What tries have set out to change of each product: one whose answer is lost may have done it. */
  begun: Map<CatalogProduct, Change[]>
  made: MadeHere
}

/** What an earlier try of ours has changed is not as it was. */
function asChanged(
  begun: ReadonlyMap<CatalogProduct, Change[]>,
  product: CatalogProduct | undefined,
  outcome: Outcome,
): Outcome {
  const changes = product && begun.get(product)
  if (!changes || outcome.kind === 'refused') return outcome
  return { kind: 'changed', changes, faults: outcome.kind === 'changed' ? outcome.faults : [] }
}

async function updateOnce(updating: Trying, products: readonly CatalogProduct[]): Promise<Outcome[]> {
  const { shop, categories, journal, plan, open, begun } = updating
  const standing = await standingOf(updating, products)
  const outcomes = new Map<CatalogProduct, Outcome>()
  const mendings = new Map<CatalogProduct, Mending>()
  for (const [n, product] of products.entries()) {
    const there = standing[n]
    if (!there) continue
    const wanted = withAlts(product, there, open)
    const differences = differencesOf(there, wanted, open)
    if (differences.length === 0) outcomes.set(product, { kind: 'already there' })
    else mendings.set(product, { wanted, standing: there, differences })
  }
  const fresh = products.filter((_, n) => !standing[n])
  const put = plan ? fresh.map((): Outcome => ({ kind: 'imported' })) : await putOnce(updating, fresh, updating.made)
  for (const [product, mending] of mendings) if (!begun.has(product)) begun.set(product, changesOf(mending))
  const all = [...mendings.values()]
  const mended = plan || !journal ? all.map(planned) : await mendProducts({ shop, categories, journal }, all)
  for (const [n, product] of fresh.entries()) outcomes.set(product, put[n] ?? { kind: 'imported' })
  for (const [n, product] of [...mendings.keys()].entries())
    outcomes.set(product, mended[n] ?? { kind: 'already there' })
  return products.map((product) => outcomes.get(product) ?? { kind: 'already there' })
}

/** Pictures that stay keep what they are said to show, where the file says nothing of that. */
function withAlts(product: CatalogProduct, { media }: StandingProduct, { silent }: Open): CatalogProduct {
  if (!silent.includes('alt')) return product
  const alts = new Map(media.map(({ url, alt }) => [url, alt]))
  return { ...product, media: product.media.map(({ url, alt }) => ({ url, alt: alt ?? alts.get(url) ?? null })) }
}

/**
 * What stands there of products: under their slugs, or under the SKU of a variant where only the name has changed, which a slug begins with. What
 * follows in it is the other shop's own key: two shops may number their goods alike, and keep them apart by that. A trade number there is no key of a
 * shop's: where it was mistyped, or was left out since, the product is the same.
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
    const isSame = slug && ((key !== undefined && slug.endsWith(key)) || isByGtin(slug, product))
    return isSame ? [{ product, slug }] : []
  })
  const found = await shop.standingProducts(renamed.map(({ slug }) => slug))
  const bySku = new Map(renamed.map(({ product }, n) => [product, found[n] ?? null]))
  return products.map((product, n) => bySlug[n] ?? bySku.get(product) ?? null)
}

/** Whether it is the name and a trade number. */
function isByGtin(slug: string, { name }: CatalogProduct): boolean {
  const named = slugOf(name)
  return named !== '' && slug.startsWith(`${named}-`) && gtinKey(slug.slice(named.length)) !== null
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
