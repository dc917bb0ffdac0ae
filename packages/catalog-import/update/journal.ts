import type { WireMoney } from '@micromart/money'
import { z } from 'zod'

const money = z.object({ amount: z.string(), currency: z.string() }) satisfies z.ZodType<WireMoney>
const priced = z.object({ price: money, compareAtPrice: money.nullable() })

/** Whose a variant's step is; missing where an older import noted it. */
const ofVariant = { variantId: z.string(), productId: z.string().optional(), sku: z.string().optional() }

/**
 * What an import has done, or was about to do, as what it takes to undo it. `after` is what it made of something, by which a change of somebody else's
 * is told from its own; missing where an older import noted it.
 */
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
    /** The edition of each of these fields. */
    after: z.record(z.string(), z.string()).optional(),
    /** The names of the categories before. */
    shelves: z.string().optional(),
  }),
  z.object({ did: z.literal('price'), ...ofVariant, ...priced.shape, after: priced.optional() }),
  /** In a further currency; null where there was no price in it. */
  z.object({
    did: z.literal('further price'),
    ...ofVariant,
    currency: z.string(),
    before: priced.nullable(),
    after: priced.optional(),
  }),
  /** `key` is the adjustment's own idempotency key. */
  z.object({ did: z.literal('stock'), ...ofVariant, key: z.string(), by: z.int() }),
  z.object({
    did: z.literal('weight'),
    ...ofVariant,
    before: z.int().nullable(),
    after: z.int().nullable().optional(),
  }),
  z.object({ did: z.literal('gtin'), ...ofVariant, before: z.string().nullable(), after: z.string().nullable() }),
  /** That an option can have. */
  z.object({ did: z.literal('values'), productId: z.string(), option: z.string(), added: z.array(z.string()) }),
  /** Of which product is missing where an older import noted it. */
  z.object({
    did: z.literal('new variant'),
    sku: z.string(),
    productId: z.string().optional(),
    selection: z.array(z.object({ option: z.string(), value: z.string() })).optional(),
  }),
  z.object({
    did: z.literal('status'),
    productId: z.string(),
    before: z.enum(['DRAFT', 'ACTIVE', 'ARCHIVED']),
    after: z.enum(['ACTIVE', 'ARCHIVED']).optional(),
  }),
  /** A product that was to be made, by its slug, or taken up, by its id, and that somebody else has made meanwhile: what was noted of that is not done. */
  z.object({ did: z.literal('left'), slug: z.string().optional(), productId: z.string().optional() }),
])
export type Step = z.infer<typeof step>

/** Without what was left to others, which is nothing to undo. */
export function withoutLeft<Line extends Step | { did: 'begin' | 'undo' }>(lines: readonly Line[]): Line[] {
  const left = new Map(
    lines.flatMap((one, at): [string, number][] => (one.did === 'left' ? [[one.slug ?? one.productId ?? '', at]] : [])),
  )
  return lines.filter((one, at) => {
    if (one.did === 'left') return false
    const of = one.did === 'create' ? one.slug : one.did === 'status' ? one.productId : ''
    return (left.get(of) ?? -1) < at
  })
}

/** What an import writes down before it does it, so that all of it can be undone, what an interruption has left too. */
export interface Journal {
  /** Names the import among all; stock that is counted goes by it, so that the same import counts nothing twice. */
  id: string
  note(steps: readonly Step[]): Promise<void>
}
