import type { Peer } from '@micromart/peers'
import { failSpan, withSpan } from '@micromart/telemetry'

export interface Sms {
  /** The same for every sending of one SMS, so that the provider can tell a duplicate. */
  id: string
  /** In the form of E.164, such as +491701234567. */
  to: string
  text: string
}

/** The provider said that it will never send this SMS. */
export class SmsRefused extends Error {
  override name = 'SmsRefused'
}

export interface Texter {
  /** Resolves once the provider has taken it. Throws SmsRefused; any other error is worth another try. */
  send(sms: Sms): Promise<void>
  close(): Promise<void>
}

/** SMS as JSON over HTTP, a POST each to the peer's address. A login in `url` is shown as Basic authentication (RFC 7617). */
export function openTexter(peer: Peer, url: string): Texter {
  const { username, password } = new URL(url)
  const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  const headers = {
    'content-type': 'application/json',
    ...(username && { authorization: `Basic ${Buffer.from(login).toString('base64')}` }),
  }
  return {
    async send(sms) {
      const sent = { ...headers, 'idempotency-key': sms.id }
      const request = { method: 'POST' as const, headers: sent, body: JSON.stringify(sms) }
      const status = await withSpan('sms send', { kind: 'client' }, () =>
        peer.request(request, ({ status }) => {
          if (status >= 300) failSpan(String(status))
          return status
        }),
      )
      // Only these two say that the SMS itself is at fault: a login or an address can be mended.
      if (status === 400 || status === 422) throw new SmsRefused(`the SMS provider answered ${status}`)
      if (status >= 300) throw new Error(`the SMS provider answered ${status}`)
    },
    close: () => peer.close(),
  }
}
