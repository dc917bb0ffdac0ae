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
 * What a browser takes of a cookie, its name and its value together, in bytes; of a longer one it keeps what it had before
 * (https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#name-storage-model).
 */
const mostBytes = 4_096

/**
 * The cookie of a shop's sessions: sealed, HttpOnly, and with the `__Host-` prefix where the shop is on https, by which no other
 * host can set it (https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#name-cookie-name-prefixes).
 * @param secrets a line each, the first seals.
 */
export function sessionCookie(secrets: string, secure: boolean): SessionCookie {
  const all = linesOf(secrets)
  const [first = ''] = all
  const name = secure ? '__Host-shop' : 'shop'
  const sealedIn = (session: Session) => encodeURIComponent(seal(JSON.stringify(session), first))
  const fits = (session: Session) => name.length + 1 + sealedIn(session).length <= mostBytes
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
      if (JSON.stringify(session) === '{}') return `${name}=; ${attributes}; Max-Age=0`
      return `${name}=${sealedIn(fitting(session, fits))}; ${attributes}; Max-Age=${keptSeconds}`
    },
  }
}

/** A session that fits: what is said once is said shorter, and a guest's oldest orders go, before somebody is signed out. */
function fitting(session: Session, fits: (session: Session) => boolean): Session {
  let shorter = session
  while (!fits(shorter) && shorter.notice) {
    const letters = [...shorter.notice]
    const notice = letters.length > 20 ? `${letters.slice(0, Math.floor(letters.length * 0.75)).join('')}…` : undefined
    shorter = { ...shorter, notice }
  }
  while (!fits(shorter) && Object.keys(shorter.orders ?? {}).length > 0) {
    shorter = { ...shorter, orders: Object.fromEntries(Object.entries(shorter.orders ?? {}).slice(1)) }
  }
  return shorter
}
