import { type Message, message } from '@micromart/events'
import type { IdSource } from '@micromart/ids'
import type { TraceContext } from '@micromart/telemetry'
import { availability, available, type StockLevel } from './stock.ts'

interface Telling {
  newId: IdSource
  trace: TraceContext
}

/** `stock.changed`, the whole of a variant's stock as it now is. `was` is null for a variant that is new. */
export function stockChanged(now: StockLevel, was: StockLevel | null, { newId, trace }: Telling): Message {
  return message('inventory.events', 'stock.changed', {
    id: newId('evt'),
    subject: now.variantId,
    time: now.updatedAt,
    source: 'inventory',
    aggregateVersion: now.version,
    ...trace,
    data: {
      variantId: now.variantId,
      sku: now.sku,
      title: now.title,
      onHand: now.onHand,
      reserved: now.reserved,
      available: available(now),
      reorderPoint: now.reorderPoint,
      availability: availability(now),
      was: was && availability(was),
    },
  })
}
