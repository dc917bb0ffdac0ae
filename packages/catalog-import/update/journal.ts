import type { WireMoney } from '@micromart/money'
import { z } from 'zod'

const money = z.object({ amount: z.string(), currency: z.string() }) satisfies z.ZodType<WireMoney>

/** What an import has done, or was about to do, as what it takes to undo it. */
export const step = z.discriminatedUnion('did', [
  /** `sale`: it goes on sale once it is whole. */
  z.object({ did: z.literal('create'), slug: z.string(), sale: z.literal(true).optional() }),
  z.object({
    did: z.literal('details'),
    productId: z.string(),
    before: z.object({
      name: z.string().optional(),
      description: z.string().nullish(),
      brand: z.string().nullish(),
      categoryIds: z.array(z.string()).optional(),
      media: z.array(z.object({ url: z.string(), alt: z.string().nullable() })).optional(),
    }),
  }),
  z.object({ did: z.literal('price'), variantId: z.string(), price: money, compareAtPrice: money.nullable() }),
  /** In a further currency; null where there was no price in it. */
  z.object({
    did: z.literal('further price'),
    variantId: z.string(),
    currency: z.string(),
    before: z.object({ price: money, compareAtPrice: money.nullable() }).nullable(),
  }),
  /** `key` is the adjustment's own idempotency key. */
  z.object({ did: z.literal('stock'), key: z.string(), variantId: z.string(), by: z.int() }),
  z.object({ did: z.literal('weight'), variantId: z.string(), before: z.int().nullable() }),
  /** That an option can have. */
  z.object({ did: z.literal('values'), productId: z.string(), option: z.string(), added: z.array(z.string()) }),
  /** Of which product is missing where an older import noted it. */
  z.object({
    did: z.literal('new variant'),
    sku: z.string(),
    productId: z.string().optional(),
    selection: z.array(z.object({ option: z.string(), value: z.string() })).optional(),
  }),
  z.object({ did: z.literal('status'), productId: z.string(), before: z.enum(['DRAFT', 'ACTIVE', 'ARCHIVED']) }),
])
export type Step = z.infer<typeof step>

/** What an import writes down before it does it, so that all of it can be undone, what an interruption has left too. */
export interface Journal {
  /** Names the import among all; stock that is counted goes by it, so that the same import counts nothing twice. */
  id: string
  note(steps: readonly Step[]): Promise<void>
}
