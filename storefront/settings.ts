import { addresses, processSettings, publicOrigin, secret } from '@micromart/settings'
import { z } from 'zod'

/** What the storefront is told, as MICROMART_… of its environment. */
export const storefrontSettings = processSettings.extend({
  /** GraphQL endpoints of the router, replicas of one. */
  routerUrl: addresses,
  /** Seals the sessions in browsers' cookies; further lines are former ones, which still open. */
  sessionSecret: secret,
  /** Where shoppers find the shop. With `https`, cookies go over nothing else. */
  publicUrl: publicOrigin.optional(),
  /** Where whoever has found a hole tells of it, for `/.well-known/security.txt`. */
  securityContact: z.url({ protocol: /^(https|mailto)$/ }).optional(),
  /** How many proxies of ours stand in front: so many addresses at the end of `x-forwarded-for` are theirs to say. */
  proxies: z.coerce.number().int().min(0).max(5).default(0),
  /** How long a page waits for all of what it shows; what is not there by then is missing. */
  pageSeconds: z.coerce.number().int().min(1).max(10).default(2),
  /** Where staff look up what an order came by: an address with `{number}` in it, in whose place its number is put. */
  tracesUrl: z
    .url({ protocol: /^https?$/ })
    .refine((url) => url.includes('{number}'), 'It has {number} where an order’s number goes.')
    .optional(),
  /** The payment provider's page with fields for a card, which checkouts show in a frame. */
  cardFieldUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** As payments has it: with the sandbox, its test cards can be chosen. */
  paymentProvider: z.enum(['sandbox', 'stripe']).default('sandbox'),
  /** Folder of styles, scripts and fonts, built beside the program. */
  assets: z.string().optional(),
})
