import type { CatalogPrice } from '../catalog-product.ts'
import type { Change, Left } from '../reasons/reason.ts'
import type { DetailsInput, PriceChange, PriceRemoval, VariantChange } from '../shop-port.ts'
import type { StandingProduct } from '../standing-product.ts'
import { pictures, samePrices, shown } from './differences.ts'
import type { Step } from './journal.ts'
import { type Details, detailFields, detailsOfStanding, editionOfField, shelvesOf } from './steps-before.ts'

type Did<D extends Step['did']> = Extract<Step, { did: D }>

/** Something that an import has changed, and how it goes back. */
export type Restoration = { of: string; product: string; changes: Change[] } & (
  | { kind: 'details'; input: DetailsInput }
  | { kind: 'price'; input: PriceChange }
  | { kind: 'further price'; input: PriceChange }
  | { kind: 'no further price'; input: PriceRemoval }
  | { kind: 'weight' | 'gtin'; input: VariantChange }
  | { kind: 'status'; id: string; to: 'ACTIVE' | 'ARCHIVED'; wasDraft: boolean }
)

/** What is to be done of something: what somebody else has changed since is theirs, unless it is insisted on. */
interface Found {
  back: Restoration[]
  left: Left[]
}

const nothing: Found = { back: [], left: [] }

/**
 * What goes back to how it was, held against what stands there: what is so already is left out, and what is neither so nor as the import made it
 * is told. Of steps that do not say what became of it everything goes back.
 * @param standing the steps' products, by their ids
 */
export function restorationsOf(
  steps: readonly Step[],
  standing: ReadonlyMap<string, StandingProduct>,
  force: boolean,
): Found {
  const all = firstSteps(steps).map((one): Found => {
    switch (one.did) {
      case 'details':
        return details(one, standing.get(one.productId), force)
      case 'price':
        return price(one, placeOf(one, standing), force)
      case 'further price':
        return furtherPrice(one, placeOf(one, standing), force)
      case 'weight':
        return weight(one, placeOf(one, standing), force)
      case 'gtin':
        return gtin(one, placeOf(one, standing), force)
      case 'status':
        return status(one, standing.get(one.productId))
      default:
        return nothing
    }
  })
  return { back: all.flatMap(({ back }) => back), left: all.flatMap(({ left }) => left) }
}

/** The oldest step about each thing says what there was before the import; details are told field by field. */
function firstSteps(steps: readonly Step[]): Step[] {
  const first = new Map<string, Step>()
  for (const one of steps) {
    if (one.did === 'details') {
      const key = `details ${one.productId}`
      const older = first.get(key) as Did<'details'> | undefined
      first.set(
        key,
        older ? { ...older, before: { ...one.before, ...older.before }, after: { ...one.after, ...older.after } } : one,
      )
    } else {
      const key =
        'variantId' in one ? `${one.did} ${one.variantId} ${'currency' in one ? one.currency : ''}` : keyOf(one)
      if (!first.has(key)) first.set(key, one)
    }
  }
  return [...first.values()]
}

const keyOf = (one: Step) => ('productId' in one ? `${one.did} ${one.productId}` : JSON.stringify(one))

const goesBack = (restoration: Restoration): Found => ({ back: [restoration], left: [] })

const stays = (product: string, changes: readonly Change[]): Left[] =>
  changes.map((change) => ({ reason: 'changed-since', product, change }))

function details(
  { productId, before, after = {}, shelves = '' }: Did<'details'>,
  product: StandingProduct | undefined,
  force: boolean,
): Found {
  if (!product)
    return goesBack({
      kind: 'details',
      of: productId,
      product: productId,
      changes: [],
      input: { id: productId, ...before },
    })
  const now = detailsOfStanding(product)
  const differing = detailFields.filter(
    (field) => before[field] !== undefined && editionOfField(now, field) !== editionOfField(before, field),
  )
  const isTheirs = (field: (typeof detailFields)[number]) =>
    !force && after[field] !== undefined && editionOfField(now, field) !== after[field]
  const changeOf = (field: (typeof detailFields)[number]): Change => {
    const [from, to] = field === 'categoryIds' ? [shelvesOf(product), shelves] : [said(now, field), said(before, field)]
    return { reason: 'changed-details', field: field === 'categoryIds' ? 'categories' : field, from, to }
  }
  const ours = differing.filter((field) => !isTheirs(field))
  const left = stays(product.name, differing.filter(isTheirs).map(changeOf))
  if (ours.length === 0) return { back: [], left }
  const input = {
    id: productId,
    ...Object.fromEntries(ours.map((field) => [field, before[field]])),
    ...unlessForced(force, product.edition),
  }
  const restoration = {
    kind: 'details',
    of: product.name,
    product: product.name,
    changes: ours.map(changeOf),
    input,
  } as const
  return { back: [restoration], left }
}

function said(details: Details, field: Exclude<(typeof detailFields)[number], 'categoryIds'>): string {
  return field === 'media' ? pictures(details.media ?? []) : (details[field] ?? '')
}

/** Where a step's variant stands. */
interface Place {
  /** Undefined where the step does not say whose it is. */
  product: StandingProduct | undefined
  variant: StandingProduct['variants'][number] | undefined
}

