import type { CatalogProduct } from '../catalog-product.ts'
import { CategoryRefused, type CategoryTree } from '../category-tree.ts'
import { type Entry, type Outcome, refused } from '../entry.ts'
import { putFurtherPrices } from '../put-further-prices.ts'
import { putStock, stockOf } from '../put-stock.ts'
import { addMissingVariants } from '../put-variants.ts'
import type { Change, ChangedPart, Noted, Refused } from '../reasons/reason.ts'
import type { DetailsInput, OptionsChange, Problem, ShopPort, VariantChange } from '../shop-port.ts'
import type { StandingProduct } from '../standing-product.ts'
import { changeOf, type Difference } from './differences.ts'
import type { Journal } from './journal.ts'
import { stepsBefore, stockKey } from './steps-before.ts'

/** A product that stands in the shop otherwise than a file has it. */
export interface Mending {
  wanted: CatalogProduct
  standing: StandingProduct
  differences: readonly Difference[]
}

interface Places {
  shop: ShopPort
  categories: CategoryTree
  journal: Journal
}

/**
 * Changes what differs, the status last: what is put on sale is right by then. Each kind of change is asked for all products at once; what was
 * is written down before. What the shop refuses, such as what somebody has changed meanwhile, is told, and the other changes are made.
 * @throws ShopUnavailable, ShopRefused
 */
export async function mendProducts(
  { shop, categories, journal }: Places,
  mendings: readonly Mending[],
): Promise<Outcome[]> {
  const faults = new Map<Mending, Noted[]>(mendings.map((mending) => [mending, []]))
  const told = (mending: Mending, of: ChangedPart, because: Refused, sku: string | null = null) =>
    void faults.get(mending)?.push({ reason: 'change-refused', of, sku, because })
  const tell = (mending: Mending, answer: object | undefined, of: ChangedPart, sku?: string) => {
    const outcome = answer && !('message' in answer) ? undefined : refused(answer)
    if (outcome?.kind === 'refused') told(mending, of, outcome.reason, sku)
  }
  const each = <K extends Difference['kind']>(kind: K) =>
    mendings.flatMap((mending) =>
      mending.differences.flatMap((one) =>
        one.kind === kind ? [{ mending, one: one as Extract<Difference, { kind: K }> }] : [],
      ),
    )
  const details = await Promise.all(mendings.map((mending) => detailsOf(mending, categories, told)))
  const inputs = details.filter((input) => input !== undefined)
  await journal.note(
    mendings.flatMap((mending, n) => stepsBefore({ ...mending, details: details[n]?.input }, journal.id)),
  )

  await answered(await shop.updateProducts(inputs.map(({ input }) => input)), inputs, ({ mending }, answer) =>
    tell(mending, answer, 'details'),
  )

  const prices = each('price')
  const priced = prices.map(({ one }) => ({
    variantId: one.variant.id,
    price: one.price,
    compareAtPrice: one.compareAtPrice,
    ifEdition: one.variant.prices[0]?.edition,
  }))
  await answered(await shop.changePrices(priced), prices, ({ mending, one }, answer) =>
    tell(mending, answer, 'price', one.variant.sku),
  )

  const further = each('further price')
  const furtherPriced = further.map(({ one }) => ({
    variantId: one.variant.id,
    ...one.to,
    ifEdition: one.from?.edition,
  }))
  await answered(await shop.setPrices(furtherPriced), further, ({ mending, one }, answer) =>
    tell(mending, answer, 'price', one.variant.sku),
  )

  const facts = mendings.flatMap(factsOf)
  await answered(await shop.updateVariants(facts.map(({ input }) => input)), facts, ({ mending, of, sku }, answer) =>
    tell(mending, answer, of, sku),
  )

  const wider = mendings.filter(({ differences }) => differences.some(({ kind }) => kind === 'values'))
  await answered(await shop.changeOptions(wider.map(withNewValues)), wider, (mending, answer) =>
    tell(mending, answer, 'options'),
  )

  const fresh = mendings.filter(({ differences }) => differences.some(({ kind }) => kind === 'new variant'))
  await addVariants(shop, fresh, told)

  const counts = each('stock')
  const moves = counts.map(({ one }) => ({
    idempotencyKey: stockKey(journal.id, one),
    variantId: one.variant.id,
    by: one.to - one.from,
    reason: 'COUNTED' as const,
  }))
  await answered(await shop.adjustStock(moves), counts, ({ mending, one }, answer) =>
    tell(mending, answer, 'stock', one.variant.sku),
  )

  for (const [to, ask] of [
    ['ACTIVE', (ids: string[]) => shop.publishProducts(ids)],
    ['ARCHIVED', (ids: string[]) => shop.archiveProducts(ids)],
  ] as const) {
    const these = each('status').filter(({ one }) => one.to === to)
    await answered(await ask(these.map(({ mending }) => mending.standing.id)), these, ({ mending }, answer) =>
      tell(mending, answer, 'status'),
    )
  }
  return mendings.map((mending): Outcome => {
    return {
      kind: 'changed',
      changes: changesOf(mending),
      faults: [...(faults.get(mending) ?? []), ...beyondOf(mending)],
    }
  })
}

