import type { Change, Left } from '../reasons/reason.ts'
import type { ShopPort } from '../shop-port.ts'
import type { StandingProduct } from '../standing-product.ts'
import type { Step } from './journal.ts'
import { restorationsOf } from './restorations.ts'
import { addedVariants } from './withdraw-added.ts'

/** A step, or a line of a journal that is nothing to undo. */
export type UndoneStep = Step | { did: 'begin' | 'undo' }

export interface UndoPlan {
  /** What goes back, by the products' names, or the slugs of those that the import has made. */
  back: { product: string; changes: Change[] }[]
  left: Left[]
}

export interface UndoOptions {
  /** Puts back what somebody else has changed since as well. */
  force?: boolean
}

/** What undoing these steps would do just now, and what it would leave. Changes nothing. @throws ShopUnavailable, ShopRefused */
export async function planUndo(
  shop: ShopPort,
  steps: readonly UndoneStep[],
  { force = false }: UndoOptions = {},
): Promise<UndoPlan> {
  const standing = await standingOf(shop, steps)
  const { back, left } = restorationsOf(stepsIn(steps), standing, force)
  const made = await onShelf(shop, steps)
  const comesOff = made.map(({ slug, status }) => ({
    product: slug,
    changes: [{ reason: 'changed-status', from: status, to: 'ARCHIVED' } as const],
  }))
  return {
    back: [
      ...comesOff,
      ...back.map(({ product, changes }) => ({ product, changes })),
      ...countedBack(of(steps, 'stock'), standing),
      ...addedVariants(of(steps, 'new variant'), standing).map(({ product, sku }) => ({
        product,
        changes: [{ reason: 'withdrawn-variant', sku } as const],
      })),
    ].filter(({ changes }) => changes.length > 0),
    left,
  }
}

/** What it says of counts supposes that all were done. */
function countedBack(
  moves: readonly Extract<Step, { did: 'stock' }>[],
  standing: ReadonlyMap<string, StandingProduct>,
): UndoPlan['back'] {
  return moves.flatMap(({ productId = '', variantId, by }) => {
    const product = standing.get(productId)
    const variant = product?.variants.find(({ id }) => id === variantId)
    if (!product || !variant?.stock) return []
    const { onHand: from } = variant.stock
    return [
      { product: product.name, changes: [{ reason: 'changed-stock', sku: variant.sku, from, to: from - by } as const] },
    ]
  })
}

/** Steps that say how something was: what stands otherwise by now can go back to it however often. */
export const statesIn = (steps: readonly UndoneStep[]): Step[] =>
  stepsIn(steps).filter(({ did }) => !['create', 'left', 'stock', 'new variant', 'values'].includes(did))

export const stepsIn = (steps: readonly UndoneStep[]): Step[] =>
  steps.filter((one): one is Step => one.did !== 'begin' && one.did !== 'undo')

export const of = <D extends Step['did']>(steps: readonly UndoneStep[], did: D) =>
  steps.filter((one): one is Extract<Step, { did: D }> => one.did === did)

/** The products that steps have changed, by their ids, as they stand. */
export async function standingOf(
  shop: ShopPort,
  steps: readonly UndoneStep[],
): Promise<ReadonlyMap<string, StandingProduct>> {
  const ids = [...new Set(steps.flatMap((one) => ('productId' in one ? (one.productId ?? []) : [])))]
  const found = await shop.standingById(ids)
  return new Map(found.flatMap((product) => (product ? [[product.id, product] as const] : [])))
}

/** What an import has made, and is not off the shelf. */
export async function onShelf(shop: ShopPort, steps: readonly UndoneStep[]) {
  const slugs = [...new Set(of(steps, 'create').map(({ slug }) => slug))]
  const made = await shop.productsBySlug(slugs)
  return slugs.flatMap((slug, n) => {
    const there = made[n]
    return there && there.status !== 'ARCHIVED' ? [{ slug, ...there }] : []
  })
}
