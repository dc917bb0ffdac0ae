import { setTimeout as wait } from 'node:timers/promises'
import type { CatalogProduct } from './catalog-product.ts'
import { CategoryRefused, type CategoryTree } from './category-tree.ts'
import { type Entry, idOf, keyOf, type Outcome, refused } from './entry.ts'
import * as shopAsks from './operations.ts'
import { putStock } from './put-stock.ts'
import { addMissingVariants } from './put-variants.ts'
import { type ShopApi, ShopUnavailable } from './shop-api.ts'

const patienceMs = 120_000
const longestPauseMs = 5_000

/**
 * Puts products into the shop, all at once, and says what became of each. Publishing comes last, after the stock: a
 * product that is on the shelf is complete, and one that an interruption left a draft is taken up where it was left.
 * Everything may be repeated, so when the shop cannot be reached it is, from the start.
 * @throws ShopUnavailable when the shop stays away for two minutes; ShopRefused.
 */
export async function putProducts(
  shop: ShopApi,
  categories: CategoryTree,
  products: readonly CatalogProduct[],
): Promise<Outcome[]> {
  const deadline = Date.now() + patienceMs
  for (let pause = 100; ; pause = Math.min(longestPauseMs, pause * 2)) {
    try {
      return await putOnce(shop, categories, products)
    } catch (error) {
      if (!(error instanceof ShopUnavailable) || Date.now() > deadline) throw error
      await wait(pause)
    }
  }
}

async function putOnce(
  shop: ShopApi,
  categories: CategoryTree,
  products: readonly CatalogProduct[],
): Promise<Outcome[]> {
  const entries = products.map((product): Entry => ({ product, variants: [] }))
  await findKnown(shop, entries)
  await createMissing(shop, categories, open(entries))
  await addMissingVariants(shop, open(entries))
  await putStock(shop, open(entries).flatMap(stockOf))
  await putOnSale(shop, open(entries))
  return entries.map(({ outcome }) => outcome ?? { kind: 'imported' })
}

/** The last step: on sale, or off the shelf; drafts stay where they are. */
async function putOnSale(shop: ShopApi, entries: readonly Entry[]): Promise<void> {
  const of = (status: CatalogProduct['status']) => entries.filter(({ product }) => product.status === status)
  const steps = [
    { these: of('ACTIVE'), ask: shopAsks.publishProducts },
    { these: of('ARCHIVED'), ask: shopAsks.archiveProducts },
  ]
  for (const { these, ask } of steps) {
    const answers = await ask(shop, these.map(idOf))
    for (const [n, entry] of these.entries()) {
      const answer = answers[n]
      if (answer && 'message' in answer) entry.outcome = refused(answer)
    }
  }
}

/** Those whose fate is not sealed yet. */
const open = (entries: readonly Entry[]) => entries.filter(({ outcome }) => !outcome)

/** What staff have archived stays so: it has been here. */
async function findKnown(shop: ShopApi, entries: readonly Entry[]): Promise<void> {
  const known = await shopAsks.productsBySlug(
    shop,
    entries.map(({ product }) => product.slug),
  )
  const drafts: Entry[] = []
  for (const [n, entry] of entries.entries()) {
    const there = known[n]
    if (!there) continue
    entry.id = there.id
    if (there.status === 'DRAFT') drafts.push(entry)
    else entry.outcome = { kind: 'already there' }
  }
  const found = await shopAsks.variantsOfProducts(shop, drafts.map(idOf))
  for (const [n, entry] of drafts.entries()) {
    entry.variants = found[n]?.variants ?? []
    // A draft that is to be one, with all its variants, lacks nothing.
    const has = new Set(entry.variants.map(({ selection }) => keyOf(selection)))
    const whole = entry.product.variants.every(({ selection }) => has.has(keyOf(selection)))
    if (entry.product.status === 'DRAFT' && whole) entry.outcome = { kind: 'already there' }
  }
}

async function createMissing(shop: ShopApi, categories: CategoryTree, entries: readonly Entry[]): Promise<void> {
  const missing: { entry: Entry; input: shopAsks.NewProduct }[] = []
  await Promise.all(
    entries
      .filter(({ id }) => id === undefined)
      .map(async (entry) => {
        const { variants: _, categories: paths, status: __, ...product } = entry.product
        try {
          const categoryIds = [...new Set(await Promise.all(paths.map((path) => categories.idOf(path))))]
          missing.push({ entry, input: { ...product, categoryIds } })
        } catch (error) {
          if (!(error instanceof CategoryRefused)) throw error
          entry.outcome = { kind: 'refused', reason: error.message }
        }
      }),
  )
  const answers = await shopAsks.createProducts(
    shop,
    missing.map(({ input }) => input),
  )
  for (const [n, { entry }] of missing.entries()) {
    const answer = answers[n]
    if (answer && 'product' in answer) entry.id = answer.product.id
    // Made by somebody else, or by a try of ours whose answer was lost: taken up from there.
    else if (answer?.__typename === 'SlugTaken') throw new ShopUnavailable(`${entry.product.slug} has just been made`)
    else entry.outcome = refused(answer)
  }
}

function stockOf({ product, variants }: Entry) {
  const ids = new Map(variants.map(({ id, selection }) => [keyOf(selection), id]))
  return product.variants.flatMap(({ selection, stock }) => {
    const variantId = ids.get(keyOf(selection))
    return variantId === undefined || stock === 0 ? [] : [{ variantId, stock }]
  })
}
