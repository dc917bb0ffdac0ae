import { hint } from '@micromart/messaging'
import { type Money, zero } from '@micromart/money'
import { anyOf, insertRows, traceColumns, traceOf } from '@micromart/service'
import { type Selectable, sql } from 'kysely'
import type { BookedAction } from '../books/unbooked.ts'
import type { Payment } from '../payment.ts'
import { actionsChannel } from '../payment-store.ts'
import type { Db, Tables, Trx } from '../tables.ts'
import type { Action } from './action.ts'

type Queued = Omit<Action, 'state' | 'tries'>

/** Queues actions, in their order, behind those that wait already, and has a worker look at the payments now. */
export async function queueActions(trx: Trx, actions: readonly Queued[], at: Date): Promise<void> {
  if (actions.length === 0) return
  await insertRows(
    trx,
    'payment_actions',
    actions.map((action) => ({
      id: action.id,
      payment_id: action.paymentId,
      kind: action.kind,
      state: 'QUEUED' as const,
      amount: action.amount?.minor ?? null,
      reason: action.reason,
      method_id: action.methodId,
      command_id: action.commandId,
      command_type: action.commandType,
      ...traceColumns(action.trace),
      message: null,
      created_at: at,
      finished_at: null,
    })),
  )
  const paymentIds = [...new Set(actions.map(({ paymentId }) => paymentId))]
  await trx
    .updateTable('payments')
    .set({ due_at: at })
    .where('id', '=', anyOf(paymentIds))
    // One that waits already is looked at in its own time: an undo must not hurry a call that is still open.
    .where('due_at', 'is', null)
    .execute()
  await hint(trx, actionsChannel)
}

/** What an action is made of: named, so that the statement can be prepared. */
const columns = [
  'id',
  'payment_id',
  'kind',
  'state',
  'amount',
  'reason',
  'method_id',
  'command_id',
  'command_type',
  'traceparent',
  'tracestate',
  'tries',
] as const

/** The actions of a payment that are not finished, foremost first. */
export async function unfinishedActions(db: Db, from: Payment): Promise<Action[]> {
  const rows = await db
    .selectFrom('payment_actions')
    .select(columns)
    .where('payment_id', '=', from.id)
    .where('finished_at', 'is', null)
    .orderBy('seq')
    .execute()
  return rows.map((row) => action(row, from.asked.currency))
}

