import { createHmac, timingSafeEqual } from 'node:crypto'

/** How far the sender's clock may be from ours, either way, in ms. An older request is a replay. */
export const webhookToleranceMs = 5 * 60_000

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
