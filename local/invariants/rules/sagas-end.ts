import { type CheckoutSaga, pendingSteps, pendingTimeouts, type Timeout } from '@micromart/orders/audit'
import type { PaymentsTables } from '@micromart/payments/audit'
import { type Kysely, sql } from 'kysely'
import { type Breach, type Invariant, type Since, stuckSince } from '../invariant.ts'
import { idsIn, lookedAt, orderIds } from '../order-ids.ts'

interface SagaRow {
  order_id: string
  state: CheckoutSaga
  updated_at: Date
  timeouts: Timeout[]
}

async function* sagas<DB>(db: Kysely<DB>, since: Since | undefined): AsyncGenerator<SagaRow> {
  for await (const ids of since ? orderIds(db, since) : idsIn(db, 'checkout_sagas', 'order_id')) {
    const { rows } = await sql<SagaRow>`
      SELECT saga.order_id, saga.state, saga.updated_at,
             ARRAY(SELECT timeout FROM saga_timeouts WHERE order_id = saga.order_id) AS timeouts
      FROM checkout_sagas saga WHERE saga.order_id = ANY (${ids}) ORDER BY saga.order_id`.execute(db)
    yield* rows
  }
}

/**
 * An order that is confirmed and not yet shipped, or delivered and not sent back, awaits nobody: its saga rests. One that
 * awaits something has a timeout for it, or nobody would ever ask again.
 */
function faultsOf({ state, updated_at, timeouts }: SagaRow, stuck: Date): string[] {
  const awaited = pendingTimeouts(state)
  const faults = awaited
    .filter((timeout) => !timeouts.includes(timeout))
    .map((timeout) => `awaits ${timeout}, and nothing asks for it again`)
  const leftover = timeouts.filter((timeout) => !awaited.includes(timeout))
  faults.push(...leftover.map((timeout) => `has a timeout for ${timeout}, which it does not await`))
  if (awaited.length > 0 && updated_at <= stuck) {
    const steps = pendingSteps(state)
    faults.push(`awaits ${steps.length > 0 ? steps.join(' and ') : 'its end'} since ${updated_at.toISOString()}`)
  }
  return faults
}

const withoutSaga = (since: Since | undefined) => sql<Breach>`
  SELECT stream_id AS of, 'has no saga' AS fault FROM event_streams
  WHERE ${lookedAt(sql.ref('stream_id'), since)}
    AND NOT EXISTS (SELECT FROM checkout_sagas saga WHERE saga.order_id = event_streams.stream_id)
  ORDER BY stream_id`

async function stuckPayments(db: Kysely<PaymentsTables>, stuck: Date): Promise<Breach[]> {
  const rows = await db
    .selectFrom('payment_actions')
    .select(['payment_id', 'kind', 'created_at'])
    .where('finished_at', 'is', null)
    .where('created_at', '<=', stuck)
    .orderBy('seq')
    .execute()
  return rows.map(({ payment_id, kind, created_at }) => ({
    of: payment_id,
    fault: `is to ${kind} since ${created_at.toISOString()}`,
  }))
}

/** Nothing that was begun stays unfinished: checkouts, and what the payment provider was to do. */
export const sagasEnd: Invariant = {
  id: 'I7',
  title: 'sagas end: no checkout and no payment has awaited anything for more than 60 s',
  async check({ orders, payments, clock }, since) {
    const stuck = stuckSince(clock())
    const breaches: Breach[] = []
    for await (const saga of sagas(orders, since)) {
      breaches.push(...faultsOf(saga, stuck).map((fault) => ({ of: saga.order_id, fault })))
    }
    const orphans = (await withoutSaga(since).execute(orders)).rows
    return [...breaches, ...orphans, ...(await stuckPayments(payments, stuck))]
  },
}
