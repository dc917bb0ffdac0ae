import { isUtf8 } from 'node:buffer'
import { type Answer, BadAnswer, type Peer, type PeerRequest, Refused, TimedOut, TooBusy } from '@micromart/peers'
import { failSpan } from '@micromart/telemetry'
import { ofTheRequest } from '../cache/audience.ts'
import type { SharedCalls } from '../dedupe/shared-calls.ts'
import type { NumberPlaces } from '../exact-numbers/number-places.ts'
import { readJson } from '../exact-numbers/read-json.ts'
import { readResponse } from './read-response.ts'
import { requestBody } from './request-body.ts'
import { secondsOf } from './retry-after.ts'
import { NotAsked, SubgraphFault, type SubgraphRequest, type SubgraphResponse } from './transport.ts'

const byteOrderMark = '\uFEFF'

/** An answer as it came, for whoever reads it again, and read. */
export interface Read {
  answer: Answer
  response: SubgraphResponse
}

interface HttpCall {
  peer: Peer
  /** Of this call alone: it may be added to. */
  headers: Record<string, string>
  request: SubgraphRequest
  /** The longest answer that is read, in bytes. */
  responseBytes: number
  /** Where equal queries are asked once. */
  calls: SharedCalls<Read> | undefined
  /** Of the client. */
  signal?: AbortSignal | undefined
}

/**
 * A GraphQL request over HTTP. An answer that is GraphQL counts, errors or not; with a status of 500 or above only if it
 * has data, since a subgraph that is ill may say so in GraphQL's words, and never with a redirect, which is not followed. Queries alone are repeated once they were sent.
 *
 * Throws or rejects with what {@link faultOf} makes a SubgraphFault of.
 */
export function callOverHttp({
  peer,
  headers,
  request,
  responseBytes: mostBytes,
  calls,
  signal,
}: HttpCall): Promise<SubgraphResponse> {
  const { kind } = request
  const repeatable = kind === 'query'
  headers['content-type'] = 'application/json'
  headers.accept = 'application/json'
  const body = requestBody(request)
  const sent = (signal: AbortSignal | undefined, timeoutMs?: number): PeerRequest => ({
    method: 'POST',
    headers,
    body,
    repeatable,
    mostBytes,
    signal,
    timeoutMs,
  })
  if (!calls || !repeatable) return peer.request(sent(signal), (answer) => read(answer, request))
  return sharedCall(calls, callKey(headers, body), request, signal, (signal, timeoutMs) =>
    peer.request(sent(signal, timeoutMs), (answer) => ({ answer, response: read(answer, request) })),
  )
}

async function sharedCall(
  calls: SharedCalls<Read>,
  key: string,
  request: SubgraphRequest,
  signal: AbortSignal | undefined,
  ask: (signal: AbortSignal, timeoutMs: number) => Promise<Read>,
): Promise<SubgraphResponse> {
  const { answer: heard, shared } = await calls.ask(key, signal, ask)
  // Whoever is given a response may change it.
  return shared ? read(heard.answer, request) : heard.response
}

/** All that a subgraph can tell two queries by, as it is sent, but for what tells every request from all others. */
function callKey(headers: Readonly<Record<string, string>>, body: string): string {
  let lines = ''
  for (const name in headers) {
    if (!ofTheRequest.includes(name)) lines += `${name}: ${headers[name]}\r\n`
  }
  return `${lines}\r\n${body}`
}

/** No GraphQL came, but word of when to ask again. */
class AskedToWait extends BadAnswer {
  readonly seconds: number

  constructor({ message }: BadAnswer, seconds: number) {
    super(message)
    this.seconds = seconds
  }
}

function read(answer: Answer, request: SubgraphRequest): SubgraphResponse {
  const { status, headers } = answer
  if (status < 400) return readAsGraphQL(answer, request)
  // To whoever asks, a wrong question is a failure, too.
  failSpan(String(status))
  const seconds = secondsOf(headers['retry-after'], Date.now())
  if (seconds === undefined) return readAsGraphQL(answer, request)
  try {
    return { ...readAsGraphQL(answer, request), retryAfterSeconds: seconds }
  } catch (error) {
    throw error instanceof BadAnswer ? new AskedToWait(error, seconds) : error
  }
}

/** Throws BadAnswer. */
function readAsGraphQL({ status, headers, body }: Answer, { numbers, scan }: SubgraphRequest): SubgraphResponse {
  checkType(status, headers)
  if (scan && status === 200 && scan(body)) return { scanned: true, headers }
  const response = parse(status, body, numbers)
  response.status = status
  response.headers = headers
  return response
}

function checkType(status: number, headers: Answer['headers']): void {
  // What is asked, and with whose token, is for nobody else than the configuration names.
  if (status >= 300 && status < 400) throw new BadAnswer(`HTTP status ${status}: redirects are not followed`)
  const said = headers['content-type']
  if (said === 'application/json') return
  const type = String(said ?? '').toLowerCase()
  if (!/^application\/(graphql-response\+)?json\s*(;|$)/.test(type)) {
    throw new BadAnswer(`HTTP status ${status} with a body of type "${type}"`)
  }
  const charset = /;\s*charset="?([\w-]+)/.exec(type)?.[1]
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') throw new BadAnswer(`charset ${charset}`)
}

function parse(status: number, body: Buffer, numbers: NumberPlaces | undefined): SubgraphResponse {
  if (!isUtf8(body)) throw new BadAnswer('a body that is not UTF-8')
  const text = body.toString()
  let json: unknown
  try {
    json = readJson(text.startsWith(byteOrderMark) ? text.slice(1) : text, numbers)
  } catch {
    throw new BadAnswer('a body that is not JSON')
  }
  const response = readResponse(json)
  if (!response) throw new BadAnswer(`HTTP status ${status} with a body that is not GraphQL`)
  if (status >= 500 && response.data === undefined) throw new BadAnswer(`HTTP status ${status} without data`)
  return response
}

const notAsked = (refused: Refused) =>
  new NotAsked(
    refused instanceof TooBusy ? 'OVERLOADED' : 'SUBGRAPH_UNAVAILABLE',
    refused.message,
    Math.ceil(refused.retryAfterMs / 1_000),
  )

/** What a call has failed with, as clients and the log may know it. */
export function faultOf(error: unknown): SubgraphFault {
  if (error instanceof SubgraphFault) return error
  if (error instanceof Refused) return notAsked(error)
  if (error instanceof TimedOut) return new SubgraphFault('SUBGRAPH_TIMEOUT', 'the deadline passed', { cause: error })
  const reason = error instanceof Error ? error.message : String(error)
  const retryAfterSeconds = error instanceof AskedToWait ? error.seconds : undefined
  return new SubgraphFault('SUBGRAPH_UNAVAILABLE', reason, { cause: error, retryAfterSeconds })
}
