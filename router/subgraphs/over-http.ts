import { type Answer, BadAnswer, type Peer, Refused, TimedOut } from '@micromart/peers'
import type { NumberPlaces } from '../exact-numbers/number-places.ts'
import { readJson } from '../exact-numbers/read-json.ts'
import { readResponse } from './read-response.ts'
import { requestBody } from './request-body.ts'
import type { AnswerHeaders } from './response-rules.ts'
import { NotAsked, SubgraphFault, type SubgraphRequest, type SubgraphResponse } from './transport.ts'

const byteOrderMark = '\uFEFF'

interface HttpCall {
  peer: Peer
  headers: Record<string, string>
  request: SubgraphRequest
  /** Called with the headers of the answer that counts, where somebody wants them. */
  onHeaders?: ((headers: AnswerHeaders) => void) | undefined
  /** The longest answer that is read, in bytes. */
  responseBytes: number
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
  signal,
}: HttpCall): Promise<SubgraphResponse> {
  const { kind, numbers } = request
  const sent = {
    method: 'POST' as const,
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
    body: requestBody(request),
    repeatable: kind === 'query',
    mostBytes: responseBytes,
    signal,
  }
  try {
    const { answer, response } = await peer.request(sent, (answer) => ({ answer, response: parse(answer, numbers) }))
    onHeaders?.(answer.headers)
    response.headers = answer.headers
    return response
  } catch (error) {
    throw toFault(error)
  }
}

function parse({ status, headers, body }: Answer, numbers: NumberPlaces | undefined): SubgraphResponse {
  const type = String(headers['content-type'] ?? '').toLowerCase()
  if (!/^application\/(graphql-response\+)?json\s*(;|$)/.test(type)) {
    throw new BadAnswer(`HTTP status ${status} with a body of type "${type}"`)
  }
  const charset = /;\s*charset="?([\w-]+)/.exec(type)?.[1]
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') throw new BadAnswer(`charset ${charset}`)
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
