import { newId } from '@micromart/ids'
import { enqueue, type MessagingTables } from '@micromart/messaging'
import { fromWire, type WireMoney } from '@micromart/money'
import type { PaymentsTables } from '@micromart/payments/audit'
import {
  eventMessage,
  evolve,
  insertPayment,
  openPayment,
  type PaymentChange,
  queueActions,
  readPayments,
  savePayment,
} from '@micromart/payments/testing'
import type { Kysely } from 'kysely'
import type { LedgerCharge } from '../ledger.ts'

/** Payments and the provider's ledger, which always does what it is asked. */
export function samplePayments(db: Kysely<PaymentsTables & MessagingTables>, clock: () => Date) {
  const ledger: LedgerCharge[] = []

  async function become(orderId: string, change: PaymentChange): Promise<void> {
    await db.transaction().execute(async (trx) => {
      const [before] = await readPayments(trx, 'order_id', [orderId])
      if (!before) throw new Error(`${orderId} has no payment`)
      const payment = evolve(before, change)
      await savePayment(trx, payment)
      const said = { id: newId('evt'), reason: null, time: clock(), traceparent: undefined }
      await enqueue(trx, [eventMessage(payment, change, said)])
    })
  }

  return {
    ledger,
    charge(orderId: string): LedgerCharge {
      const charge = ledger.find((one) => one.orderId === orderId)
      if (!charge) throw new Error(`${orderId} has no charge`)
      return charge
    },
    async authorise(orderId: string, customerId: string, total: WireMoney): Promise<string> {
      const asked = fromWire(total)
      const made = openPayment({ id: newId('pay'), orderId, customerId, methodId: 'pme_visa', asked })
      await db.transaction().execute((trx) => insertPayment(trx, made, clock()))
      const reference = newId('req')
      const untouched = { captured: 0n, refunded: 0n, voided: false }
      ledger.push({ reference, orderId, currency: asked.currency, authorised: asked.minor, ...untouched })
      await become(orderId, { type: 'authorised', reference, amount: asked })
      return made.id
    },
    async capture(orderId: string): Promise<void> {
      const charge = this.charge(orderId)
      charge.captured = charge.authorised
      await become(orderId, { type: 'captured', amount: { minor: charge.captured, currency: charge.currency } })
    },
    /** What was authorised can be captured no more, and is called off. */
    async lapse(orderId: string): Promise<void> {
      const charge = this.charge(orderId)
      charge.voided = true
      await become(orderId, { type: 'declined', reference: charge.reference, declineCode: 'charge_lapsed' })
    },
    async void(orderId: string): Promise<void> {
      this.charge(orderId).voided = true
      await become(orderId, { type: 'voided' })
    },
    async refund(orderId: string, minor: bigint): Promise<void> {
      const charge = this.charge(orderId)
      charge.refunded += minor
      await become(orderId, { type: 'refunded', amount: { minor, currency: charge.currency } })
    },
    /** A refund that the provider has not heard of yet; null is one of everything left. Answers the payment's id. */
    async beginRefund(orderId: string, minor: bigint | null): Promise<string> {
      return db.transaction().execute(async (trx) => {
        const [payment] = await readPayments(trx, 'order_id', [orderId])
        if (!payment) throw new Error(`${orderId} has no payment`)
        const { id: paymentId, asked } = payment
        const amount = minor === null ? null : { ...asked, minor }
        const nobody = { methodId: null, commandId: null, commandType: null, trace: {} }
        const action = { id: newId('cmd'), paymentId, kind: 'REFUND', amount, reason: 'late', ...nobody } as const
        await queueActions(trx, [action], clock())
        return paymentId
      })
    },
  }
}
