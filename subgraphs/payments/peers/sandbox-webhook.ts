import { createHmac, timingSafeEqual } from 'node:crypto'
import { text } from '@micromart/input'
import { z } from 'zod'

/** How far the sender's clock may be from ours, either way, in ms. An older request is a replay. */
export const webhookToleranceMs = 5 * 60_000

const signatureHeader = 'sandbox-signature'

const webhook = z
  .object({ id: text({ longest: 255 }), charge: z.object({ idempotencyKey: text({ longest: 255 }) }) })
  .transform(({ id, charge }) => ({ id, idempotencyKey: charge.idempotencyKey }))

/** Something has happened to the charge that was made with a key. */
export type Webhook = z.infer<typeof webhook>

interface Sent {
  headers: Record<string, unknown>
  /** Exactly as it came: the signature covers its bytes. */
  body: unknown
}

/** Reads what claims to be the sandbox's webhook, and is that only if it is signed with `secret`. */
export function readWebhook({ headers, body }: Sent, secret: string, now: Date): Webhook | 'unsigned' | 'no webhook' {
  const signature = headers[signatureHeader]
  const sent = typeof body === 'string' ? body : ''
  if (typeof signature !== 'string' || !isSigned(signature, sent, secret, now)) return 'unsigned'
  try {
    return webhook.parse(JSON.parse(sent))
  } catch {
    return 'no webhook'
  }
}

/**
 * True when `header` (`t=UNIX_SECONDS,v1=HEX`) is the provider's signature of exactly this body, made just now: v1 is
 * HMAC-SHA256 of `t.body` with the shared secret. Compared in constant time.
 */
export function isSigned(header: string, body: string, secret: string, now: Date): boolean {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header)
  if (!match) return false
  const [, seconds = '', digest = ''] = match
  const expected = createHmac('sha256', secret).update(`${seconds}.${body}`).digest()
  if (!timingSafeEqual(Buffer.from(digest, 'hex'), expected)) return false
  return Math.abs(now.getTime() - Number(seconds) * 1000) <= webhookToleranceMs
}
