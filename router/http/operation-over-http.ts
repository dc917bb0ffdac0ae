import type { IncomingMessage } from 'node:http'
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
import { asRequestError } from '../observability/reported-errors.ts'
import { type Admitted, admit } from '../request.ts'
import type { GatheredHeaders } from '../subgraphs/response-rules.ts'
import type { HttpSubscriptions } from '../subscriptions/over-http.ts'
import type { GoneClient } from './connections/gone-client.ts'
import { askedPlan, planExtension } from './query-plan.ts'
import type { GraphQLBody } from './reply/reply.ts'
import type { RouterResponse } from './reply/router-response.ts'
import type { SentBody } from './reply/sent-body.ts'
import type { Heard } from './request/body.ts'
import type { Accepted } from './request/negotiation.ts'
import { sendPieces } from './streams/pieces.ts'
import { openStream } from './streams/stream.ts'

export interface OperationSettings {
  /** The engine of the supergraph that is served now. */
  engine: () => Engine
  config: Pick<RouterConfig, 'subscriptions'>
  subscriptions: Pick<HttpSubscriptions, 'begin'>
  /** Whether clients may see plans. */
  queryPlans: boolean
  /** Null where there is no module. */
  hooks: Hooks | null
  /** Null where nothing is kept. */
  kept: Pick<OpenCache, 'cache' | 'outgoing'> | null
}

/** One HTTP request and its response. */
export interface Exchange {
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
export interface Outcome {
  body: GraphQLBody | SentBody
  admitted: Admitted | null
  refused: RequestError | null
  hooked?: HookedOperation | null
}

/** What becomes of one operation that came over HTTP: its answer, the beginning of a response of its own, or why it is refused. */
export function operationOverHttp({ engine, config, subscriptions, queryPlans, hooks, kept }: OperationSettings) {
  /** Where there are several, none may begin a response of its own. Never rejects. */
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

  return run
}

/** Of the points that are limited: by the last operation of several. */
function tellLeft({ left }: Engine, { principal, client }: Admitted, response: RouterResponse): void {
  const headers = left?.(principal, client.address)
  for (const name in headers) response.tellLast(name, headers[name] ?? '')
}

/** HEAD is GET whose answer is kept back. */
export const isRead = (method: string | undefined) => method === 'GET' || method === 'HEAD'

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