function placeOf(
  { productId, variantId }: { productId?: string | undefined; variantId: string },
  standing: ReadonlyMap<string, StandingProduct>,
): Place {
  const product = productId === undefined ? undefined : standing.get(productId)
  return { product, variant: product?.variants.find(({ id }) => id === variantId) }
}

const gone = (
  product: StandingProduct,
  { variantId, sku = variantId }: { variantId: string; sku?: string | undefined },
): Found => ({
  back: [],
  left: [{ reason: 'variant-gone', product: product.name, sku }],
})

function price(step: Did<'price'>, { product, variant }: Place, force: boolean): Found {
  const { variantId, price, compareAtPrice, after } = step
  const before = { price, compareAtPrice }
  const input = { variantId, ...before }
  if (!product) return goesBack({ kind: 'price', ...unknown(step), input })
  if (!variant) return gone(product, step)
  const changes: Change[] = [{ reason: 'changed-price', sku: variant.sku, from: shown(variant), to: shown(before) }]
  if (samePrices(variant, before)) return nothing
  if (!force && after && !samePrices(variant, after)) return { back: [], left: stays(product.name, changes) }
  return goesBack({
    kind: 'price',
    ...named(product, variant, changes),
    input: { ...input, ...unlessForced(force, variant.prices[0]?.edition) },
  })
}

function furtherPrice(step: Did<'further price'>, { product, variant }: Place, force: boolean): Found {
  const { variantId, currency, before, after } = step
  const back = (about: ReturnType<typeof unknown>, guard: { ifEdition?: string | undefined }): Found =>
    goesBack(
      before
        ? { kind: 'further price', ...about, input: { variantId, ...before, ...guard } }
        : { kind: 'no further price', ...about, input: { variantId, currency, ...guard } },
    )
  if (!product) return back(unknown(step), {})
  if (!variant) return gone(product, step)
  const now = variant.prices.find((one) => one.price.currency === currency) ?? null
  const same = (one: CatalogPrice | null) => (now && one ? samePrices(now, one) : now === one)
  if (same(before)) return nothing
  const changes = furtherChange(variant.sku, now, before)
  if (!force && after && !same(after)) return { back: [], left: stays(product.name, changes) }
  return back(named(product, variant, changes), unlessForced(force, now?.edition))
}

function furtherChange(sku: string, from: CatalogPrice | null, to: CatalogPrice | null): Change[] {
  if (from && to) return [{ reason: 'changed-price', sku, from: shown(from), to: shown(to) }]
  if (to) return [{ reason: 'added-price', sku, to: shown(to) }]
  return from ? [{ reason: 'removed-price', sku, from: shown(from) }] : []
}

function weight(step: Did<'weight'>, { product, variant }: Place, force: boolean): Found {
  const { variantId, before, after } = step
  const input = { id: variantId, weightGrams: before }
  if (!product) return goesBack({ kind: 'weight', ...unknown(step), input })
  if (!variant) return gone(product, step)
  if (variant.weightGrams === before) return nothing
  const changes: Change[] = [{ reason: 'changed-weight', sku: variant.sku, from: variant.weightGrams, to: before }]
  if (!force && after !== undefined && variant.weightGrams !== after)
    return { back: [], left: stays(product.name, changes) }
  return goesBack({
    kind: 'weight',
    ...named(product, variant, changes),
    input: { ...input, ...unlessForced(force, variant.edition) },
  })
}

function gtin({ before, after, ...step }: Did<'gtin'>, { product, variant }: Place, force: boolean): Found {
  const input = { id: step.variantId, gtin: before }
  if (!product) return goesBack({ kind: 'gtin', ...unknown(step), input })
  if (!variant) return gone(product, step)
  if (variant.gtin === before) return nothing
  const changes: Change[] = [{ reason: 'changed-gtin', sku: variant.sku, from: variant.gtin, to: before }]
  if (!force && variant.gtin !== after) return { back: [], left: stays(product.name, changes) }
  const guarded = { ...input, ...unlessForced(force, variant.edition) }
  return goesBack({ kind: 'gtin', ...named(product, variant, changes), input: guarded })
}

/** Nobody's change is lost by this: of on sale and off the shelf, what is not as before is as the import made it. */
function status({ productId, before }: Did<'status'>, product: StandingProduct | undefined): Found {
  const to = before === 'ACTIVE' ? 'ACTIVE' : 'ARCHIVED'
  const from = product?.status
  if (from === to || from === before) return nothing
  const name = product?.name ?? productId
  const changes: Change[] = from ? [{ reason: 'changed-status', from, to }] : []
  return goesBack({ kind: 'status', of: name, product: name, changes, id: productId, to, wasDraft: before === 'DRAFT' })
}

const unlessForced = (force: boolean, edition: string | undefined) => (force ? {} : { ifEdition: edition })

const named = ({ name }: StandingProduct, { sku }: { sku: string }, changes: Change[]) => ({
  ...{ of: `${name}, ${sku}`, product: name, changes },
})

const unknown = ({ variantId }: { variantId: string }) => ({
  of: variantId,
  product: variantId,
  changes: [] as Change[],
})
