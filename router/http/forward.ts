import { Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest, Agent as TlsAgent } from 'node:https'
import { isIP } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { type Address, openPeer } from '@micromart/peers'
import type { Logger } from '@micromart/telemetry'
import type { Identity } from '@micromart/tls'
import type { Client } from '../client.ts'
import { ConfigError } from '../config/config-error.ts'
import type { RouterConfig } from '../config/schema.ts'
import type { ForwardConfig } from '../config/sections/forward.ts'
import { RequestError } from '../errors.ts'
import type { RouterResponse } from './reply/router-response.ts'

/** What a request says of its body and of what its client has already; nothing of whom it is from. */
const sentOn = ['accept', 'content-type', 'content-length', 'if-none-match', 'if-modified-since', 'range'] as const
/** What an answer says of its body, and of what may be done with it; no cookies. */
const givenBack = [
  ...['content-type', 'content-length', 'content-range', 'accept-ranges', 'content-disposition', 'retry-after'],
  ...['cache-control', 'etag', 'last-modified', 'content-security-policy', 'cross-origin-resource-policy'],
]
/** Of an answer that says nothing of it: it is nobody's page. */
const inert = { 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff' }

/** What some servers would take for a path beside the one that it begins with. */
const climbs = /[/\\](?:\.|%2e){1,2}(?:[/\\?]|%2f|%5c|$)/i

/** Answers a request in somebody else's words; throws a RequestError where there are none. */
export interface Forward {
  /** As its configuration has it, such as `/pictures/`. */
  prefix: string
  methods: readonly string[]
  send(request: IncomingMessage, response: RouterResponse, client: Client): Promise<void>
}

export interface Forwards {
  of(path: string): Forward | undefined
  close(): Promise<void>
}

type Target = ForwardConfig & { urls: readonly string[] }

interface Parts {
  /** The supergraph's own address of a subgraph, as it is at the start. */
  addressOf(subgraph: string): string | undefined
  identity: Identity | undefined
  log: Logger
}

/** All that is sent on by the beginning of its path. Throws ConfigError for a subgraph of which nobody has an address. */
export function openForwards(
  { forward, subgraphs }: Pick<RouterConfig, 'forward' | 'subgraphs'>,
  parts: Parts,
): Forwards {
  const open = Object.entries(forward).map(([prefix, target]) => {
    const { subgraph = '' } = target
    const { url = parts.addressOf(subgraph), urls = url === undefined ? [] : [url] } = subgraphs[subgraph] ?? {}
    const where = target.urls ?? urls
    if (where.length === 0) {
      throw new ConfigError([`forward.${prefix}.subgraph: no subgraph is called ${subgraph}`])
    }
    return openForward(prefix, { ...target, urls: where }, parts)
  })
  return {
    of: (path) => open.find(({ forward }) => path.startsWith(forward.prefix))?.forward,
    close: async () => void (await Promise.all(open.map(({ close }) => close()))),
  }
}

function openForward(prefix: string, target: Target, { identity, log }: Parts) {
  const peer = openPeer({ urls: target.urls, identity, breaker: {} })
  const agents = { 'http:': new Agent({ keepAlive: true }), 'https:': new TlsAgent({ keepAlive: true }) }
  let underWay = 0

  function begin({ url, ip }: Address, { method, url: path, headers }: IncomingMessage, client: Client): ClientRequest {
    const own: Record<string, string> = { host: url.host, 'x-request-id': client.requestId }
    for (const name of sentOn) if (headers[name] !== undefined) own[name] = String(headers[name])
    if (client.traceparent) own.traceparent = client.traceparent
    if (client.tracestate) own.tracestate = client.tracestate
    const options = { method, path, headers: own, host: ip, port: url.port || (url.protocol === 'https:' ? 443 : 80) }
    if (url.protocol === 'http:') return httpRequest({ ...options, agent: agents['http:'] })
    const name = url.hostname.replace(/^\[|\]$/g, '')
    const secure = { ...identity?.current(), ...(isIP(name) ? {} : { servername: name }), agent: agents['https:'] }
    return httpsRequest({ ...options, ...secure })
  }

  async function send(request: IncomingMessage, response: RouterResponse, client: Client): Promise<void> {
    if (climbs.test(request.url ?? '')) throw new RequestError('NOT_FOUND', 'There is nothing here.')
    if (!target.methods.includes(request.method as never)) {
      throw new RequestError('METHOD_NOT_ALLOWED', `Only ${target.methods.join(', ')} may be sent here.`, {
        headers: { allow: target.methods.join(', ') },
      })
    }
    if (Number(request.headers['content-length'] ?? 0) > target.bodyBytes) throw tooLarge(target.bodyBytes)
    if (underWay >= target.concurrent) throw new RequestError('OVERLOADED', 'Too many requests at once.')
    underWay++
    try {
      const { address, answer } = await reach(request, response, client)
      peer.record(address, (answer.statusCode ?? 500) < 500 ? 'answered' : 'failed')
      const headers = Object.fromEntries(
        givenBack.flatMap((name) => (answer.headers[name] === undefined ? [] : [[name, String(answer.headers[name])]])),
      )
      response.begin(answer.statusCode ?? 502, { ...inert, ...headers, 'x-content-type-options': 'nosniff' })
      answer.setTimeout(target.timeoutMs, () => answer.destroy())
      // Whoever breaks off, on either side, has the other one broken off as well.
      await pipeline(answer, response).catch(() => {})
    } finally {
      underWay--
    }
  }

  /** The first address that can be connected to. What was begun with one is not begun with another. */
  async function reach(request: IncomingMessage, response: RouterResponse, client: Client) {
    for (const address of await peer.addresses().catch(() => [])) {
      const outgoing = begin(address, request, client)
      try {
        return { address, answer: await exchange(outgoing, request, response, target) }
      } catch (error) {
        if (error instanceof RequestError) throw error
        if (response.destroyed) {
          // Who leaves says nothing about whom we ask.
          peer.record(address, 'abandoned')
          throw new RequestError('BAD_REQUEST', 'The client has gone.')
        }
        log.warn(
          { err: error, prefix, address: address.key, request_id: client.requestId },
          'a request could not be sent on',
        )
        peer.record(address, 'unreached')
        if (!(error instanceof Unreached)) break
      }
    }
    throw new RequestError('SUBGRAPH_UNAVAILABLE', 'What answers here is away. Try again.', {
      status: 503,
      headers: { 'retry-after': '1' },
    })
  }

  const close = async () => {
    await peer.close()
    for (const agent of Object.values(agents)) agent.destroy()
  }
  return { forward: { prefix, methods: target.methods, send } satisfies Forward, close }
}

/** There was no connection: nothing has been sent. */
class Unreached extends Error {}

/** Sends a request's body on as it comes, once there is somebody to send it to, and resolves when the answer begins. */
function exchange(
  outgoing: ClientRequest,
  request: IncomingMessage,
  response: RouterResponse,
  { bodyBytes, timeoutMs }: Target,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    let connected = false
    const fail = (error: Error) => {
      clearTimeout(late)
      request.unpipe(outgoing)
      outgoing.destroy()
      reject(error)
    }
    const late = setTimeout(
      () => fail(new RequestError('SUBGRAPH_TIMEOUT', 'What answers here took too long.', { status: 504 })),
      timeoutMs,
    )
    const begin = () => {
      connected = true
      if (request.headers.expect !== undefined) response.writeContinue()
      let bytes = 0
      request.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes > bodyBytes) fail(tooLarge(bodyBytes))
      })
      request.once('error', fail)
      request.pipe(outgoing)
    }
    outgoing.once('socket', (socket) => {
      if (!socket.connecting) begin()
      else socket.once('encrypted' in socket ? 'secureConnect' : 'connect', begin)
    })
    outgoing.on('error', (error) => fail(connected ? error : new Unreached(error.message, { cause: error })))
    outgoing.once('response', (answer) => {
      clearTimeout(late)
      resolve(answer)
    })
    response.once('close', () => outgoing.destroy())
  })
}

const tooLarge = (bytes: number) => new RequestError('PAYLOAD_TOO_LARGE', `The body may have at most ${bytes} bytes.`)
