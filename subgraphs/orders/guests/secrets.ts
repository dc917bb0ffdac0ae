import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { isGuests, type Order } from '../order.ts'

type Opened = Pick<Order, 'id' | 'customerId'>

/** What is made of the secret that guests' orders have; nothing of it is stored. */
export interface GuestSecrets {
  /** Opens that order and no other, for as long as it is the guest's; null for an account's order. */
  tokenOf(order: Opened): string | null
  /** Whether a token is that of an order. It takes as long for a wrong one. */
  opens(token: string, order: Opened): boolean
  /** Tells guests' addresses apart without naming them, such as to count what is asked for one. */
  aliasOf(emailKey: string): string
}

/**
 * HMAC-SHA256 under the shop's secret, each use with a name of its own. Tokens carry the guest's id, so that they are over
 * once an account has adopted the order.
 * @param secrets the first makes tokens, all of them open.
 */
export function guestSecrets([first = '', ...former]: readonly string[]): GuestSecrets {
  const sign = (secret: string, ...said: string[]) => createHmac('sha256', secret).update(said.join('\n')).digest()
  const token = (secret: string, { id, customerId }: Opened) => sign(secret, 'order', id, customerId)
  return {
    tokenOf: (order) => (isGuests(order) ? token(first, order).toString('base64url') : null),
    opens(sent, order) {
      const bytes = createHash('sha256').update(sent).digest()
      const good = [first, ...former].filter((secret) => {
        const own = createHash('sha256').update(token(secret, order).toString('base64url')).digest()
        return timingSafeEqual(bytes, own)
      })
      return isGuests(order) && good.length > 0
    },
    aliasOf: (emailKey) => `gst_${sign(first, 'address', emailKey).toString('hex').slice(0, 32)}`,
  }
}