/** What of its variants has one edition is changed at once, a variant each. */
function factsOf(mending: Mending) {
  const byId = new Map<string, { mending: Mending; of: ChangedPart; sku: string; input: VariantChange }>()
  for (const one of mending.differences) {
    if (one.kind !== 'weight' && one.kind !== 'gtin') continue
    const { id, sku, edition } = one.variant
    const known = byId.get(id) ?? { mending, of: one.kind, sku, input: { id, ifEdition: edition } }
    const input = { ...known.input, ...(one.kind === 'weight' ? { weightGrams: one.to } : { gtin: one.to }) }
    byId.set(id, { ...known, input })
  }
  return [...byId.values()]
}

/** What is changed of a product. */
export const changesOf = ({ differences }: Pick<Mending, 'differences'>): Change[] =>
  differences.flatMap((one) => (one.kind === 'beyond' ? [] : changeOf(one)))

/** What the shop has no way to change. */
export const beyondOf = ({ differences }: Pick<Mending, 'differences'>): Noted[] =>
  differences.flatMap((one) => (one.kind === 'beyond' ? one.what : []))

type Told = (mending: Mending, of: ChangedPart, because: Refused) => void

async function answered<T>(
  answers: readonly (object | Problem)[],
  asked: readonly T[],
  heard: (one: T, answer: object | undefined) => void,
) {
  for (const [n, one] of asked.entries()) heard(one, answers[n])
}

async function detailsOf(
  mending: Mending,
  categories: CategoryTree,
  told: Told,
): Promise<{ mending: Mending; input: DetailsInput } | undefined> {
  const { wanted, standing, differences } = mending
  const fields = new Set(differences.flatMap((one) => (one.kind === 'details' ? [one.field] : [])))
  if (fields.size === 0) return
  const input: DetailsInput = { id: standing.id, ifEdition: standing.edition }
  if (fields.has('name')) input.name = wanted.name
  if (fields.has('description')) input.description = wanted.description
  if (fields.has('brand')) input.brand = wanted.brand
  if (fields.has('media')) input.media = wanted.media
  try {
    if (fields.has('categories'))
      input.categoryIds = [...new Set(await Promise.all(wanted.categories.map((path) => categories.idOf(path))))]
  } catch (error) {
    if (!(error instanceof CategoryRefused)) throw error
    told(mending, 'categories', error.reason)
  }
  return { mending, input }
}

/** A product's options as they are, with more values. */
function withNewValues({ standing, differences }: Mending): OptionsChange {
  const options = standing.options.map(({ name, values }) => {
    const added = differences.flatMap((one) => (one.kind === 'values' && one.option === name ? one.added : []))
    return { name, values: [...values, ...added].map((value) => ({ value })) }
  })
  return { productId: standing.id, options }
}

async function addVariants(shop: ShopPort, mendings: readonly Mending[], told: Told): Promise<void> {
  const entries = mendings.map(({ wanted, standing, differences }): Entry => {
    const missing = differences.flatMap((one) => (one.kind === 'new variant' ? [one.variant] : []))
    const known = standing.variants.map(({ id, selection }) => ({ id, selection }))
    return { id: standing.id, product: { ...wanted, variants: missing }, variants: known }
  })
  await addMissingVariants(shop, entries)
  for (const [n, entry] of entries.entries()) {
    const mending = mendings[n]
    if (mending && entry.outcome?.kind === 'refused') told(mending, 'new variants', entry.outcome.reason)
  }
  const delivered = entries.filter(({ outcome }) => !outcome)
  await putFurtherPrices(shop, delivered)
  await putStock(shop, delivered.flatMap(stockOf))
}
