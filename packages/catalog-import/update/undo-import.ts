import type { Left } from '../reasons/reason.ts'
import type { DetailsInput, Problem, ShopPort } from '../shop-port.ts'
import type { Step } from './journal.ts'
import { withdrawAdded } from './withdraw-added.ts'

export interface UndoReport {
  /** Products that the import had made: off the shelf. */
  archived: number
  /** Products and variants that are as they were before. */
  restored: number
  /** What stays, or could not be undone, and why. */
  left: Left[]
}

/** A step, or a line of a journal that is nothing to undo. */
export type UndoneStep = Step | { did: 'begin' | 'undo' }

/**
 * Undoes an import by what it has written down: products that it made come off the shelf, and what it changed is as it was before it. Safe to
 * repeat, and may be done by parts, the last first. @throws ShopUnavailable, ShopRefused
 */
export async function undoImport(shop: ShopPort, steps: readonly UndoneStep[]): Promise<UndoReport> {
  const report: UndoReport = { archived: 0, restored: 0, left: [] }
  const of = <D extends Step['did']>(did: D) => steps.filter((one): one is Extract<Step, { did: D }> => one.did === did)
  const heard = (answers: readonly (object | Problem)[], names: readonly string[]) => {
    const wrong = answers.flatMap((answer, n) =>
      answer && 'message' in answer
        ? [{ reason: 'undo-refused', of: names[n] ?? '', said: (answer as Problem).message } as const]
        : [],
    )
    report.left.push(...wrong)
    return answers.length - wrong.length
  }

  const slugs = [...new Set(of('create').map(({ slug }) => slug))]
  const made = await shop.productsBySlug(slugs)
  const standing = slugs.flatMap((slug, n) => {
    const there = made[n]
    return there && there.status !== 'ARCHIVED' ? [{ slug, id: there.id }] : []
  })
  report.archived = heard(
    await shop.archiveProducts(standing.map(({ id }) => id)),
    standing.map(({ slug }) => slug),
  )

  const details = firstDetails(of('details'))
  report.restored += heard(
    await shop.updateProducts(details),
    details.map((one) => one.id),
  )
  const prices = firstOf(of('price'), ({ variantId }) => variantId)
  report.restored += heard(
    await shop.changePrices(prices.map(priceOf)),
    prices.map(({ variantId }) => variantId),
  )
  const weights = firstOf(of('weight'), ({ variantId }) => variantId)
  report.restored += heard(
    await shop.updateVariants(weights.map(({ variantId, before }) => ({ id: variantId, weightGrams: before }))),
    weights.map(({ variantId }) => variantId),
  )
  report.restored += await restoreFurther(shop, of('further price'), heard)
  report.restored += await restoreStock(shop, of('stock'), heard)
  const statuses = firstOf(of('status'), ({ productId }) => productId)
  for (const [before, ask] of [
    ['ACTIVE', (ids: string[]) => shop.publishProducts(ids)],
    ['ARCHIVED', (ids: string[]) => shop.archiveProducts(ids)],
  ] as const) {
    const these = statuses
      .filter((one) => (one.before === 'ACTIVE') === (before === 'ACTIVE'))
      .map(({ productId }) => productId)
    report.restored += heard(await ask(these), these)
  }
  const drafts = statuses.filter((one) => one.before === 'DRAFT').length
  if (drafts > 0) report.left.push({ reason: 'drafts-archived', count: drafts })
  const untold = of('new variant').filter(({ productId }) => productId === undefined)
  report.left.push(...untold.map(({ sku }) => ({ reason: 'variant-stays', sku }) as const))
  report.restored += await withdrawAdded(shop, of('new variant'), of('values'), heard)
  return report
}

/** The oldest step about each thing says what there was before the import. */
function firstOf<S>(steps: readonly S[], keyOf: (one: S) => string): S[] {
  const first = new Map<string, S>()
  for (const one of steps) if (!first.has(keyOf(one))) first.set(keyOf(one), one)
  return [...first.values()]
}

function firstDetails(steps: readonly Extract<Step, { did: 'details' }>[]): DetailsInput[] {
  const byProduct = new Map<string, DetailsInput>()
  for (const { productId, before } of steps)
    byProduct.set(productId, { ...before, ...byProduct.get(productId), id: productId })
  return [...byProduct.values()]
}

const priceOf = ({ variantId, price, compareAtPrice }: Extract<Step, { did: 'price' }>) => ({
  variantId,
  price,
  compareAtPrice,
})

/** What had no price in a currency has none again. */
async function restoreFurther(
  shop: ShopPort,
  steps: readonly Extract<Step, { did: 'further price' }>[],
  heard: Heard,
): Promise<number> {
  const first = firstOf(steps, ({ variantId, currency }) => `${variantId} ${currency}`)
  const set = first.flatMap(({ variantId, before }) => (before ? { variantId, ...before } : []))
  const removed = first.filter(({ before }) => before === null)
  const names = (these: readonly { variantId: string }[]) => these.map(({ variantId }) => variantId)
  return (
    heard(await shop.setPrices(set), names(set)) +
    heard(await shop.removePrices(removed.map(({ variantId, currency }) => ({ variantId, currency }))), names(removed))
  )
}

type Heard = (answers: readonly (object | Problem)[], names: readonly string[]) => number

/**
 * Takes back what the import has counted in or out, and leaves what was sold since. Whether an interrupted import came to an adjustment is not known:
 * asked again under its own key it is done now or was before, once in either case.
 */
async function restoreStock(
  shop: ShopPort,
  steps: readonly Extract<Step, { did: 'stock' }>[],
  heard: Heard,
): Promise<number> {
  const moves = firstOf(steps, ({ key }) => key)
  const names = moves.map(({ variantId }) => variantId)
  const again = moves.map(({ key, variantId, by }) => ({
    idempotencyKey: key,
    variantId,
    by,
    reason: 'COUNTED' as const,
  }))
  const done = await shop.adjustStock(again)
  const sure = moves.filter((_, n) => done[n] && !('message' in (done[n] as object)))
  heard(done, names)
  const back = sure.map(({ key, variantId, by }) => ({
    idempotencyKey: `undo-${key}`,
    variantId,
    by: -by,
    reason: 'COUNTED' as const,
  }))
  return heard(
    await shop.adjustStock(back),
    sure.map(({ variantId }) => variantId),
  )
}
