import type { Deps } from '../deps.ts'
import type { Trx } from '../tables.ts'
import { countDocuments } from './document-store.ts'
import { inNextIndex } from './each-index-store.ts'
import { formsWorker } from './form-documents.ts'
import { formAnew, takeUnformed } from './form-store.ts'
import {
  asOnlyRebuild,
  beginRebuild,
  clearRebuild,
  holdRebuild,
  missingInNext,
  productsOfNext,
  RebuildRefused,
  tidyNext,
  tryOn,
} from './rebuild-store.ts'
import { sayIndexed, sayMeant } from './say-indexed.ts'
import { carryOver, numberOf, swapIndexes } from './swap-store.ts'

type Parts = Pick<Deps, 'db' | 'newId' | 'clock'>

const batch = 500

/** Where the next index has what is in it from. */
export interface Owners {
  /** Has them say all that they have, and resolves once search has heard it; calls `hold`, which throws where that is for nothing by now. */
  tell(hold: () => Promise<void>): Promise<void>
  /** Those of some products that are. */
  existing(productIds: readonly string[]): Promise<readonly string[]>
}

/**
 * Makes the index anew of what its owners say, beside the one that is read, and puts it in the place of that in one transaction. Whatever changes
 * meanwhile goes into both. Of what is found otherwise from then on it is told. One that has not come to its end is begun from anew.
 * @returns how many products the index has.
 * @throws RebuildRefused where it is being rebuilt already, or what is built would miss something.
 */
export function rebuildIndex(deps: Pick<Deps, 'db' | 'newId' | 'clock'>, owners: Owners): Promise<number> {
  return asOnlyRebuild(deps.db, async (connection) => {
    const id = await beginRebuild(deps.db, deps.clock())
    try {
      const hold = () => holdRebuild(deps.db, id)
      await owners.tell(hold)
      await hold()
      while (await formOneOfNext(deps)) await hold()
      await holdToExisting(deps, owners)
      await tidyNext(deps.db)
      await connection.transaction().execute((trx) => swap(trx, deps, id))
      return await countDocuments(deps.db)
    } catch (error) {
      // What cannot be cleared away now is by who comes next.
      await clearRebuild(deps.db).catch(() => {})
      throw error
    }
  })
}

/** What was heard before the categories around it is found by their names, too. */
function formOneOfNext({ db, clock }: Parts): Promise<boolean> {
  return db.transaction().execute((trx) =>
    inNextIndex(trx, async () => {
      const row = await takeUnformed(trx, formsWorker, clock())
      if (row) await formAnew(trx, row)
      return row !== undefined
    }),
  )
}

/** What lies among the dead letters was said, and not heard. */
async function holdToExisting({ db }: Parts, { existing }: Owners): Promise<void> {
  for (let after = ''; ; ) {
    const ids = await missingInNext(db, after, batch)
    const last = ids.at(-1)
    if (last === undefined) return
    const [missing] = await existing(ids)
    if (missing !== undefined) {
      throw new RebuildRefused(
        `The rebuild of the index is abandoned: ${missing} was not heard of, see the dead letters.`,
      )
    }
    after = last
  }
}

/** What differs moves with this transaction, however long before its end that is written: no list that was begun until then takes it for unmoved. */
async function swap(trx: Trx, deps: Parts, id: string): Promise<void> {
  const number = await numberOf(trx)
  for (let after = ''; ; ) {
    const ids = await productsOfNext(deps.db, after, batch)
    const last = ids.at(-1)
    if (last === undefined) break
    await sayIndexed(
      trx,
      deps,
      await tryOn(() => deps.db.transaction().execute((apart) => carryOver(apart, ids, number))),
    )
    after = last
  }
  await swapIndexes(trx, id, number, async (late, hasOtherWords) => {
    await sayIndexed(trx, deps, late)
    if (hasOtherWords) await sayMeant(trx, deps)
  })
}
