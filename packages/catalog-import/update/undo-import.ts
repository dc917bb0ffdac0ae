import type { Left } from '../reasons/reason.ts'
import type { Problem, ShopPort } from '../shop-port.ts'
import type { Step } from './journal.ts'
import { type Restoration, restorationsOf } from './restorations.ts'
import { of, onShelf, standingOf, stepsIn, type UndoneStep, type UndoOptions } from './undo-plan.ts'
import { withdrawAdded } from './withdraw-added.ts'

export interface UndoReport {
  /** Products that the import had made: off the shelf. */
  archived: number
  /** Products and variants that are as they were before. */
  restored: number
  /** What stays, or could not be undone, and why. */
  left: Left[]
}

/**
 * Undoes an import by what it has written down: products that it made come off the shelf, and what it changed is as it was before it, unless somebody
 * has changed the same since. Safe to repeat, and may be done by parts, the last first. @throws ShopUnavailable, ShopRefused
 */
export async function undoImport(
  shop: ShopPort,
  steps: readonly UndoneStep[],
  { force = false }: UndoOptions = {},
): Promise<UndoReport> {
  const report: UndoReport = { archived: 0, restored: 0, left: [] }
  const heard: Heard = (answers, names) => {
    const wrong = answers.flatMap((answer, n) =>
      answer && 'message' in answer
        ? [{ reason: 'undo-refused', of: names[n] ?? '', said: (answer as Problem).message } as const]
        : [],
    )
    report.left.push(...wrong)
    return answers.length - wrong.length
  }

  const made = await onShelf(shop, steps)
  report.archived = heard(
    await shop.archiveProducts(made.map(({ id }) => id)),
    made.map(({ slug }) => slug),
  )

  const standing = await standingOf(shop, steps)
  const { back, left } = restorationsOf(stepsIn(steps), standing, force)
  report.left.push(...left)
  report.restored += await restore(shop, back, heard)
  report.restored += await restoreStock(shop, of(steps, 'stock'), heard)
  const drafts = back.filter((one) => one.kind === 'status' && one.wasDraft).length
  if (drafts > 0) report.left.push({ reason: 'drafts-archived', count: drafts })
  const untold = of(steps, 'new variant').filter(({ productId }) => productId === undefined)
  report.left.push(...untold.map(({ sku }) => ({ reason: 'variant-stays', sku }) as const))
  report.restored += await withdrawAdded(shop, of(steps, 'new variant'), of(steps, 'values'), { standing, heard })
  return report
}

/** Hears of answers to what was asked for each of these: counts those that are no problem, and tells the others. */
export type Heard = (answers: readonly (object | Problem)[], names: readonly string[]) => number

/** Each kind is asked for all at once; what is put on sale again is right by then. */
async function restore(shop: ShopPort, back: readonly Restoration[], heard: Heard): Promise<number> {
  const each = <K extends Restoration['kind']>(kind: K) =>
    back.filter((one): one is Extract<Restoration, { kind: K }> => one.kind === kind)
  const asked = async <R extends Restoration>(
    these: readonly R[],
    ask: (these: readonly R[]) => Promise<(object | Problem)[]>,
  ) =>
    heard(
      await ask(these),
      these.map((one) => one.of),
    )
  const to = (status: 'ACTIVE' | 'ARCHIVED') => each('status').filter((one) => one.to === status)
  return (
    (await asked(each('details'), (these) => shop.updateProducts(these.map(({ input }) => input)))) +
    (await asked(each('price'), (these) => shop.changePrices(these.map(({ input }) => input)))) +
    (await asked(atOnce([...each('weight'), ...each('gtin')]), (these) =>
      shop.updateVariants(these.map(({ input }) => input)),
    )) +
    (await asked(each('further price'), (these) => shop.setPrices(these.map(({ input }) => input)))) +
    (await asked(each('no further price'), (these) => shop.removePrices(these.map(({ input }) => input)))) +
    (await asked(to('ACTIVE'), (these) => shop.publishProducts(these.map(({ id }) => id)))) +
    (await asked(to('ARCHIVED'), (these) => shop.archiveProducts(these.map(({ id }) => id))))
  )
}

/** What of a variant has one edition goes back at once. */
function atOnce<R extends Extract<Restoration, { kind: 'weight' | 'gtin' }>>(all: readonly R[]): R[] {
  const byId = new Map<string, R>()
  for (const one of all) {
    const known = byId.get(one.input.id)
    byId.set(one.input.id, known ? { ...known, input: { ...known.input, ...one.input } } : one)
  }
  return [...byId.values()]
}

/**
 * Takes back what the import has counted in or out, and leaves what was sold since. Whether an interrupted import came to an adjustment is not known:
 * asked again under its own key it is done now or was before, once in either case.
 */
async function restoreStock(
  shop: ShopPort,
  steps: readonly Extract<Step, { did: 'stock' }>[],
  heard: Heard,
): Promise<number> {
  const moves = [...new Map(steps.map((one) => [one.key, one])).values()]
  const nameOf = ({ sku, variantId }: (typeof moves)[number]) => sku ?? variantId
  const again = moves.map(({ key, variantId, by }) => ({
    idempotencyKey: key,
    variantId,
    by,
    reason: 'COUNTED' as const,
  }))
  const done = await shop.adjustStock(again)
  const sure = moves.filter((_, n) => done[n] && !('message' in (done[n] as object)))
  heard(done, moves.map(nameOf))
  const back = sure.map(({ key, variantId, by }) => ({
    idempotencyKey: `undo-${key}`,
    variantId,
    by: -by,
    reason: 'COUNTED' as const,
  }))
  return heard(await shop.adjustStock(back), sure.map(nameOf))
}
