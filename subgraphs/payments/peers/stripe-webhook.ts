import type Stripe from 'stripe'
import { z } from 'zod'
import { keyName } from './stripe-charge.ts'
import { type ReadWebhook, type SentWebhook, webhookToleranceMs } from './webhook.ts'

/** What tells of money that went back, or that a bank asks for; its object names the intent. */
const worthReading = /^(charge\.(refunded|dispute\..+|refund\.updated)|refund\.(created|updated|failed))$/
/** What tells what became of an intent, which is the object. */
const outcome = /^payment_intent\./

/** What a database can hold, and things are named by. */
const name = z.string().regex(/^[\w:.-]{1,255}$/)
const named = name.nullish().catch(null)
const event = z
  .object({
    id: name,
    type: z.string(),
    data: z.object({
      object: z.object({
        payment_intent: named,
        metadata: z
          .object({ [keyName]: named })
          .nullish()
          .catch(null),
      }),
    }),
  })
  .transform(({ id, type, data: { object } }) => ({
    id,
    reference: (worthReading.test(type) && object.payment_intent) || null,
    key: (outcome.test(type) && object.metadata?.[keyName]) || null,
  }))

/** Reads what claims to be Stripe's webhook, and is that only if it is signed with `secret`, just now. */
export function readStripeWebhook(
  sdk: typeof Stripe,
  { headers, body }: SentWebhook,
  secret: string,
  now: Date,
): ReadWebhook {
  const signature = headers['stripe-signature']
  if (typeof signature !== 'string' || typeof body !== 'string') return 'unsigned'
  try {
    const toleranceSeconds = webhookToleranceMs / 1000
    return event.parse(sdk.webhooks.constructEvent(body, signature, secret, toleranceSeconds, undefined, now.getTime()))
  } catch (error) {
    return error instanceof sdk.errors.StripeSignatureVerificationError ? 'unsigned' : 'no webhook'
  }
}
