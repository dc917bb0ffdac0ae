import type { MessageOn } from '@micromart/events'
import type { Money } from '@micromart/money'
import type { Action, Payment } from '@micromart/payments/testing/rules'
import { hint } from '../../log/hint.ts'
import { isNotPutOff } from '../../log/put-off.ts'
import type { Transaction } from '../../world/database.ts'

export type PaymentRow = Payment & { dueAt: number | null }

export interface ActionRow extends Action {
  seq: number
  isFinished: boolean
  message: string | null
}

interface CommandRow {
  id: string
  reply: MessageOn<'payments.replies'> | null
}

// Mirrors payment-store.ts, action-store.ts and command-store.ts of subgraphs/payments, function by function.

export const lockPayment = (trx: Transaction, by: 'id' | 'orderId', key: string): Promise<Payment | null> =>
  trx.ask('SELECT payment FOR UPDATE', () => {
    const found = trx.rows<PaymentRow>('payments').find((row) => row[by] === key)
    if (!found) return null
    trx.lock('payments', found.id)
    return paymentOf(trx.get<PaymentRow>('payments', found.id) as PaymentRow)
  })

export const insertPayment = (trx: Transaction, payment: Payment): Promise<void> =>
  trx.ask('INSERT payment', () => {
    const { orderId } = payment
    if (!trx.insert('payments_by_order', orderId, { orderId })) throw new Error(`${orderId} has a payment already`)
    trx.put('payments', payment.id, { ...payment, dueAt: null } satisfies PaymentRow)
  })

export const savePayment = (trx: Transaction, payment: Payment): Promise<void> =>
  trx.ask('UPDATE payment', () => trx.put('payments', payment.id, { ...rowOf(trx, payment.id), ...payment }))

export const takeDuePayments = (
  trx: Transaction,
  { now, leaseUntil, limit, worker }: { now: Date; leaseUntil: Date; limit: number; worker: string },
): Promise<Payment[]> =>
  trx.ask('UPDATE due payments SKIP LOCKED', () => {
    const due = trx
      .rows<PaymentRow>('payments')
      .filter(({ id, dueAt }) => dueAt !== null && dueAt <= now.getTime() && isNotPutOff(trx, worker, id, now))
      .sort((a, b) => Number(a.dueAt) - Number(b.dueAt))
      .filter(({ id }) => trx.tryLock('payments', id))
      .slice(0, limit)
    for (const row of due) {
      trx.put('payments', row.id, { ...row, dueAt: leaseUntil.getTime() } satisfies PaymentRow)
      if (trx.get('put_off', `${worker} ${row.id}`)) trx.delete('put_off', `${worker} ${row.id}`)
    }
    return due.map(paymentOf)
  })

/** One statement, in a transaction or by itself. */
export function setDueNow(trx: Transaction, paymentId: string, at: Date | null): void {
  trx.put('payments', paymentId, { ...rowOf(trx, paymentId), dueAt: at === null ? null : at.getTime() })
}

export const setDue = (trx: Transaction, paymentId: string, at: Date | null): Promise<void> =>
  trx.ask('UPDATE payment due', () => setDueNow(trx, paymentId, at))

export function renewLease(trx: Transaction, paymentId: string, held: Date, until: Date): boolean {
  trx.lock('payments', paymentId)
  if (rowOf(trx, paymentId).dueAt !== held.getTime()) return false
  setDueNow(trx, paymentId, until)
  return true
}

export const queueAction = (trx: Transaction, action: Omit<Action, 'state' | 'tries'>, at: Date): Promise<void> =>
  trx.ask('INSERT action', () => {
    const seq = trx.next('actions')
    const row: ActionRow = { ...action, state: 'QUEUED', tries: 0, seq, isFinished: false, message: null }
    trx.put('payment_actions', action.id, row)
    trx.lock('payments', action.paymentId)
    if (rowOf(trx, action.paymentId).dueAt === null) setDueNow(trx, action.paymentId, at)
    hint(trx, 'payment_actions')
  })

export const unfinishedActions = (trx: Transaction, { id }: Payment): Promise<Action[]> =>
  trx.ask('SELECT actions', () =>
    trx
      .rows<ActionRow>('payment_actions')
      .filter(({ paymentId, isFinished }) => paymentId === id && !isFinished)
      .sort((a, b) => a.seq - b.seq),
  )

export const markSent = (trx: Transaction, id: string, amount: Money | null): Promise<void> =>
  trx.ask('UPDATE action SENT', () => {
    const row = trx.get<ActionRow>('payment_actions', id) as ActionRow
    trx.put('payment_actions', id, { ...row, state: 'SENT', tries: row.tries + 1, amount } satisfies ActionRow)
  })

export const finishAction = (
  trx: Transaction,
  id: string,
  ended: { succeeded: boolean; message: string | null; amount: Money },
): Promise<void> =>
  trx.ask('UPDATE action', () => {
    const row = trx.get<ActionRow>('payment_actions', id) as ActionRow
    const { succeeded, message, amount } = ended
    const state = succeeded ? 'SUCCEEDED' : 'FAILED'
    trx.put('payment_actions', id, { ...row, state, message, amount, isFinished: true } satisfies ActionRow)
  })

export const failureOf = (trx: Transaction, id: string): Promise<string | null> =>
  trx.ask('SELECT failure', () => {
    const row = trx.get<ActionRow>('payment_actions', id)
    return row?.state === 'FAILED' ? row.message : null
  })

export const noteCommand = (trx: Transaction, id: string): Promise<boolean> =>
  trx.ask('INSERT command', () => trx.insert('commands', id, { id, reply: null } satisfies CommandRow))

export const keepReply = (trx: Transaction, id: string, reply: MessageOn<'payments.replies'>): Promise<void> =>
  trx.ask('UPDATE command', () => trx.put('commands', id, { id, reply } satisfies CommandRow))

export const keptReply = (trx: Transaction, id: string): Promise<MessageOn<'payments.replies'> | null> =>
  trx.ask('SELECT command', () => trx.get<CommandRow>('commands', id)?.reply ?? null)

export const leaveTombstone = (trx: Transaction, orderId: string): Promise<boolean> =>
  trx.ask('INSERT tombstone', () => trx.insert('tombstones', orderId, { orderId }))

export const hasTombstone = (trx: Transaction, orderId: string): Promise<boolean> =>
  trx.ask('SELECT tombstone', () => trx.get('tombstones', orderId) !== undefined)

const rowOf = (trx: Transaction, id: string): PaymentRow => {
  const row = trx.get<PaymentRow>('payments', id)
  if (!row) throw new Error(`payment ${id} is gone`)
  return row
}

const paymentOf = ({ dueAt: _, ...payment }: PaymentRow): Payment => payment
