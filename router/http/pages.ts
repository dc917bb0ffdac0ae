import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openPeer } from '@micromart/peers'
import type { Identity } from '@micromart/tls'
import type { RouterConfig } from '../config/schema.ts'
import { landingPage, landingPolicy } from './landing-page.ts'
import { prefersHtml } from './negotiation.ts'
import { publishedJwks } from './published-jwks.ts'
import { send } from './reply.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** The editor's styles are made in the page, and its language services run in workers; nothing comes from elsewhere. */
const graphiqlPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; " +
  "connect-src 'self' ws: wss:; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** A picture may hold styles of its own, and nothing that acts or loads. */
const filesPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** Answers what is not GraphQL; false when the path is not its own. */
export type Pages = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>

type PagesConfig = Pick<RouterConfig, 'auth' | 'files' | 'graphiql'> & {
  introspection: boolean
  /** Shown to whoever publishes the key set. */
  identity?: Identity | undefined
}

/** What there is beside GraphQL: a page for people, GraphiQL where it has been built, the key set, and public files. */
export function createPages({ auth, files, graphiql, introspection, identity }: PagesConfig): Pages {
  const jwks = auth.publishJwks === undefined ? null : publishedJwks(openPeer({ urls: auth.publishJwks, identity }))
  // GraphiQL is of no use without the schema; it may also be built only after the router has started.
  const { assets: built, ...settings } = graphiql
  const assets = introspection ? built : undefined

  async function home(response: ServerResponse): Promise<void> {
    if (assets !== undefined && (await isFile(join(assets, 'index.html')))) {
      return sendFile(response, join(assets, 'index.html'), {
        'content-security-policy': graphiqlPolicy,
        'cache-control': 'no-cache',
      })
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

  return async (request: IncomingMessage, response: ServerResponse, path: string) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const html = prefersHtml(request.headers.accept)
    if (path === '/' || (path === '/graphql' && html && !request.url?.includes('query='))) {
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
      return sendFrom(assets, path.slice('/graphiql/'.length), response, { 'cache-control': 'no-cache' })
    }
    for (const [prefix, folder] of Object.entries(files)) {
      if (!path.startsWith(prefix)) continue
      const headers = { 'content-security-policy': filesPolicy, 'cache-control': 'public, max-age=3600' }
      return sendFrom(folder, path.slice(prefix.length), response, headers)
    }
    return false
  }
}

/** Sends a file of a folder; false when there is none. What climbs out of the folder is looked for inside it. */
async function sendFrom(
  folder: string,
  path: string,
  response: ServerResponse,
  headers: Record<string, string>,
): Promise<boolean> {
  const file = join(folder, normalize(`/${decoded(path)}`))
  if (!(await isFile(file))) return false
  await sendFile(response, file, headers)
  return true
}

async function sendFile(response: ServerResponse, file: string, headers: Record<string, string>): Promise<void> {
  response.writeHead(200, {
    ...headers,
    'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  })
  await pipeline(createReadStream(file), response).catch(() => response.destroy())
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (it) => it.isFile(),
    () => false,
  )
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll('\0', '')
  } catch {
    return ''
  }
}
