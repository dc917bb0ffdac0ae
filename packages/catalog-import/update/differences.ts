import { gtinKey } from '@micromart/input'
import type { WireMoney } from '@micromart/money'
import type { CatalogPrice, CatalogProduct, CatalogVariant } from '../catalog-product.ts'
import { slugOfPath } from '../category-tree.ts'
import type { Field } from '../csv/row/silent-fields.ts'
import { keyOf } from '../entry.ts'
import type { Change, Noted, ShownPrice } from '../reasons/reason.ts'
import { pathOf, type StandingPrice, type StandingProduct, type StandingVariant } from '../standing-product.ts'

/** What a file has otherwise than the shop, as what is to be done about it. */
export type Difference =
  | { kind: 'details'; field: 'name' | 'description' | 'brand' | 'categories' | 'media'; from: string; to: string }
  | { kind: 'price'; variant: StandingVariant; price: WireMoney; compareAtPrice: WireMoney | null }
  /** In a further currency; `from` is null where there was none in it. */
  | { kind: 'further price'; variant: StandingVariant; from: StandingPrice | null; to: CatalogPrice }
  | { kind: 'weight'; variant: StandingVariant; to: number }
  | { kind: 'gtin'; variant: StandingVariant; to: string }
  | { kind: 'stock'; variant: StandingVariant; from: number; to: number }
  | { kind: 'status'; from: CatalogProduct['status']; to: 'ACTIVE' | 'ARCHIVED' }
  /** Of one of its options. */
  | { kind: 'values'; option: string; added: readonly string[] }
  | { kind: 'new variant'; variant: CatalogVariant }
  /** What the shop has no way to change. */
  | { kind: 'beyond'; what: Noted }

export type Changeable = Exclude<Difference, { kind: 'beyond' }>

/** What a file leaves open of its products. */
export interface Open {
  /** What it says nothing of. */
  silent: readonly Field[]
  /** Slugs of products that an import was to put on sale, whatever became of that. */
  begun: ReadonlySet<string>
}

/** What of a product stands in the shop otherwise than a file has it. What only the shop has, such as a variant, stays. */
export function differencesOf(standing: StandingProduct, wanted: CatalogProduct, open: Open): Difference[] {
  const asked = new Set(wanted.variants.map(({ selection }) => keyOf(selection)))
  const variants = wanted.variants.flatMap((variant) => variantOf(standing, variant, { ...open, asked }))
  return [
    ...detailsOf(standing, wanted).filter((one) => !('field' in one && isSilent(open, one.field))),
    ...newValuesOf(standing, variants),
    ...variants,
    ...statusOf(standing, wanted, open),
  ]
}

const isSilent = ({ silent }: Open, field: string) => silent.some((one) => one === field)

function detailsOf(standing: StandingProduct, wanted: CatalogProduct): Difference[] {
  const said = (text: string | null) => text ?? ''
  const shelves = standing.categories.map(pathOf)
  const sameShelves = addresses(shelves) === addresses(wanted.categories)
  const pairs = [
    ['name', standing.name, wanted.name],
    ['description', said(standing.description), said(wanted.description)],
    ['brand', said(standing.brand), said(wanted.brand)],
    ['categories', paths(shelves), paths(wanted.categories)],
    ['media', pictures(standing.media), pictures(wanted.media)],
  ] as const
  return pairs.flatMap(([field, from, to]) =>
    (field === 'categories' ? sameShelves : plain(from) === plain(to))
      ? []
      : [{ kind: 'details', field, from, to } as const],
  )
}

/** Pictures as people are shown them. */
export const pictures = (all: CatalogProduct['media']): string =>
  all.map(({ url, alt }) => (alt ? `${url} (${alt})` : url)).join(' ')

/** Letters of another composition, and other blanks, are no difference. */
const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

const isSame = (one: string, other: string) => one.normalize('NFC') === other.normalize('NFC')

const paths = (all: readonly string[][]) =>
  all
    .map((path) => path.join(' > '))
    .sort()
    .join('; ')

/** Nor are categories that have one address, all the way down: the shop makes one of them. */
const addresses = (all: readonly string[][]) =>
  [...new Set(all.map((path) => path.map((_, n) => slugOfPath(path.slice(0, n + 1))).join('/')))].sort().join(' ')

/** Which choices the file has, beside what it leaves open. */
type Asked = Open & { asked: ReadonlySet<string> }

function variantOf(standing: StandingProduct, wanted: CatalogVariant, open: Asked): Difference[] {
  const chosen = standing.variants.find(({ selection }) => keyOf(selection) === keyOf(wanted.selection))
  const here = chosen ?? namedAs(standing, wanted, open)
  if (!here) return [missingOf(standing, wanted)]
  const { price, weightGrams, gtin } = wanted
  const compareAtPrice = isSilent(open, 'compareAt') ? stillBefore(here, price) : wanted.compareAtPrice
  const samePrice = samePrices(here, { price, compareAtPrice })
  const counted = wanted.uncounted ? undefined : wanted.stock
  return [
    ...(samePrice ? [] : [{ kind: 'price', variant: here, price, compareAtPrice } as const]),
    ...(weightGrams === null || weightGrams === here.weightGrams
      ? []
      : [{ kind: 'weight', variant: here, to: weightGrams } as const]),
    ...(gtin === undefined || isSameGtin(gtin, here.gtin) ? [] : [{ kind: 'gtin', variant: here, to: gtin } as const]),
    ...furtherOf(here, wanted),
    ...(counted === undefined || !here.stock || here.stock.onHand === counted
      ? []
      : [{ kind: 'stock', variant: here, from: here.stock.onHand, to: counted } as const]),
    ...(chosen ? [] : [{ kind: 'beyond', what: { reason: 'choice-stays', sku: here.sku } } as const]),
  ]
}

