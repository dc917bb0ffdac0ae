import { type Answer, BadAnswer, type Peer, Refused, TimedOut } from '@micromart/peers'
import type { SharedCalls } from '../dedupe/shared-calls.ts'
import type { NumberPlaces } from '../exact-numbers/number-places.ts'
import { readJson } from '../exact-numbers/read-json.ts'
import { readResponse } from './read-response.ts'
import { requestBody } from './request-body.ts'
import type { AnswerHeaders } from './response-rules.ts'
import { NotAsked, SubgraphFault, type SubgraphRequest, type SubgraphResponse } from './transport.ts'

const byteOrderMark = '\uFEFF'

/** An answer as it came, for whoever reads it again, and read. */
export interface Read {
  answer: Answer
  response: SubgraphResponse
}

interface HttpCall {
  peer: Peer
  headers: Record<string, string>
  request: SubgraphRequest
  /** Called with the headers of the answer that counts, where somebody wants them. */
  onHeaders?: ((headers: AnswerHeaders) => void) | undefined
  /** The longest answer that is read, in bytes. */
  responseBytes: number
  /** Where equal queries are asked once. */
  calls: SharedCalls<Read> | undefined
  /** Of the client. */
  signal?: AbortSignal | undefined
}

/**
 * A GraphQL request over HTTP. An answer that is GraphQL counts, errors or not; with a status of 500 or above only if it
 * has data, since a subgraph that is ill may say so in GraphQL's words. Queries alone are repeated once they were sent.
 *
 * Rejects with SubgraphFault only.
 */
export async function callOverHttp({
  peer,
  headers,
  request,
  onHeaders,
  responseBytes,
  calls,
  signal,
}: HttpCall): Promise<SubgraphResponse> {
  const { kind } = request
  const sent = {
    method: 'POST' as const,
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
    body: requestBody(request),
    repeatable: kind === 'query',
    mostBytes: responseBytes,
  }
  const ask = (signal: AbortSignal | undefined, timeoutMs?: number): Promise<Read> =>
    peer.request({ ...sent, signal, timeoutMs }, (answer) => ({ answer, response: read(answer, request) }))
  try {
    const { answer: heard, shared } =
      calls && kind === 'query'
        ? await calls.ask(callKey(sent), signal, ask)
        : { answer: await ask(signal), shared: false }
    const { answer } = heard
    // Whoever is given a response may change it.
    const response = shared ? read(answer, request) : heard.response
    onHeaders?.(answer.headers)
    response.headers = answer.headers
    return response
  } catch (error) {
    throw toFault(error)
  }
}

/** All that a subgraph can tell two queries by, as it is sent, but for what tells every request from all others. */
function callKey({ headers, body }: { headers: Readonly<Record<string, string>>; body: string }): string {
  let lines = ''
  for (const name in headers) {
    if (name !== 'x-request-id' && name !== 'traceparent') lines += `${name}: ${headers[name]}\r\n`
  }
  return `${lines}\r\n${body}`
}

function read({ status, headers, body }: Answer, { numbers, scan }: SubgraphRequest): SubgraphResponse {
  checkType(status, headers)
  if (scan && status === 200 && scan(body)) return { scanned: true }
  return parse(status, body, numbers)
}

function checkType(status: number, headers: Answer['headers']): void {
  const type = String(headers['content-type'] ?? '').toLowerCase()
  if (!/^application\/(graphql-response\+)?json\s*(;|$)/.test(type)) {
    throw new BadAnswer(`HTTP status ${status} with a body of type "${type}"`)
  }
  const charset = /;\s*charset="?([\w-]+)/.exec(type)?.[1]
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') throw new BadAnswer(`charset ${charset}`)
}

function parse(status: number, body: Buffer, numbers: NumberPlaces | undefined): SubgraphResponse {
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

function toFault(error: unknown): SubgraphFault {
  if (error instanceof Refused) return new NotAsked(error.message, Math.ceil(error.retryAfterMs / 1_000))
  if (error instanceof TimedOut) return new SubgraphFault('SUBGRAPH_TIMEOUT', 'the deadline passed', { cause: error })
  const reason = error instanceof Error ? error.message : String(error)
  return new SubgraphFault('SUBGRAPH_UNAVAILABLE', reason, { cause: error })
}
