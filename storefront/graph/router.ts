import type { Logger } from '@micromart/telemetry'
import { currentTraceparent } from '@micromart/telemetry'
import type { TypedDocumentString } from '../generated/graphql.ts'

/** Who asks, in the headers that the router and the subgraphs know them by. */
export interface Asker {
  /** The visitor's own, for the router's limits. */
  address: string
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

/** How long a page waits for the router, in ms: its own patience with subgraphs is less. */
const patienceMs = 12_000

export interface Router {
  /** Asks by the operation's hash, which the router has in its manifest. Never throws for a router that is away. */
  ask<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    asker: Asker,
  ): Promise<Answer<Data>>
  /** Opens a subscription as server-sent events. Throws when it cannot be opened. */
  subscribe<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    asker: Asker,
    signal: AbortSignal,
  ): Promise<ReadableStream<Uint8Array>>
  /** One of the router's own files, such as a demo picture. */
  file(path: string): Promise<Response>
}

/**
 * The shop's router, through the operations that it was given beforehand and no others.
 * @param urls replicas, asked in turn; one that cannot be connected to is passed over.
 */
export function openRouter(urls: readonly string[], log: Logger): Router {
  let turn = 0

  async function send(path: string | null, init: RequestInit): Promise<Response> {
    let failure: unknown
    for (let nth = 0; nth < urls.length; nth++) {
      const url = urls[turn++ % urls.length] as string
      try {
        return await fetch(path === null ? url : new URL(path, url), init)
      } catch (error) {
        failure = error
        // What may have been sent is sent again only where nothing can have come of it.
        if (!isRefused(error)) break
      }
    }
    throw failure
  }

  const request = (accept: string, document: unknown, variables: unknown, asker: Asker, signal: AbortSignal) =>
    send(null, {
      method: 'POST',
      // It is next door: packing would only be work for both.
      headers: { 'content-type': 'application/json', accept, 'accept-encoding': 'identity', ...headersOf(asker) },
      body: JSON.stringify({ documentId: hashOf(document), variables }),
      signal,
    })

  return {
    async ask(document, variables, asker) {
      try {
        const signal = AbortSignal.timeout(patienceMs)
        const response = await request('application/graphql-response+json', document, variables, asker, signal)
        const { data = null, errors = [] } = await response.json()
        for (const { message, path, extensions } of errors) {
          log.warn(
            { path: path?.join('.'), code: extensions?.code, fault: message },
            'the router answered with an error',
          )
        }
        return { data, errors, status: response.status }
      } catch (error) {
        log.error({ err: error }, 'the router cannot be asked')
        return { data: null, errors: [], status: 0 }
      }
    },

    async subscribe(document, variables, asker, signal) {
      const response = await request('text/event-stream', document, variables, asker, signal)
      if (response.ok && response.body) return response.body
      await response.body?.cancel()
      throw new Error(`the router refused a subscription with ${response.status}`)
    },

    file: (path) => send(path, { signal: AbortSignal.timeout(patienceMs) }),
  }
}

function headersOf({ address, userAgent, accessToken, cartToken, orderToken }: Asker): Record<string, string> {
  const headers: Record<string, string | undefined> = {
    'x-forwarded-for': address,
    'user-agent': userAgent,
    authorization: accessToken && `Bearer ${accessToken}`,
    'x-cart-token': cartToken,
    'x-order-token': orderToken,
    traceparent: currentTraceparent(),
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

function isRefused(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined
  return cause?.code === 'ECONNREFUSED'
}
