import type { IncomingMessage } from 'node:http'
import type { Logger } from '@micromart/telemetry'
import { OperationTypeNode } from 'graphql'
import { answer, keptAnswer } from '../answer.ts'
import type { OpenCache } from '../cache/open-cache.ts'
import { Freshness } from '../cache/outgoing/freshness.ts'
import type { Client, GraphQLParams } from '../client.ts'
import type { RouterConfig } from '../config/schema.ts'
import type { Engine } from '../engine.ts'
import { RequestError } from '../errors.ts'
import type { HookedOperation } from '../hooks/hooked-operation.ts'
import type { Hooks } from '../hooks/open-hooks.ts'
import type { RouterMetrics } from '../observability/metrics.ts'
import { operationLog } from '../observability/operation-log.ts'
import { asRequestError } from '../observability/reported-errors.ts'
import { type Admitted, admit, failPaid } from '../request.ts'
import { GatheredHeaders, hasResponseRules } from '../subgraphs/response-rules.ts'
import type { HttpSubscriptions } from '../subscriptions/over-http.ts'
import { type Heard, readBody } from './body.ts'
import { GoneClient } from './gone-client.ts'
import { type Accepted, json, type Negotiated, negotiate as negotiateAnew } from './negotiation.ts'
import { paramsOfBody, paramsOfQuery } from './params.ts'
import { askedPlan, planExtension } from './query-plan.ts'
import { remembered } from './remembered.ts'
import { type GraphQLBody, type Reply, refusal, sendReply, success } from './reply.ts'
import type { RouterResponse } from './router-response.ts'
import type { SentBody } from './sent-body.ts'
import { sendPieces } from './streams/pieces.ts'
import { openStream, sendAll } from './streams/stream.ts'

export interface GraphQLRouteSettings {
  /** The engine of the supergraph that is served now. */
  engine: () => Engine
  config: Pick<RouterConfig, 'limits' | 'compression' | 'headers' | 'subscriptions'>
  subscriptions: Pick<HttpSubscriptions, 'begin'>
  /** Whether clients may see plans. */
  queryPlans: boolean
  /** Null where there is no module. */
  hooks: Hooks | null
  /** Null where nothing is kept. */
  kept: Pick<OpenCache, 'cache' | 'outgoing'> | null
  metrics: RouterMetrics
  log: Logger
}

/** One HTTP request and its response. */
interface Exchange {
  request: IncomingMessage
  response: RouterResponse
  client: Client
  accepted: Accepted
  /** Of all its operations; undefined where no header comes back. */
  gathered: GatheredHeaders | undefined
  gone: GoneClient
  heard: Heard
  /** From `performance.now()`. */
  started: number
}

/** What became of one operation, for the log line. */
interface Outcome {
  body: GraphQLBody | SentBody
  admitted: Admitted | null
  refused: RequestError | null
  hooked?: HookedOperation | null
}

/**
 * Serves GraphQL over HTTP (https://graphql.github.io/graphql-over-http/draft/): how the request is read and the answer
 * written. What happens in between is request.ts.
 *
 * @returns answers one request and resolves when the answer is on its way; never rejects
 */
