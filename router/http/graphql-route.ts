import type { IncomingMessage } from 'node:http'
import type { Logger } from '@micromart/telemetry'
import type { Client, GraphQLParams } from '../client.ts'
import type { RouterConfig } from '../config/schema.ts'
import { RequestError } from '../errors.ts'
import type { RouterMetrics } from '../observability/metrics.ts'
import { operationLog } from '../observability/operation-log.ts'
import { asRequestError } from '../observability/reported-errors.ts'
import { failPaid } from '../request.ts'
import { GatheredHeaders, hasResponseRules } from '../subgraphs/response-rules.ts'
import { GoneClient } from './connections/gone-client.ts'
import {
  type Exchange,
  isRead,
  type OperationSettings,
  type Outcome,
  operationOverHttp,
} from './operation-over-http.ts'
import { type Reply, refusal, sendReply, success } from './reply/reply.ts'
import type { RouterResponse } from './reply/router-response.ts'
import { readBody } from './request/body.ts'
import { type Accepted, json, type Negotiated, negotiate as negotiateAnew } from './request/negotiation.ts'
import { paramsOfBody, paramsOfQuery } from './request/params.ts'
import { remembered } from './request/remembered.ts'
import { openStream, sendAll } from './streams/stream.ts'

export interface GraphQLRouteSettings extends OperationSettings {
  config: Pick<RouterConfig, 'limits' | 'compression' | 'headers' | 'subscriptions'>
  metrics: RouterMetrics
  log: Logger
}

/**
 * Serves GraphQL over HTTP (https://graphql.github.io/graphql-over-http/draft/): how the request is read and the answer
 * written. What happens in between is request.ts.
 *
 * @returns answers one request and resolves when the answer is on its way; never rejects
 */
export function graphqlRoute(settings: GraphQLRouteSettings) {
  const { engine, config, hooks } = settings
  const run = operationOverHttp(settings)
  const note = operationLog(settings)
  const gathers = hasResponseRules(config.headers)

  async function serve(exchange: Exchange): Promise<void> {
    const { request, client, accepted, gathered, started } = exchange
    // In a stream there is a place for errors, so they come there where they are about the document.
    const negotiated = accepted.whole ?? { type: json, jsonOnly: true }
    let params: GraphQLParams | GraphQLParams[] | undefined
    let outcomes: Outcome[]
    let answered: Reply
    try {
      params = await readParams(exchange, config.limits)
      if (Array.isArray(params)) {
        outcomes = await Promise.all(params.map((one) => run(one, exchange, false)))
        answered = replyToAll(outcomes, negotiated, gathered)
      } else {
        const outcome = await run(params, exchange, true)
        outcomes = [outcome]
        answered = outcome.refused ? refusal(outcome.refused, negotiated) : success(gathered, outcome.body)
      }
    } catch (caught) {
      // Who sends what cannot be read pays for it all the same.
      const error = params ? caught : await failPaid(engine(), client, caught, exchange.heard.bytes).catch((it) => it)
      const refused = asRequestError(engine(), error, client)
      outcomes = [{ body: { errors: refused.errors }, admitted: null, refused }]
      answered = refusal(refused, negotiated)
    }
    if (hooks) await tellHooks(answered, outcomes, started)
    const sending = send(exchange, answered)
    if (sending) await sending
    for (const { body, admitted } of outcomes) {
      note({ client, method: request.method, status: answered.status, admitted, errors: body.errors ?? [], started })
    }
  }

  /** As a stream, where its client takes nothing else. */
  function send({ response, accepted }: Exchange, answered: Reply): Promise<void> | undefined {
    const streamed = accepted.whole ? null : (accepted.events ?? accepted.pieces)
    // Nothing is sent any more where the answer is a response that has begun.
    if (streamed && answered.status === 200 && !response.headersSent && !response.destroyed) {
      return sendAll(openStream(response, streamed, config.subscriptions.heartbeatMs), [answered.body].flat())
    }
    return sendReply(response, answered, accepted.whole?.type ?? json, config.compression)
  }

  return (request: IncomingMessage, response: RouterResponse, client: Client): Promise<void> =>
    serve({
      request,
      response,
      client,
      accepted: negotiate(request.headers.accept) ?? nothing,
      gathered: gathers ? new GatheredHeaders() : undefined,
      gone: new GoneClient(response),
      heard: { bytes: 0 },
      started: performance.now(),
    })
}

/** To a batch. */
function replyToAll(
  outcomes: readonly Outcome[],
  negotiated: Negotiated,
  gathered: GatheredHeaders | undefined,
): Reply {
  const body = outcomes.map((outcome) => outcome.body)
  const limited = outcomes.every(({ refused }) => refused?.code === 'RATE_LIMITED') && outcomes[0]?.refused
  return limited ? { ...refusal(limited, negotiated), body } : success(gathered, body)
}

/** Has the module see each answer; what it says of headers counts where they have not been sent yet. */
async function tellHooks({ status, headers }: Reply, outcomes: readonly Outcome[], started: number): Promise<void> {
  for (const { hooked, body } of outcomes) {
    const changes = await hooked?.onResponse({ status, errors: body.errors ?? [], headers, started })
    for (const [name, value] of Object.entries(changes ?? {})) {
      if (value === null) delete headers[name]
      else headers[name] = typeof value === 'string' ? value : [...value]
    }
  }
}

const negotiate = remembered(negotiateAnew)

/** What is told to those who accept nothing that we have. */
const nothing: Accepted = { whole: { type: json, jsonOnly: false }, events: null, pieces: null }

/** Throws or rejects with RequestError. */
function readParams(
  { request, response, accepted, heard }: Exchange,
  limits: RouterConfig['limits'],
): Promise<GraphQLParams | GraphQLParams[]> | GraphQLParams {
  if (accepted === nothing) {
    throw new RequestError(
      'NOT_ACCEPTABLE',
      'Answers are application/json or application/graphql-response+json, or come as text/event-stream or multipart/mixed.',
    )
  }
  if (request.method === 'POST') {
    const begin = () => {
      if (request.headers.expect !== undefined && request.httpVersion === '1.1') response.writeContinue()
    }
    return readBody(request, limits.bodyBytes, (text) => paramsOfBody(text, limits.batch), begin, heard)
  }
  if (isRead(request.method)) {
    const { url = '' } = request
    return paramsOfQuery(new URL(url, 'http://router').searchParams, url.length)
  }
  throw new RequestError('METHOD_NOT_ALLOWED', 'GraphQL is asked by GET or POST.', { headers: { allow: allMethods } })
}

/** Of the endpoint. */
export const allMethods = 'GET, HEAD, POST, OPTIONS'