/** However many zeros a file has before it. */
const isSameGtin = (one: string, other: string | null) => other !== null && gtinKey(one) === gtinKey(other)

/** What is chosen otherwise here, and is the same by its SKU: an option or a value was renamed there. */
const namedAs = ({ variants }: StandingProduct, { sku }: CatalogVariant, { asked }: Asked) =>
  variants.find((one) => one.sku.toLowerCase() === sku.toLowerCase() && !asked.has(keyOf(one.selection)))

/** The price before the shop's own sale, where it is above what the variant is to cost. */
function stillBefore({ compareAtPrice: before }: StandingVariant, price: WireMoney): WireMoney | null {
  return before && before.currency === price.currency && Number(before.amount) > Number(price.amount) ? before : null
}

/** What only the shop has stays. */
function furtherOf(here: StandingVariant, { furtherPrices = [] }: CatalogVariant): Difference[] {
  return furtherPrices.flatMap((to) => {
    const from = here.prices.find(({ price }) => price.currency === to.price.currency) ?? null
    return from && samePrices(from, to) ? [] : [{ kind: 'further price', variant: here, from, to } as const]
  })
}

/** A variant chooses of the product's own options: others would say nothing of the variants that are there. */
function missingOf({ options }: StandingProduct, variant: CatalogVariant): Difference {
  const chooses =
    variant.selection.length === options.length &&
    variant.selection.every(({ option }) => options.some(({ name }) => isSame(name, option)))
  if (chooses) return { kind: 'new variant', variant }
  return { kind: 'beyond', what: { reason: 'variant-beyond', sku: variant.sku } }
}

/** Values that new variants choose and no variant could until now, each option's in the file's order. */
function newValuesOf({ options }: StandingProduct, variants: readonly Difference[]): Difference[] {
  const chosen = variants.flatMap((one) => (one.kind === 'new variant' ? one.variant.selection : []))
  return options.flatMap(({ name, values }) => {
    const others = chosen.filter(
      ({ option, value }) => isSame(option, name) && !values.some((one) => isSame(one, value)),
    )
    const added = [...new Set(others.map(({ value }) => value))]
    return added.length > 0 ? [{ kind: 'values', option: name, added } as const] : []
  })
}

function statusOf({ status }: StandingProduct, wanted: CatalogProduct, open: Open): Difference[] {
  if (wanted.status === status) return []
  if (wanted.status === 'ACTIVE') {
    // A list of prices puts nothing on sale that is not, but for what an interrupted import has left a draft.
    const stays = isSilent(open, 'status') && !(status === 'DRAFT' && open.begun.has(wanted.slug))
    return stays
      ? [{ kind: 'beyond', what: { reason: 'stays-off-sale', status } }]
      : [{ kind: 'status', from: status, to: 'ACTIVE' }]
  }
  // What was on sale cannot become a draft again: it comes off the shelf.
  return status === 'ACTIVE' || wanted.status === 'ARCHIVED' ? [{ kind: 'status', from: status, to: 'ARCHIVED' }] : []
}

export const samePrices = (a: CatalogPrice, b: CatalogPrice): boolean =>
  sameMoney(a.price, b.price) && sameMoney(a.compareAtPrice, b.compareAtPrice)

function sameMoney(a: WireMoney | null, b: WireMoney | null): boolean {
  return a === null || b === null ? a === b : a.currency === b.currency && Number(a.amount) === Number(b.amount)
}

/** What is changed where that differs. */
export function changeOf(difference: Changeable): Change {
  switch (difference.kind) {
    case 'details':
      return { reason: 'changed-details', field: difference.field, from: difference.from, to: difference.to }
    case 'price': {
      const { variant, price, compareAtPrice } = difference
      return { reason: 'changed-price', sku: variant.sku, from: shown(variant), to: shown({ price, compareAtPrice }) }
    }
    case 'further price': {
      const { variant, from } = difference
      const to = shown(difference.to)
      if (!from) return { reason: 'added-price', sku: variant.sku, to }
      return { reason: 'changed-price', sku: variant.sku, from: shown(from), to }
    }
    case 'weight':
      return {
        reason: 'changed-weight',
        sku: difference.variant.sku,
        from: difference.variant.weightGrams,
        to: difference.to,
      }
    case 'gtin':
      return { reason: 'changed-gtin', sku: difference.variant.sku, from: difference.variant.gtin, to: difference.to }
    case 'stock':
      return { reason: 'changed-stock', sku: difference.variant.sku, from: difference.from, to: difference.to }
    case 'status':
      return { reason: 'changed-status', from: difference.from, to: difference.to }
    case 'values':
      return { reason: 'added-values', option: difference.option, values: difference.added }
    case 'new variant':
      return { reason: 'added-variant', sku: difference.variant.sku }
  }
}

export const shown = ({ price: { amount, currency }, compareAtPrice }: CatalogPrice): ShownPrice => ({
  ...{ amount, currency },
  before: compareAtPrice?.amount ?? null,
})
