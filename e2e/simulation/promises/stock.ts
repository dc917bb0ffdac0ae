import { holds, type StockLevel } from '@micromart/inventory/testing/rules'
import type { LineRow, ReservationRow } from '../shop/inventory/reservation-store.ts'
import type { OrderView } from '../shop/orders/record-checkout.ts'
import type { Judged } from './judged.ts'

/** I1 and I8: nothing is promised or sent that is not there, every piece is accounted for, and a cancelled order holds none. */
export function stockFaults({ shop, pieces }: Judged): string[] {
  const { inventory, orders } = shop.databases
  const lines = inventory.committed<LineRow>('reservation_lines')
  const sum = (of: LineRow[]) => of.reduce((total, { quantity }) => total + quantity, 0)
  const shelves = inventory.committed<StockLevel>('stock').flatMap(({ variantId, onHand, reserved }) => {
    const ofVariant = lines.filter((line) => line.variantId === variantId)
    const held = sum(ofVariant.filter(holds))
    const shipped = sum(ofVariant.filter(({ state }) => state === 'SHIPPED'))
    const faults: string[] = []
    if (reserved < 0 || reserved > onHand) faults.push(`${reserved} of ${variantId} are reserved of ${onHand} on hand`)
    if (reserved !== held) faults.push(`${reserved} of ${variantId} are reserved, and ${held} held for orders`)
    if (onHand !== pieces - shipped)
      faults.push(`${onHand} of ${variantId} are on hand, though ${pieces} came and ${shipped} were shipped`)
    return faults
  })
  const cancelled = orders
    .committed<OrderView>('order_views')
    .filter(({ status }) => status === 'CANCELLED')
    .flatMap(({ id }) => {
      const kept = sum(lines.filter((line) => line.orderId === id && holds(line)))
      return kept > 0 ? [`${id} is cancelled, and still holds ${kept} pieces`] : []
    })
  const uncovered = inventory
    .committed<ReservationRow>('reservations')
    .filter(({ state }) => state === 'SHIPPED')
    .flatMap(({ orderId }) => lines.filter((line) => line.orderId === orderId && line.state !== 'SHIPPED'))
    .map(({ orderId, variantId }) => `${orderId} was shipped with ${variantId} that the shelf did not have`)
  return [...shelves, ...cancelled, ...uncovered]
}
