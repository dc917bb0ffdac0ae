import { openPeer, type Peer, type Answer as PeerAnswer, type PeerObserver } from '@micromart/peers'
import { currentTraceContext, failSpan, type Logger, withSpan } from '@micromart/telemetry'
import type { TypedDocumentString } from '../generated/graphql.ts'
import { isFault } from './cause-of.ts'

/** Who asks, in the headers that the router and the subgraphs know them by. */
export interface Asker {
  /** The visitor's own, for the router's limits; undefined for what the storefront asks for itself. */
  address: string | undefined
  userAgent: string | undefined
  accessToken?: string | undefined
  cartToken?: string | undefined
  orderToken?: string | undefined
}

export interface GraphQLFault {
  message: string
  path?: readonly (string | number)[]
  extensions?: { code?: string }
}

/** What the router answered. Without `data` nothing of it could be had. */
export interface Answer<Data> {
  data: Data | null
  errors: readonly GraphQLFault[]
  /** 0 when the router could not be reached. */
  status: number
}

/** How long an answer is waited for; without it, as long as the router is patient with subgraphs. */
export interface Patience {
  /** What a query's subgraphs have not answered by then is missing from its answer; whole seconds. */
  waitSeconds?: number | undefined
  /** Aborts when nobody waits any more: what a mutation has begun is done all the same. */
  signal?: AbortSignal | undefined
}

export interface Router {
  /** Asks by the operation's hash, which the router has in its manifest. Never throws for a router that is away. */
  ask<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    asker: Asker,
    patience?: Patience,
  ): Promise<Answer<Data>>
  /** Opens a subscription as server-sent events. Throws when it cannot be opened. */
  subscribe<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    asker: Asker,
    signal: AbortSignal,
  ): Promise<ReadableStream<Uint8Array>>
  /** Puts bytes to where the router has promised a place, such as a picture; null where nothing came of it. */
  put(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<{ status: number; body: unknown } | null>
  /** One of the router's own files, such as a demo picture; null where it cannot be had. */
  file(path: string): Promise<PeerAnswer | null>
}

/** How long a page waits for the router, in ms: its own patience with subgraphs is less. */
const timeoutMs = 12_000
/** Of one replica while there is another, in ms. */
const tryTimeoutMs = 6_000

/** How much longer than its subgraphs a router that is to answer in time is waited for, in ms: it is next door, and one that is not back by then hangs. */
const graceMs = 3_000

/** How long a picture may take to be taken, in ms: it is made anew meanwhile. */
const putMs = 40_000

/** The connections to the router's replicas, of which those that do badly are left out. */
export const openRouterPeer = (urls: readonly string[], observer: PeerObserver): Peer =>
  openPeer({ urls, timeoutMs, tryTimeoutMs, retries: 0, breaker: {}, observer })

/**
 * The shop's router, through the operations that it was given beforehand and no others.
 * @param patience in ms: how long a subscription may take to open, with one replica while there is another, and with the last; how late an answer
 * may be that was to be there after so many seconds.
 */
