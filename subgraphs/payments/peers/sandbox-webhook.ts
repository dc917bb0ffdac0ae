import { createHmac, timingSafeEqual } from 'node:crypto'
import { text } from '@micromart/input'
import { z } from 'zod'
import { type ReadWebhook, type SentWebhook, webhookToleranceMs } from './webhook.ts'

const signatureHeader = 'sandbox-signature'

/** Money went back, or a bank asks for it. */
const worthReading = ['charge.refunded', 'charge.disputed']

const name = text({ longest: 255 })
const webhook = z
  .object({ id: name, type: name.optional(), charge: z.object({ idempotencyKey: name, reference: name.optional() }) })
  .transform(({ id, type = '', charge: { idempotencyKey: key, reference = null } }) => ({
    ...{ id, key, reference: worthReading.includes(type) ? reference : null },
  }))

/** Reads what claims to be the sandbox's webhook, and is that only if it is signed with `secret`. */
export function readWebhook({ headers, body }: SentWebhook, secret: string, now: Date): ReadWebhook {
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
