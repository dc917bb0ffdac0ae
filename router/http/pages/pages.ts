import type { IncomingMessage } from 'node:http'
import { openPeer } from '@micromart/peers'
import type { Identity } from '@micromart/tls'
import type { RouterConfig } from '../../config/schema.ts'
import { send } from '../reply/reply.ts'
import type { RouterResponse } from '../reply/router-response.ts'
import { prefersHtml } from '../request/negotiation.ts'
import { sendFrom } from './files.ts'
import { landingPage, landingPolicy } from './landing-page.ts'
import { publishedJwks } from './published-jwks.ts'

/** The editor's styles are made in the page, and its language services run in workers; nothing comes from elsewhere. */
const graphiqlPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; " +
  "connect-src 'self' ws: wss:; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** A picture may hold styles of its own, and nothing that acts or loads. */
const filesPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** Whatever names an operation. */
const asks = /[?&](?:query|documentId|extensions)=/

/** Names that the bundler gives by what a file holds: another file has another. */
const hashed = /-[A-Z0-9]{8}\.\w+$/

/** Answers what is not GraphQL; false when the path is not its own. */
export type Pages = (request: IncomingMessage, response: RouterResponse, path: string) => Promise<boolean>

type PagesConfig = Pick<RouterConfig, 'auth' | 'compression' | 'files' | 'graphiql'> & {
  introspection: boolean
  /** Shown to whoever publishes the key set. */
  identity?: Identity | undefined
}

/** What there is beside GraphQL: a page for people, GraphiQL where it has been built, the key set, and public files. */
export function createPages({ auth, compression, files, graphiql, introspection, identity }: PagesConfig): Pages {
  const compressed = compression.enabled
  const jwks = auth.publishJwks === undefined ? null : publishedJwks(openPeer({ urls: auth.publishJwks, identity }))
  // GraphiQL is of no use without the schema; it may also be built only after the router has started.
  const { assets: built, ...settings } = graphiql
  const assets = introspection ? built : undefined

  async function home(response: RouterResponse): Promise<void> {
    if (assets !== undefined) {
      const headers = { 'content-security-policy': graphiqlPolicy, 'cache-control': 'no-cache' }
      if (await sendFrom(assets, 'index.html', response, { headers, compressed })) return
    }
    send(
      response,
      200,
      {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': landingPolicy,
        'cache-control': 'no-cache',
      },
      landingPage({ introspection, title: graphiql.title }),
    )
  }

  return async (request: IncomingMessage, response: RouterResponse, path: string) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const html = prefersHtml(request.headers.accept)
    if (path === '/' || (path === '/graphql' && html && !asks.test(request.url ?? ''))) {
      response.tell('vary', 'accept')
      const machine = /json/.test(request.headers.accept ?? '') && !html
      if (machine) send(response, 200, { 'content-type': 'application/json' }, '{"graphql":"/graphql"}')
      else await home(response)
      return true
    }
    if (path === '/.well-known/jwks.json' && jwks !== null) {
      const keys = await jwks()
      if (keys === null)
        send(response, 503, { 'content-type': 'application/json', 'retry-after': '1' }, '{"error":"unavailable"}')
      else send(response, 200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=60' }, keys)
      return true
    }
    if (path === '/graphiql/settings.json' && assets !== undefined) {
      const headers = { 'content-type': 'application/json', 'cache-control': 'no-cache' }
      send(response, 200, headers, JSON.stringify(settings))
      return true
    }
    if (path.startsWith('/graphiql/') && assets !== undefined) {
      const name = path.slice('/graphiql/'.length)
      const headers = { 'cache-control': hashed.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache' }
      return sendFrom(assets, name, response, { headers, compressed })
    }
    for (const [prefix, folder] of Object.entries(files)) {
      if (!path.startsWith(prefix)) continue
      const headers = { 'content-security-policy': filesPolicy, 'cache-control': 'public, max-age=3600' }
      return sendFrom(folder, path.slice(prefix.length), response, { headers, compressed })
    }
    return false
  }
}
