import { sendTogether } from '@micromart/http-client'
import type { GraphQLFormattedError } from 'graphql'
import type { RouterConfig } from '../../config/schema.ts'
import type { RequestError } from '../../errors.ts'
import { writeJson } from '../../exact-numbers/exact-number.ts'
import type { GatheredHeaders } from '../../subgraphs/response-rules.ts'
import type { Negotiated } from '../request/negotiation.ts'
import { type Encoding, encodingFor } from './compression.ts'
import { etagOf, isHeld } from './etag.ts'
import type { RouterResponse } from './router-response.ts'
import { SentBody } from './sent-body.ts'
import { WholeBody } from './whole-body.ts'

export interface GraphQLBody {
  data?: Record<string, unknown> | null
  errors?: readonly GraphQLFormattedError[]
  extensions?: Record<string, unknown>
}

export interface Reply {
  status: number
  /** Several of one name are lines of their own. */
  headers: Record<string, string | string[]>
  body: GraphQLBody | GraphQLBody[] | SentBody
}

/** The reply to a request that is refused as a whole: errors, and no `data`. */
export function refusal(error: RequestError, negotiated: Negotiated): Reply {
  return { status: error.status(negotiated.jsonOnly), headers: { ...error.headers }, body: { errors: error.errors } }
}

/**
 * The reply to a request that was answered, if only in part: what its errors say of when to come back is a header, too.
 *
 * @param gathered what comes back of subgraphs' headers
 */
export function success(gathered: GatheredHeaders | undefined, body: Reply['body']): Reply {
  const headers: Reply['headers'] = gathered?.headers() ?? {}
  if (!Array.isArray(body) && !body.errors) return { status: 200, headers, body }
  const errors = [body].flat().flatMap(({ errors = [] }) => errors)
  const waits = errors.map(({ extensions }) => Number(extensions?.retryAfterSeconds)).filter((seconds) => seconds > 0)
  if (waits.length > 0) headers['retry-after'] = String(Math.ceil(Math.max(...waits)))
  return { status: 200, headers, body }
}

/**
 * Sends a reply as JSON, compressed if it is worth it and its client accepts that; where caches may keep it, with what they have to know, and
 * not again to who has it. Most is sent at once; never rejects.
 */
export function sendReply(
  response: RouterResponse,
  { status, headers, body }: Reply,
  type: string,
  compression: RouterConfig['compression'],
): Promise<void> | undefined {
  const sent = sentOf(body)
  const { json, freshness } = sent
  const encodes = compression.enabled && json.length >= compression.fromBytes
  if (encodes) response.tell('vary', 'accept-encoding')
  const encoding = encodes ? encodingFor(response.req.headers['accept-encoding']?.toString()) : null
  const lasting = freshness?.headers()
  if (lasting) {
    response.tell('vary', lasting.vary)
    const etag = etagOf(json, type, encoding)
    Object.assign(headers, lasting.others, { etag })
    if (isHeld(response.req.headers['if-none-match'], etag)) return notModified(response, headers)
  } else headers['cache-control'] = 'no-store'
  headers['content-type'] = `${type}; charset=utf-8`
  return encoding ? sendEncoded(response, status, headers, sent, encoding) : send(response, status, headers, json)
}

async function sendEncoded(
  response: RouterResponse,
  status: number,
  headers: Reply['headers'],
  sent: SentBody,
  encoding: Encoding,
): Promise<void> {
  headers['content-encoding'] = encoding
  send(response, status, headers, await sent.compressed(encoding))
}

function sentOf(body: Reply['body']): SentBody {
  if (body instanceof SentBody) return body
  return body instanceof WholeBody ? body.sent : new SentBody(writeJson(body))
}

/** With what the whole answer would say to caches (RFC 9110, 15.4.5). */
function notModified(response: RouterResponse, headers: Reply['headers']): undefined {
  if (!response.headersSent && !response.destroyed) response.begin(304, headers).end()
}

/** Ends a response; does nothing if the client has gone. @param headers of this response alone: they are added to */
export function send(
  response: RouterResponse,
  status: number,
  headers: Reply['headers'],
  body: string | Buffer,
): undefined {
  if (response.headersSent || response.destroyed) return
  headers['x-content-type-options'] = 'nosniff'
  headers['content-length'] = String(Buffer.byteLength(body))
  response.begin(status, headers)
  // One that waits for another on its connection has no socket yet.
  if (response.socket) sendTogether(response.socket)
  response.end(response.req.method === 'HEAD' ? undefined : body)
}
