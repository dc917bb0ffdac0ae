import { sealing } from '@micromart/sealing'
import { linesOf } from '@micromart/settings'
import { z } from 'zod'
import type { Session } from './session.ts'

const { seal, unseal } = sealing({
  name: 'micromart storefront session',
  what: 'a session',
  setting: 'MICROMART_SESSION_SECRET',
})

const sealed = z.strictObject({
  account: z
    .strictObject({ name: z.string(), access: z.string(), refresh: z.string(), expires: z.number() })
    .optional(),
  cart: z.string().optional(),
  orders: z.record(z.string(), z.string()).optional(),
  language: z.string().optional(),
  notice: z.string().optional(),
})

export interface SessionCookie {
  name: string
  /** The session in a cookie's value; an empty one where it is not ours, has been changed, or was sealed under a former secret. */
  open(value: string | undefined): Session
  /** The `Set-Cookie` header that keeps a session for 30 days, or ends it where there is nothing in it. */
  keep(session: Session): string
}

const keptSeconds = 30 * 24 * 3600

/**
 * The cookie of a shop's sessions: sealed, HttpOnly, and with the `__Host-` prefix where the shop is on https, by which no other
 * host can set it (https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#name-cookie-name-prefixes).
 * @param secrets a line each, the first seals.
 */
export function sessionCookie(secrets: string, secure: boolean): SessionCookie {
  const all = linesOf(secrets)
  const [first = ''] = all
  const name = secure ? '__Host-shop' : 'shop'
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return {
    name,
    open(value) {
      if (!value) return {}
      try {
        return sealed.parse(JSON.parse(unseal(decodeURIComponent(value), all)))
      } catch {
        return {}
      }
    },
    keep(session) {
      const held = JSON.stringify(session)
      if (held === '{}') return `${name}=; ${attributes}; Max-Age=0`
      return `${name}=${encodeURIComponent(seal(held, first))}; ${attributes}; Max-Age=${keptSeconds}`
    },
  }
}