export function openRouter(
  peer: Peer,
  log: Logger,
  patience = { tryMs: tryTimeoutMs, lastMs: timeoutMs, graceMs },
): Router {
  const bodyOf = (document: unknown, variables: unknown) => JSON.stringify({ documentId: hashOf(document), variables })
  const headers = (accept: string, asker: Asker) => ({
    'content-type': 'application/json',
    accept,
    ...headersOf(asker),
  })

  return {
    ask: (document, variables, asker, { waitSeconds, signal } = {}) =>
      withSpan('ask router', { kind: 'client', attributes: { 'peer.service': 'router' } }, async () => {
        const request = {
          method: 'POST' as const,
          headers: {
            ...headers('application/graphql-response+json', asker),
            // https://www.rfc-editor.org/rfc/rfc7240#section-4.3
            ...(waitSeconds !== undefined && { prefer: `wait=${waitSeconds}` }),
          },
          body: bodyOf(document, variables),
          timeoutMs: waitSeconds === undefined ? undefined : waitSeconds * 1_000 + patience.graceMs,
          signal,
        }
        try {
          const answer = await peer.request(request, ({ status, body }) => answerOf(status, body.toString()))
          if (answer.status >= 400) failSpan(String(answer.status))
          for (const error of answer.errors) {
            const { message, path, extensions } = error
            const of = { path: path?.join('.'), code: extensions?.code, fault: message }
            log[isFault(error) ? 'warn' : 'info'](of, 'the router answered with an error')
          }
          return answer as Answer<never>
        } catch (error) {
          failSpan('cannot be asked')
          log.error({ err: error }, 'the router cannot be asked')
          return { data: null, errors: [], status: 0 }
        }
      }),

    async subscribe(document, variables, asker, signal) {
      let failure: unknown = new Error('the router has no address')
      const addresses = await peer.addresses()
      for (const [nth, address] of addresses.entries()) {
        const hung = new AbortController()
        const ms = nth < addresses.length - 1 ? patience.tryMs : patience.lastMs
        const late = setTimeout(() => hung.abort(new Error('the router does not answer')), ms)
        try {
          const response = await fetch(address.url, {
            method: 'POST',
            redirect: 'error',
            // It is next door: packing would only be work for both.
            headers: { ...headers('text/event-stream', asker), 'accept-encoding': 'identity' },
            body: bodyOf(document, variables),
            signal: AbortSignal.any([signal, hung.signal]),
          })
          peer.record(address, response.status < 500 ? 'answered' : 'failed')
          if (response.ok && response.body) return response.body
          await response.body?.cancel()
          failure = new Error(`the router refused a subscription with ${response.status}`)
          if (response.status < 500) break
        } catch (error) {
          signal.throwIfAborted()
          peer.record(address, hung.signal.aborted ? 'failed' : 'unreached')
          failure = error
        } finally {
          clearTimeout(late)
        }
      }
      throw failure
    },

    async put(path, bytes) {
      for (const address of await peer.addresses().catch(() => [])) {
        try {
          const url = new URL(path, address.url)
          const headers = { 'content-type': 'application/octet-stream' }
          const signal = AbortSignal.timeout(putMs)
          const answer = await fetch(url, { method: 'PUT', redirect: 'error', headers, body: bytes, signal })
          peer.record(address, answer.status < 500 ? 'answered' : 'failed')
          return { status: answer.status, body: await answer.json() }
        } catch (error) {
          log.warn({ err: error }, 'the router took nothing that was put')
          peer.record(address, 'unreached')
        }
      }
      return null
    },

    async file(path) {
      try {
        return await peer.request({ method: 'GET', path }, (answer) => answer)
      } catch (error) {
        log.warn({ err: error, path }, 'a file of the router cannot be had')
        return null
      }
    },
  }
}

/** An answer as GraphQL over HTTP has it; throws for what is none. */
function answerOf(status: number, text: string): Answer<unknown> {
  const body: unknown = JSON.parse(text)
  if (typeof body !== 'object' || body === null) throw new Error(`the router answered ${status}, and no GraphQL`)
  const { data = null, errors = [] } = body as Partial<Answer<unknown>>
  return { data, errors, status }
}

function headersOf({ address, userAgent, accessToken, cartToken, orderToken }: Asker): Record<string, string> {
  const headers: Record<string, string | undefined> = {
    'x-forwarded-for': address,
    'user-agent': userAgent,
    authorization: accessToken && `Bearer ${accessToken}`,
    'x-cart-token': cartToken,
    'x-order-token': orderToken,
    ...currentTraceContext(),
  }
  const given = Object.entries(headers).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return Object.fromEntries(given)
}

/** The operation's hash, which codegen put in place of its text. */
function hashOf(document: unknown): string {
  const hash = (document as { __meta__?: { hash?: unknown } }).__meta__?.hash
  if (typeof hash !== 'string') throw new Error('a document without a hash: it is not one of the generated ones')
  return hash
}
