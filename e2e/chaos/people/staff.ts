import { randomUUID } from 'node:crypto'
import type { Random } from '@micromart/testing/random'
import { orderOf } from '../../actors/checkout.ts'
import type { Client } from '../../actors/client.ts'
import { staffOf } from '../../actors/people.ts'
import { MarkDeliveredDocument, RefundPaymentDocument, ShipOrderDocument } from '../../generated.ts'
import { answered } from './answered.ts'
import { act, SaidNo } from './patience.ts'
import type { Town } from './town.ts'

/** Staff ship an order, say that it has arrived, and give some of the money back now and then. */
export async function handOver({ shop, history }: Town, who: number, order: string, random: Random): Promise<void> {
  const isRefunded = random.chance(0.4)
  const told = (what: string) => ({ what, who, order })
  const parcel = { id: order, carrier: 'DHL', trackingNumber: `JD${who}` }
  const staff = await act(history, told('staff sign in'), () => staffOf(shop))
  await doneOnce(history, told('ship'), staff, 'SHIPPED', async () =>
    answered((await staff.ask(ShipOrderDocument, { input: parcel })).shipOrder, 'OrderChanged'),
  )
  await doneOnce(history, told('deliver'), staff, 'DELIVERED', async () =>
    answered((await staff.ask(MarkDeliveredDocument, { id: order })).markDelivered, 'OrderChanged'),
  )
  if (!isRefunded) return
  const { payment } = await act(history, told('look'), () => orderOf(staff, order))
  const input = { paymentId: payment?.id ?? '', idempotencyKey: randomUUID(), reason: 'It came late.' }
  await act(history, told('refund'), async () => {
    const { refundPayment } = await staff.ask(RefundPaymentDocument, { input })
    // Under the same key it is told again how it ended.
    if (refundPayment?.__typename === 'RefundUnderWay') throw new Error('the refund is under way')
    return answered(refundPayment, 'PaymentRefunded')
  })
}

/** What was done by a try whose answer was lost is refused to the next: that it is done is then seen on the order. */
function doneOnce(
  history: Town['history'],
  told: { what: string; who: number; order: string },
  staff: Client,
  becomes: string,
  attempt: () => Promise<unknown>,
): Promise<void> {
  let tried = false
  return act(history, told, async () => {
    try {
      await attempt()
    } catch (error) {
      if (!tried || !(error instanceof SaidNo)) throw error
      const { status } = await orderOf(staff, told.order)
      if (status !== becomes) throw error
    } finally {
      tried = true
    }
  })
}
