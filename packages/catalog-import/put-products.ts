import type { CatalogProduct } from './catalog-product.ts'
import { CategoryRefused, type CategoryTree } from './category-tree.ts'
import { type Entry, idOf, keyOf, type Outcome, refused } from './entry.ts'
import { type MadeHere, openMadeHere } from './made-here.ts'
import type { Pace } from './pace.ts'
import { patiently } from './patiently.ts'
import { putFurtherPrices } from './put-further-prices.ts'
import { putStock, stockOf } from './put-stock.ts'
import { addMissingVariants, asNew } from './put-variants.ts'
import { type NewProduct, type Problem, type ShopPort, ShopUnavailable } from './shop-port.ts'

/** What putting products into a shop needs. */
export interface Putting {
  shop: ShopPort
  categories: CategoryTree
  pace: Pace
  /** Hears of products before they are made. */
  creating?: (products: readonly CatalogProduct[]) => Promise<void>
  /** Hears of drafts, be they an interrupted import's or a clerk's, before they are taken up and put on sale, or off the shelf. */
  takingUp?: (drafts: readonly TakenUp[]) => Promise<void>
  /** Hears of what it had heard of, and is somebody else's after all. */
  leaving?: (left: readonly LeftToOthers[]) => Promise<void>
}

/** What somebody else has made meanwhile: by its slug what was to be made here, by its id what was taken up. */
type LeftToOthers = { slug: string } | { productId: string }

interface TakenUp {
  id: string
  /** What becomes of it. */
  to: 'ACTIVE' | 'ARCHIVED'
}

/**
 * Puts products into the shop, all at once, and says what became of each. Publishing comes last, after the stock: a
 * product that is on the shelf is complete, and one that an interruption left a draft is taken up where it was left.
 * Everything may be repeated, so when the shop cannot be reached it is, from the start.
 * @throws ShopUnavailable when the shop stays away for longer than the pace's patience; ShopRefused.
 */
export async function putProducts(putting: Putting, products: readonly CatalogProduct[]): Promise<Outcome[]> {
  const made = openMadeHere()
  const outcomes = await patiently(putting.pace, products, (part) => putOnce(putting, part, made))
  return outcomes.map((outcome, n) => made.told(products[n], outcome))
}

/** The same, once. @throws ShopUnavailable, ShopRefused */
export async function putOnce(
  putting: Putting,
  products: readonly CatalogProduct[],
  made: MadeHere,
): Promise<Outcome[]> {
  const { shop } = putting
  const entries = products.map((product): Entry => ({ product, variants: [] }))
  await findKnown(shop, entries)
  await noteTakenUp(putting, open(entries), made)
  const takenUp = open(entries).filter(({ id, product }) => id !== undefined && !made.isOurs(product))
  await createMissing(putting, open(entries), made)
  await addMissingVariants(shop, open(entries))
  await putFurtherPrices(shop, open(entries))
  await putStock(shop, open(entries).flatMap(stockOf))
  await leaveWhatOthersHave(putting, takenUp, made)
  await putOnSale(shop, open(entries))
  return entries.map(({ outcome }) => outcome ?? { kind: 'imported' })
}

/** A draft that was taken up and is on sale by now was no interrupted import's: another one is at it beside this one. */
async function leaveWhatOthersHave(putting: Putting, takenUp: readonly Entry[], made: MadeHere): Promise<void> {
  if (takenUp.length === 0) return
  const there = await putting.shop.productsBySlug(takenUp.map(({ product }) => product.slug))
  const theirs = takenUp.filter((_, n) => there[n]?.status === 'ACTIVE')
  for (const { product } of theirs) made.byOthers(product)
  await putting.leaving?.(theirs.map((entry) => ({ productId: idOf(entry) })))
}

/** The last step: on sale, or off the shelf; drafts stay where they are. */
async function putOnSale(shop: ShopPort, entries: readonly Entry[]): Promise<void> {
  const of = (status: CatalogProduct['status']) => entries.filter(({ product }) => product.status === status)
  const steps = [
    { these: of('ACTIVE'), ask: (ids: string[]) => shop.publishProducts(ids) },
    { these: of('ARCHIVED'), ask: (ids: string[]) => shop.archiveProducts(ids) },
  ]
  for (const { these, ask } of steps) {
    const answers = await ask(these.map(idOf))
    for (const [n, entry] of these.entries()) {
      const answer = answers[n]
      if (answer && 'message' in answer) entry.outcome = refused(answer)
    }
  }
}