export function graphqlRoute(settings: GraphQLRouteSettings) {
  const { engine, config, subscriptions, queryPlans, hooks, kept } = settings
  const note = operationLog(settings)
  const gathers = hasResponseRules(config.headers)

  /** Where there are several, none may begin a response of its own. */
  async function run(params: GraphQLParams, exchange: Exchange, alone: boolean): Promise<Outcome> {
    const { request, response, client, gathered, gone } = exchange
    const { events, pieces } = alone && request.method !== 'HEAD' ? exchange.accepted : { events: null, pieces: null }
    const planAsked = queryPlans ? askedPlan(request.headers['apollo-expose-query-plan']) : null
    const hooked = hooks?.begin(request.method as 'GET' | 'HEAD' | 'POST', client, gone.signal) ?? null
    const current = engine()
    const done = current.tenure.work()
    let admitted: Admitted | null = null
    const answeredBy = (body: Outcome['body']): Outcome => ({ body, admitted, refused: null, hooked })
    try {
      const refuse = (kind: OperationTypeNode) =>
        refuseKind(kind, request.method, events !== null || planAsked === 'only')
      admitted = await admit(current, params, client, refuse, pieces?.format, hooked)
      const { cost, prepared, variables, planned } = admitted
      const plan = planAsked ? planExtension((await planned.executable(variables, admitted.pay)).plan) : undefined
      if (planAsked === 'only') return answeredBy({ data: null, extensions: plan })
      if (admitted.kind === OperationTypeNode.SUBSCRIPTION && events) {
        tellLeft(current, admitted, response)
        const errors = await subscriptions.begin(current, admitted, response, events)
        return answeredBy(errors ? { errors } : {})
      }
      const withCost = request.headers['x-include-cost'] === '1'
      const freshness = alone && !withCost && !plan ? freshnessOf(exchange, current, admitted) : undefined
      const kept = freshness && keptAnswer(current, admitted, freshness)
      const sent = kept instanceof Promise ? await kept : kept
      if (sent) {
        tellLeft(current, admitted, response)
        return answeredBy(sent)
      }
      const answered = await answer(current, admitted, gone, gathered, withCost, freshness)
      tellLeft(current, admitted, response)
      const beside = withCost || plan ? { ...(withCost && { cost }), ...plan } : undefined
      if ('next' in answered) {
        if (!pieces) throw new Error('an answer comes in pieces to a client that does not take them')
        const failure = (error: unknown) => asRequestError(current, error, client)
        const stream = openStream(response, pieces, config.subscriptions.heartbeatMs)
        const errors = await sendPieces(stream, answered, beside ? { extensions: beside } : {}, failure)
        return answeredBy({ errors })
      }
      if (!beside) return answeredBy(answered)
      const actual = withCost && { actualCost: prepared.actualCost(variables, answered.data) }
      return answeredBy({ ...answered.toJSON(), extensions: { ...beside, ...actual } })
    } catch (error) {
      const refused = asRequestError(engine(), error, client)
      return { body: { errors: refused.errors }, admitted, refused, hooked }
    } finally {
      done()
    }
  }

  /** For an answer that may be kept, here or on its way. */
  function freshnessOf({ request, client, gathered }: Exchange, { whole }: Engine, { kind, format }: Admitted) {
    if (!kept || hooks || gathered || format || kind !== OperationTypeNode.QUERY) return undefined
    const outgoing = isRead(request.method) ? kept.outgoing : null
    return outgoing || whole ? new Freshness(kept.cache.store, outgoing, client.authorization !== null) : undefined
  }

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

/** Of the points that are limited. */
function tellLeft({ left }: Engine, { principal, client }: Admitted, response: RouterResponse): void {
  const headers = left?.(principal, client.address)
  for (const name in headers) response.tell(name, headers[name] ?? '')
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

/** HEAD is GET whose answer is kept back. */
const isRead = (method: string | undefined) => method === 'GET' || method === 'HEAD'

function refuseKind(kind: OperationTypeNode, method: string | undefined, streams: boolean): void {
  if (kind === OperationTypeNode.SUBSCRIPTION && !streams) {
    throw new RequestError(
      'SUBSCRIPTIONS_NEED_WEBSOCKET',
      'Subscriptions are served over a websocket (graphql-transport-ws), and one by one as text/event-stream or ' +
        'multipart/mixed;subscriptionSpec=1.0 to those who accept that.',
    )
  }
  if (kind === OperationTypeNode.MUTATION && isRead(method)) {
    throw new RequestError('METHOD_NOT_ALLOWED', 'Mutations are asked by POST.', { headers: { allow: 'POST' } })
  }
}
