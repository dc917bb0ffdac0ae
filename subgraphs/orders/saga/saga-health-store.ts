import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import { sagaWorker } from './saga-timing.ts'

/** Asked for again as often without an answer, a step is shown to staff. */
const noteworthyAttempts = 3
const shownAtMost = 20

/** How many sagas await each step, and since when the one that has for longest. */
export async function sagaSteps(db: Db): Promise<{ step: string; count: number; oldestAt: Date }[]> {
  const { rows } = await sql<{ step: string; count: number; oldestAt: Date }>`
    SELECT timeout AS step, count(*)::int AS count, min(updated_at) AS "oldestAt"
    FROM saga_timeouts JOIN checkout_sagas USING (order_id)
    WHERE timeout <> 'deadline' GROUP BY timeout ORDER BY timeout`.execute(db)
  return rows
}

interface StuckSaga {
  orderId: string
  step: string
  attempts: number
  nextAt: Date
  /** Why the step fails here; null where nobody has answered. */
  reason: string | null
}

/** Steps that do not come to an end by themselves: asked for again and again, or put off as they fail here. Those asked for most often first. */
export async function stuckSagas(db: Db): Promise<StuckSaga[]> {
  const { rows } = await sql<StuckSaga>`
    SELECT order_id AS "orderId", timeout AS step, attempts, greatest(due_at, until) AS "nextAt", left(reason, 500) AS reason
    FROM saga_timeouts LEFT JOIN put_off ON worker = ${sagaWorker} AND item = order_id
    WHERE attempts >= ${noteworthyAttempts} OR (item IS NOT NULL AND due_at < until)
    ORDER BY attempts DESC, due_at LIMIT ${shownAtMost}`.execute(db)
  return rows
}
