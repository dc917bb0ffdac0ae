import { type CheckoutSaga, pendingTimeouts, type Timeout, waitMs } from '@micromart/orders/testing/rules'
import { isNotPutOff } from '../../log/put-off.ts'
import type { Transaction } from '../../world/database.ts'
import { type Deps, timing } from '../service.ts'

export interface TimeoutRow {
  orderId: string
  timeout: Timeout
  dueAt: number
  attempts: number
}

export interface Due {
  now: Date
  heard: Date | null
}

/** 200 in the shop: four are in each other's way as well. */
const looksAtOnce = 4

// Mirrors subgraphs/orders/saga/saga-store.ts, function by function.

export const lockSaga = (trx: Transaction, orderId: string): Promise<CheckoutSaga | null> =>
  trx.ask('SELECT saga FOR UPDATE', () => {
    if (!trx.get('sagas', orderId)) return null
    trx.lock('sagas', orderId)
    return trx.get<CheckoutSaga>('sagas', orderId) ?? null
  })

const isDue =
  ({ now, heard }: Due) =>
  ({ timeout, dueAt }: TimeoutRow): boolean =>
    dueAt <= now.getTime() && (timeout !== 'deadline' || (heard !== null && dueAt <= heard.getTime()))

export const lockDueSaga = (trx: Transaction, deps: Deps, by: Due, worker: string): Promise<string | undefined> =>
  trx.ask('SELECT due saga SKIP LOCKED', () => {
    const isOpen = ({ orderId }: TimeoutRow) => isNotPutOff(trx, worker, orderId, by.now)
    const all = trx.rows<TimeoutRow>('saga_timeouts').filter(isDue(by))
    const inOrder = all.sort((a, b) => a.dueAt - b.dueAt)
    const due = deps.asItWas.has('limit-first')
      ? inOrder.slice(0, looksAtOnce).filter(isOpen)
      : inOrder.filter(isOpen).slice(0, looksAtOnce)
    return due.map(({ orderId }) => orderId).find((id) => trx.tryLock('sagas', id))
  })

export const dueTimeouts = (trx: Transaction, orderId: string, by: Due): Promise<TimeoutRow[]> =>
  trx.ask('SELECT timeouts', () =>
    trx
      .rows<TimeoutRow>('saga_timeouts')
      .filter((row) => row.orderId === orderId)
      .filter(isDue(by)),
  )

export const saveSaga = (trx: Transaction, before: CheckoutSaga | null, saga: CheckoutSaga, now: Date): Promise<void> =>
  trx.ask('INSERT saga', () => {
    const { orderId } = saga
    const had = before ? pendingTimeouts(before) : []
    const has = pendingTimeouts(saga)
    trx.put('sagas', orderId, saga)
    for (const timeout of had) if (!has.includes(timeout)) trx.delete('saga_timeouts', `${orderId} ${timeout}`)
    for (const timeout of has) {
      if (had.includes(timeout)) continue
      const dueAt = now.getTime() + waitMs(timeout, 0, timing)
      trx.put('saga_timeouts', `${orderId} ${timeout}`, { orderId, timeout, dueAt, attempts: 0 } satisfies TimeoutRow)
    }
  })

export const postpone = (trx: Transaction, { orderId, timeout }: TimeoutRow, attempts: number, dueAt: number) =>
  trx.ask('UPDATE timeout', () =>
    trx.put('saga_timeouts', `${orderId} ${timeout}`, { orderId, timeout, dueAt, attempts } satisfies TimeoutRow),
  )
