import type { Handler } from 'hono'
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
