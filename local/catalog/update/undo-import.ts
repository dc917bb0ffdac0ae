import type { DetailsInput, Problem, ShopPort } from '@micromart/catalog-import'
import type { WireMoney } from '@micromart/money'
import { counted } from '../counted.ts'
import type { JournalLine } from './journal.ts'

export interface UndoReport {
  /** Products that the import had made: off the shelf. */
  archived: number
  /** Products and variants that are as they were before. */
  restored: number
  /** What stays, or could not be undone, and why. */
  left: string[]
}

/**
 * Undoes an import by what it has written down: products that it made come off the shelf, and what it changed is as it was before it. Safe to
 * repeat. @throws ShopUnavailable, ShopRefused
 */
export async function undoImport(shop: ShopPort, steps: readonly JournalLine[]): Promise<UndoReport> {
  const report: UndoReport = { archived: 0, restored: 0, left: [] }
  const of = <D extends JournalLine['did']>(did: D) =>
    steps.filter((one): one is Extract<JournalLine, { did: D }> => one.did === did)
  const heard = (answers: readonly (object | Problem)[], names: readonly string[]) => {
    const wrong = answers.flatMap((answer, n) =>
      answer && 'message' in answer ? [`${names[n]}: ${(answer as Problem).message}`] : [],
    )
    report.left.push(...wrong)
    return answers.length - wrong.length
  }

  const slugs = [...new Set(of('create').map(({ slug }) => slug))]
  const made = (await shop.standingProducts(slugs)).filter((product) => product !== null)
  const standing = made.filter(({ status }) => status !== 'ARCHIVED')
  report.archived = heard(
    await shop.archiveProducts(standing.map((product) => product.id)),
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
  if (drafts > 0)
    report.left.push(`${counted(drafts, 'draft')} archived: nothing that was on sale becomes a draft again`)
  for (const { sku } of of('new variant')) report.left.push(`the variant ${sku} stays: the shop takes none away`)
  return report
}

/** The oldest step about each thing says what there was before the import. */
function firstOf<S>(steps: readonly S[], keyOf: (one: S) => string): S[] {
  const first = new Map<string, S>()
  for (const one of steps) if (!first.has(keyOf(one))) first.set(keyOf(one), one)
  return [...first.values()]
}

function firstDetails(steps: readonly Extract<JournalLine, { did: 'details' }>[]): DetailsInput[] {
  const byProduct = new Map<string, DetailsInput>()
  for (const { productId, before } of steps)
    byProduct.set(productId, { ...before, ...byProduct.get(productId), id: productId })
  return [...byProduct.values()]
}

const priceOf = ({
  variantId,
  price,
  compareAtPrice,
}: {
  variantId: string
  price: WireMoney
  compareAtPrice: WireMoney | null
}) => ({
  variantId,
  price,
  compareAtPrice,
})

/** What had no price in a currency has none again. */
async function restoreFurther(
  shop: ShopPort,
  steps: readonly Extract<JournalLine, { did: 'further price' }>[],
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
  steps: readonly Extract<JournalLine, { did: 'stock' }>[],
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
