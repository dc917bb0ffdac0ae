import type { Context, Handler } from 'hono'
import { brand } from '../brand.ts'
import type { Router } from '../graph/router.ts'
import type { Env } from './visit.ts'

/** What staff brought is at the address of its hash, and never anything else. */
const lasting = 'public, max-age=31536000, immutable'

/** The pictures that the router has, of the demo catalog and of the staff's, as if they were the shop's own. They never run anything. */
export function pictures(router: Router): Handler<Env> {
  return async (context) => {
    const { hash, name = '' } = context.req.param() as { hash?: string; name?: string }
    if (!/^[\w.-]+$/.test(name) || !/^[0-9a-f]{64}$/.test(hash ?? '0'.repeat(64))) {
      return context.text('There is no such picture.', 404)
    }
    const found = await router.file(`/pictures/${hash ? `${hash}/` : ''}${name}`)
    const type = String(found?.headers['content-type'] ?? '')
    if (found?.status !== 200 || !type.startsWith('image/'))
      return context.text('There is no such picture.', found === null ? 503 : 404)
    return context.body(new Uint8Array(found.body), 200, {
      'content-type': type,
      'cache-control': hash ? lasting : 'public, max-age=86400',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
    })
  }
}

/** The label, as small as it gets. */
const iconSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${brand.colour}"/><path d="${brand.mark}" fill="${brand.ink}"/></svg>`

export const icon = (context: Context) =>
  context.body(iconSvg, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' })
