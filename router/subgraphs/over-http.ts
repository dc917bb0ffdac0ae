import { NotReached, type Peer, readText, TooLong } from '@micromart/peers'
import { writeJson } from '../exact-numbers/exact-number.ts'
import type { NumberPlaces } from '../exact-numbers/number-places.ts'
import { readJson } from '../exact-numbers/read-json.ts'
import { readResponse } from './read-response.ts'
import { Abandoned, BadAnswer, ConnectionFault, NotSent, TimedOut } from './resilience.ts'
import type { SubgraphRequest, SubgraphResponse } from './transport.ts'

const byteOrderMark = '\uFEFF'

type Answer = Awaited<ReturnType<Peer['request']>>

interface HttpCall {
  peer: Peer
  headers: Record<string, string>
  request: SubgraphRequest
  /** The longest answer that is read, in bytes. */
  responseBytes: number
  /** Of the try: aborts when the client has gone or the deadline passed. */
  signal: AbortSignal
  /** Of the client alone. */
  client?: AbortSignal | undefined
}

/**
 * One try of a GraphQL request over HTTP. An answer that is GraphQL counts, errors or not; with a status of 500 or
 * above only if it has data, since a subgraph that is ill may say so in GraphQL's words.
 *
 * Rejects with ConnectionFault (NotSent where there was no connection), BadAnswer, TimedOut or Abandoned.
 */
export async function callOverHttp(call: HttpCall): Promise<SubgraphResponse> {
  const { query, operationName, variables } = call.request
  let answer: Answer
  let text: string
  try {
    answer = await call.peer.request({
      method: 'POST',
      headers: { ...call.headers, 'content-type': 'application/json', accept: 'application/json' },
      body: writeJson({ query, operationName, variables }),
      signal: call.signal,
    })
    text = await readText(answer.body, call.responseBytes)
  } catch (error) {
    if (error instanceof TooLong) throw new BadAnswer(error.message)
    if (call.client?.aborted) throw new Abandoned('the client has gone')
    if (call.signal.aborted) throw new TimedOut('no answer in time')
    const Fault = error instanceof NotReached ? NotSent : ConnectionFault
    throw new Fault(error instanceof Error ? error.message : String(error), { cause: error })
  }
  return parseAnswer(answer, text, call.request.numbers)
}

function parseAnswer(
  { statusCode, headers }: Answer,
  text: string,
  numbers: NumberPlaces | undefined,
): SubgraphResponse {
  const type = String(headers['content-type'] ?? '').toLowerCase()
  if (!/^application\/(graphql-response\+)?json\s*(;|$)/.test(type)) {
    throw new BadAnswer(`HTTP status ${statusCode} with a body of type "${type}"`)
  }
  const charset = /;\s*charset="?([\w-]+)/.exec(type)?.[1]
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') throw new BadAnswer(`charset ${charset}`)
  let json: unknown
  try {
    json = readJson(text.startsWith(byteOrderMark) ? text.slice(1) : text, numbers)
  } catch {
    throw new BadAnswer('a body that is not JSON')
  }
  const response = readResponse(json)
  if (!response) throw new BadAnswer(`HTTP status ${statusCode} with a body that is not GraphQL`)
  if (statusCode >= 500 && response.data === undefined) throw new BadAnswer(`HTTP status ${statusCode} without data`)
  return response
}
