import { isNotPutOff, putOff, settle } from '../../log/put-off.ts'
import { enqueue } from '../../log/relay.ts'
import type { Deps } from '../service.ts'
import { shelve } from './handle-command.ts'
import { type LineRow, lockShelf } from './reservation-store.ts'

const worker = 'hold-sweeper'

/** Mirrors subgraphs/inventory/expire-holds.ts. */
export async function expireHolds(deps: Deps): Promise<void> {
  const { db, process, clock } = deps
  const now = clock()
  const due = await db.statement(process, 'SELECT expired', (trx) => {
    const isOver = ({ state, expiresAt }: LineRow) => state === 'HELD' && expiresAt <= now
    const variants = trx
      .rows<LineRow>('reservation_lines')
      .filter(isOver)
      .map(({ variantId }) => variantId)
    return [...new Set(variants)].filter((variantId) => isNotPutOff(trx, worker, variantId, now))
  })
  for (const variantId of due) {
    try {
      await db.transaction(process, async (trx) => {
        const locked = await lockShelf(trx, [variantId], now)
        await enqueue(trx, await shelve(trx, deps, locked, []))
        await settle(trx, worker, variantId)
      })
    } catch {
      await putOff(db, process, worker, variantId)
    }
  }
}
