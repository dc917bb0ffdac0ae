import { z } from 'zod'
import { id, instant, plain } from './shared.ts'

export const inventoryEvents = {
  /** The stock of one variant as it now is. `available` = on hand less what live holds reserve, never below 0. */
  'stock.changed': z.object({
    variantId: id,
    sku: plain,
    /** What it is called; absent as long as the catalog has not said so since inventory keeps names. */
    title: plain.nullish(),
    onHand: z.int(),
    reserved: z.int(),
    available: z.int(),
    reorderPoint: z.int(),
    availability: z.enum(['IN_STOCK', 'LOW_STOCK', 'OUT_OF_STOCK']),
    /** What the availability was before, so that crossing a line can be told from staying below it. */
    was: z.enum(['IN_STOCK', 'LOW_STOCK', 'OUT_OF_STOCK']).nullish(),
  }),
}

const forOrder = z.object({ orderId: id })

/** Subject: the order. The command's id is made of the order's, so a resend is recognised. */
export const inventoryCommands = {
  'inventory.reserve': forOrder.extend({
    lines: z.array(z.object({ variantId: id, sku: plain, quantity: z.int().min(1) })).min(1),
    /** When the hold stops counting, unless it was committed before. */
    expiresAt: instant,
  }),
  'inventory.release': forOrder,
  /** The hold no longer expires: it stays until the order ships or is cancelled. */
  'inventory.commit': forOrder,
  /** The goods leave the shelf: on hand and reserved both fall. */
  'inventory.ship': forOrder,
}

/** To orders. Subject: the order. */
export const inventoryReplies = {
  'inventory.reserved': forOrder,
  'inventory.rejected': forOrder.extend({
    short: z.array(z.object({ sku: plain, wanted: z.int(), available: z.int() })),
  }),
  'inventory.released': forOrder,
  'inventory.committed': forOrder,
  /** The hold had expired and its stock is gone: the order cannot keep it. */
  'inventory.commit_rejected': forOrder,
  'inventory.shipped': forOrder,
}
