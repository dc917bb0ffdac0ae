import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { createElement } from 'react'
import { Sorry } from '../pages/errors/unavailable.tsx'
import type { Draw } from './page.tsx'
import type { Env } from './visit.ts'

interface Allowed {
  /** Whether shoppers come by https, and are to come by nothing else for a year. */
  secure: boolean
  /** A page of another's that may be shown in a frame. */
  frames?: string | undefined
}

/** What a page may load and do: its own scripts by their nonce and what those load, pictures from anywhere over https, nothing inline. */
const policy = (nonce: string, { secure, frames }: Allowed) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' https: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    ...(frames ? [`frame-src ${new URL(frames).origin}`] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')

export function secureHeaders(allowed: Allowed): MiddlewareHandler<Env> {
  return async (context, next) => {
    const nonce = randomBytes(16).toString('base64')
    context.set('nonce', nonce)
    context.header('content-security-policy', policy(nonce, allowed))
    context.header('x-content-type-options', 'nosniff')
    context.header('referrer-policy', 'same-origin')
    context.header('cross-origin-opener-policy', 'same-origin')
    context.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()')
    if (allowed.secure) context.header('strict-transport-security', 'max-age=31536000')
    await next()
  }
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site has a browser send: by `Sec-Fetch-Site`, which no page can forge, and by `Origin` where a browser is too old to
 * say that, or comes by http from another machine. The cookie is SameSite=Lax besides.
 * @param publicUrl where the shop is for browsers: a proxy in front of it may ask by a name of its own.
 */
export function sameSite(draw: Draw, publicUrl?: string): MiddlewareHandler<Env> {
  const known = publicUrl && new URL(publicUrl).host
  return async (context, next) => {
    const { method } = context.req
    const header = (name: string) => context.req.header(name)
    if (safe.has(method) || isOwn(header('sec-fetch-site'), header('origin'), [known, header('host')])) return next()
    const { errors } = context.get('visit').words
    return draw(context, {
      title: errors.refused,
      chrome: null,
      status: 403,
      body: createElement(Sorry, { title: errors.refused, hint: errors.refusedHint }),
    })
  }
}

/** Whether a request that changes something comes from a page of ours, or from no page at all. */
export function isOwn(
  site: string | undefined,
  origin: string | undefined,
  hosts: readonly (string | undefined)[],
): boolean {
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (origin === undefined) return true
  return URL.canParse(origin) && hosts.includes(new URL(origin).host)
}
