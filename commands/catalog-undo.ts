import { counted, portOf } from '@micromart/catalog'
import { inEnglish, planUndoPatiently, statesIn, undoPatiently } from '@micromart/catalog-import'
import { type CatalogOptions, runningShop, stepsToUndo } from './catalog-options.ts'

const shownOfPlan = 100

/** Undoes an import, or says what that would do; of one that is undone already only what is insisted on. @returns the exit code */
export async function undoImport(id: string, values: CatalogOptions): Promise<number> {
  const { 'dry-run': dryRun = false, force = false, json } = values
  const { steps, undone, done } = await stepsToUndo(id, values)
  if (undone && !force) {
    if (json) console.log(JSON.stringify({ undone, archived: 0, restored: 0, left: [], stopped: null }, null, 2))
    else console.log('It is undone already. --force puts back what has been changed since as well.')
    return 0
  }
  const shop = portOf(await runningShop(values))
  const these = undone ? statesIn(steps) : steps
  if (dryRun) return told(await planUndoPatiently(shop, these, { force }), json)
  const { archived, restored, ...rest } = await undoPatiently(shop, these, { force })
  const left = rest.left.map(inEnglish)
  const stopped = rest.stopped && inEnglish(rest.stopped)
  if (stopped === null) await done()
  if (json) console.log(JSON.stringify({ undone, archived, restored, left, stopped }, null, 2))
  else {
    for (const line of left) console.log(line)
    console.log(`${counted(archived, 'product')} archived, ${counted(restored, 'thing')} as before`)
    if (stopped !== null) console.log(stopped)
  }
  return stopped === null ? 0 : 1
}

function told({ back, ...plan }: Awaited<ReturnType<typeof planUndoPatiently>>, json: boolean | undefined): number {
  const all = back.map(({ product, changes }) => ({ product, changes: changes.map(inEnglish) }))
  const left = plan.left.map(inEnglish)
  const stopped = plan.stopped && inEnglish(plan.stopped)
  if (json) console.log(JSON.stringify({ dryRun: true, back: all, left, stopped }, null, 2))
  else {
    for (const { product, changes } of all.slice(0, shownOfPlan)) console.log(`${product}: ${changes.join('; ')}`)
    if (all.length > shownOfPlan) console.log(`… and ${all.length - shownOfPlan} more; --json lists them all`)
    for (const line of left) console.log(line)
    console.log(`${counted(all.length, 'change')} would be undone, ${counted(left.length, 'thing')} would stay`)
    if (stopped !== null) console.log(stopped)
  }
  return stopped === null ? 0 : 1
}