/** Those whose fate is not sealed yet. */
const open = (entries: readonly Entry[]) => entries.filter(({ outcome }) => !outcome)

/** What staff have archived stays so: it has been here. */
async function findKnown(shop: ShopPort, entries: readonly Entry[]): Promise<void> {
  const known = await shop.productsBySlug(entries.map(({ product }) => product.slug))
  const drafts: Entry[] = []
  for (const [n, entry] of entries.entries()) {
    const there = known[n]
    if (!there) continue
    entry.id = there.id
    if (there.status === 'DRAFT') drafts.push(entry)
    else if (there.status === 'ACTIVE' || entry.product.status !== 'ACTIVE') entry.outcome = { kind: 'already there' }
    else entry.outcome = { kind: 'changed', changes: [], faults: [{ reason: 'archived-here' }] }
  }
  const found = await shop.variantsOfProducts(drafts.map(idOf))
  for (const [n, entry] of drafts.entries()) {
    entry.variants = found[n]?.variants ?? []
    // A draft that is to be one, with all its variants, lacks nothing.
    const has = new Set(entry.variants.map(({ selection }) => keyOf(selection)))
    const whole = entry.product.variants.every(({ selection }) => has.has(keyOf(selection)))
    if (entry.product.status === 'DRAFT' && whole) entry.outcome = { kind: 'already there' }
  }
}

/** What others are at is theirs, though it is helped on here. */
async function noteTakenUp({ takingUp }: Putting, entries: readonly Entry[], made: MadeHere): Promise<void> {
  const drafts = entries.flatMap(({ id, product }) =>
    id === undefined || product.status === 'DRAFT' || made.isOthers(product) ? [] : { id, to: product.status },
  )
  if (drafts.length > 0) await takingUp?.(drafts)
}

async function createMissing(putting: Putting, entries: readonly Entry[], made: MadeHere): Promise<void> {
  const { categories, creating } = putting
  const missing: Missing[] = []
  await Promise.all(
    entries
      .filter(({ id }) => id === undefined)
      .map(async (entry) => {
        const { variants, categories: paths, status: _, ...product } = entry.product
        try {
          const categoryIds = [...new Set(await Promise.all(paths.map((path) => categories.idOf(path))))]
          const idempotencyKey = made.keyOf(entry.product)
          missing.push({ entry, input: { ...product, categoryIds, variants: variants.map(asNew), idempotencyKey } })
        } catch (error) {
          if (!(error instanceof CategoryRefused)) throw error
          entry.outcome = { kind: 'refused', reason: error.reason }
        }
      }),
  )
  if (missing.length > 0) await creating?.(missing.map(({ entry }) => entry.product))
  const inParts = await create(putting, missing, made, isAboutVariants)
  // A variant that is refused is told of by itself, and may only need another SKU.
  await create(
    putting,
    inParts.map(({ entry, input }) => ({ entry, input: { ...input, variants: [] } })),
    made,
  )
}

interface Missing {
  entry: Entry
  input: NewProduct
}

/** Makes products. Answers those that are to be made otherwise. */
async function create(
  { shop, leaving }: Putting,
  missing: readonly Missing[],
  made: MadeHere,
  otherwise: (problem: Problem) => boolean = () => false,
): Promise<Missing[]> {
  const answers = await shop.createProducts(missing.map(({ input }) => input))
  const left: Missing[] = []
  const taken: { entry: Entry; answer: Problem }[] = []
  for (const [n, { entry, input }] of missing.entries()) {
    const answer = answers[n]
    if (answer && 'product' in answer) {
      entry.id = answer.product.id
      entry.variants = answer.product.variants ?? []
    } else if (answer?.__typename === 'SlugTaken') taken.push({ entry, answer })
    else if (answer && otherwise(answer)) left.push({ entry, input })
    else entry.outcome = refused(answer)
  }
  for (const { entry } of taken) made.byOthers(entry.product)
  await leaving?.(taken.map(({ entry }) => ({ slug: entry.product.slug })))
  const [first] = taken
  // Taken up from there by the next try.
  if (first) throw new ShopUnavailable(`${first.entry.product.slug}: ${first.answer.message}`)
  return left
}

const isAboutVariants = ({ __typename, path }: Problem) => __typename === 'SkuTaken' || path?.[0] === 'variants'
