import { send } from '../reply/reply.ts'
import type { Page } from './page.ts'

const json = { 'content-type': 'application/json' }

/** @param published the set as JSON; null while it was never to be had */
export function keySetPage(published: () => Promise<string | null>): Page {
  return async (_request, response, path) => {
    if (path !== '/.well-known/jwks.json') return false
    const keys = await published()
    if (keys === null) send(response, 503, { ...json, 'retry-after': '1' }, '{"error":"unavailable"}')
    else send(response, 200, { ...json, 'cache-control': 'public, max-age=60' }, keys)
    return true
  }
}
