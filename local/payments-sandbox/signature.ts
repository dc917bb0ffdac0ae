import { createHmac } from 'node:crypto'

export const signatureHeader = 'sandbox-signature'

/** `t=UNIX_SECONDS,v1=HEX`: HMAC-SHA256 over the time, a dot and the exact body, so that neither can be changed. */
export function sign(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000)
  const digest = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  return `t=${seconds},v1=${digest}`
}