/** How often something was tried, or is to be, for a payment. */
export async function countActions(db: Db, paymentId: string): Promise<number> {
  const { count } = await db
    .selectFrom('payment_actions')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('payment_id', '=', paymentId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Writes that the provider is about to be called, and with what amount: a retry must repeat exactly that. */
export async function markSent(trx: Trx, id: string, amount: Money | null): Promise<void> {
  await trx
    .updateTable('payment_actions')
    .set((eb) => ({ state: 'SENT', tries: eb('tries', '+', 1), amount: amount?.minor ?? null }))
    .where('id', '=', id)
    .execute()
}

/** Something that was tried, and how it ended. */
export interface Ended {
  kind: Action['kind']
  succeeded: boolean
  message: string | null
  amount: Money
}

export async function finishAction(trx: Trx, id: string, { amount, ...ended }: Ended, at: Date): Promise<void> {
  await trx
    .updateTable('payment_actions')
    .set({ ...stateOf(ended), amount: amount.minor, finished_at: at })
    .where('id', '=', id)
    .execute()
}

/** Notes what was tried besides on an action's behalf, behind it. */
export async function noteTry(
  trx: Trx,
  id: string,
  action: Action,
  { amount, ...ended }: Ended,
  at: Date,
): Promise<void> {
  await trx
    .insertInto('payment_actions')
    .values({
      id,
      payment_id: action.paymentId,
      ...stateOf(ended),
      amount: amount.minor,
      reason: action.reason,
      command_id: action.commandId,
      command_type: action.commandType,
      ...traceColumns(action.trace),
      created_at: at,
      finished_at: at,
    })
    .execute()
}

const stateOf = ({ kind, succeeded, message }: Omit<Ended, 'amount'>) => ({
  kind,
  state: succeeded ? ('SUCCEEDED' as const) : ('FAILED' as const),
  message,
})

/** All that was ever to be done about a payment, those refunds included that were made at the provider itself. */
export async function everyAction(db: Db, paymentId: string): Promise<BookedAction[]> {
  const rows = await db
    .selectFrom('payment_actions')
    .select(['id', 'kind', 'payment_id', 'provider_refund'])
    .where('payment_id', '=', paymentId)
    .execute()
  return rows.map(({ id, kind, payment_id, provider_refund }) => ({
    ...{ id, kind, paymentId: payment_id, providerRefund: provider_refund },
  }))
}

/** Writes down a refund that was made at the provider, as the attempt that it was; `at` is when it was made there. */
export async function insertForeignRefund(
  trx: Trx,
  refund: { id: string; paymentId: string; amount: Money; reason: string; providerRefund: string },
  at: Date,
): Promise<void> {
  await trx
    .insertInto('payment_actions')
    .values({
      id: refund.id,
      payment_id: refund.paymentId,
      ...stateOf({ kind: 'REFUND', succeeded: true, message: refund.reason }),
      amount: refund.amount.minor,
      reason: refund.reason,
      command_id: null,
      command_type: null,
      created_at: at,
      finished_at: at,
      provider_refund: refund.providerRefund,
    })
    .execute()
}

/** Gives an action up, and has what is left be refunded in its place, for the same command. */
export async function askAnew(trx: Trx, action: Action, id: string, at: Date): Promise<void> {
  const { kind, amount, ...same } = action
  const ended = { kind, succeeded: false, message: 'Less was left by then.' }
  if (amount) await finishAction(trx, action.id, { ...ended, amount }, at)
  await queueActions(trx, [{ ...same, id, kind: 'REFUND', amount: null }], at)
}

/** Why an action came to nothing; null while it may yet, when it did not, and when there is none of that id. */
export async function failureOf(db: Db, id: string): Promise<string | null> {
  const failed = db.selectFrom('payment_actions').select('message').where('id', '=', id).where('state', '=', 'FAILED')
  return (await failed.executeTakeFirst())?.message ?? null
}

/** How far an action has come; null when there is none of that id. */
export async function actionState(db: Db, id: string): Promise<Action['state'] | null> {
  const row = await db.selectFrom('payment_actions').select('state').where('id', '=', id).executeTakeFirst()
  return row?.state ?? null
}

/** Takes away what staff wrote of some guests' refunds that ended before then; answers how many of `most`. */
export async function emptyGuestReasons(db: Db, before: Date, most: number): Promise<number> {
  const old = db
    .selectFrom('payment_actions')
    .innerJoin('payments', 'payments.id', 'payment_actions.payment_id')
    .select('payment_actions.id')
    // The index's own predicate.
    .where(sql<boolean>`payment_actions.reason <> '' AND payment_actions.finished_at IS NOT NULL`)
    .where('payment_actions.finished_at', '<', before)
    .where(sql<boolean>`payments.customer_id LIKE 'gst\\_%'`)
    .limit(most)
    .forUpdate('payment_actions')
    .skipLocked()
  const { numUpdatedRows } = await db
    .updateTable('payment_actions')
    .set({ reason: '' })
    .where('id', 'in', old)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

function action(row: Pick<Selectable<Tables['payment_actions']>, (typeof columns)[number]>, currency: string): Action {
  return {
    id: row.id,
    paymentId: row.payment_id,
    kind: row.kind,
    state: row.state,
    amount: row.amount === null ? null : { ...zero(currency), minor: row.amount },
    reason: row.reason,
    methodId: row.method_id,
    commandId: row.command_id,
    commandType: row.command_type,
    trace: traceOf(row),
    tries: row.tries,
  }
}
