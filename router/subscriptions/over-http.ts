import { originOf } from '@micromart/ip-address'
import type { Logger } from '@micromart/telemetry'
import type { GraphQLFormattedError } from 'graphql'
import type { RouterConfig } from '../config/schema.ts'
import type { Engine } from '../engine.ts'
import { RequestError } from '../errors.ts'
import type { Answer } from '../execution/execute.ts'
import type { RouterResponse } from '../http/reply/router-response.ts'
import type { Streamed } from '../http/request/negotiation.ts'
import { openStream, type Stream } from '../http/streams/stream.ts'
import type { RouterMetrics } from '../observability/metrics.ts'
import type { Admitted } from '../request.ts'
import { unauthenticated } from '../stages/token-errors.ts'
import { SlowReader, TokenRefused } from '../subgraphs/transport.ts'
import { brokenSubscription } from './broken.ts'
import { events } from './events.ts'
import type { Places } from './places.ts'

/** Node's timers hold no more; who stays as long is asked for a token again then. */
const longestTimerMs = 2_147_483_647

interface HttpSubscriptionsSettings {
  config: Pick<RouterConfig, 'subscriptions'>
  engine: () => Engine
  metrics: RouterMetrics
  log: Logger
  places: Places
  draining: () => boolean
}

/** Subscriptions whose events are an HTTP response. They are held to what holds for those over websockets. */
export interface HttpSubscriptions {
  /**
   * Begins the response; what comes later is sent without the caller.
   *
   * @returns the errors that were the whole answer, or null
   * @throws RequestError; nothing has been sent then
   */
  begin(
    engine: Engine,
    admitted: Admitted,
    response: RouterResponse,
    streamed: Streamed,
  ): Promise<readonly GraphQLFormattedError[] | null>
  /** Ends all, and tells each client to subscribe again. */
  drain(): void
}

export function httpSubscriptions(settings: HttpSubscriptionsSettings): HttpSubscriptions {
  const { metrics, places, draining } = settings
  const interrupts = new Set<() => void>()

  /** @returns gives the place back */
  function takePlace({ client, principal }: Admitted): () => void {
    const tooMany = new RequestError('TOO_MANY_SUBSCRIPTIONS', 'Too many connections.')
    const origin = originOf(client.address)
    if (!places.byAddress.take(origin)) throw tooMany
    if (principal && !places.byUser.take(principal.userId)) {
      places.byAddress.release(origin)
      throw tooMany
    }
    return () => {
      places.byAddress.release(origin)
      if (principal) places.byUser.release(principal.userId)
    }
  }

  async function send(source: AsyncIterable<Answer>, stream: Stream): Promise<void> {
    try {
      for await (const answer of source) if (!(await stream.write(answer))) return
      stream.complete()
    } catch (error) {
      if (error instanceof SlowReader) stream.cut()
      else if (error instanceof TokenRefused) stream.fail(unauthenticated().errors)
      else stream.fail([brokenSubscription(error, settings)])
    }
  }

  async function begin(
    engine: Engine,
    admitted: Admitted,
    response: RouterResponse,
    streamed: Streamed,
  ): Promise<readonly GraphQLFormattedError[] | null> {
    if (draining()) throw shuttingDown()
    const leave = takePlace(admitted)
    const gone = new AbortController()
    const source = await events(engine, admitted, gone).catch((error) => {
      leave()
      throw error
    })
    const stream = openStream(response, streamed, settings.config.subscriptions.heartbeatMs)
    if ('errors' in source) {
      leave()
      stream.fail(source.errors)
      return source.errors
    }
    const end = (tell: () => void) => () => {
      tell()
      gone.abort()
    }
    const interrupt = end(() => stream.interrupt(shuttingDown().errors))
    const expire = end(() => stream.fail(unauthenticated().errors))
    const left = admitted.principal && admitted.principal.expiresAt.getTime() - Date.now()
    const expiry = left === null ? undefined : setTimeout(expire, Math.min(left, longestTimerMs))
    interrupts.add(interrupt)
    response.once('close', () => gone.abort())
    if (response.destroyed) gone.abort()
    if (draining()) interrupt()
    metrics.subscriptions.inc()
    void send(source, stream).finally(() => {
      metrics.subscriptions.dec()
      interrupts.delete(interrupt)
      clearTimeout(expiry)
      leave()
    })
    return null
  }

  return {
    begin,
    drain() {
      for (const interrupt of interrupts) interrupt()
    },
  }
}

const shuttingDown = () => new RequestError('SHUTTING_DOWN', 'Subscribe again.')
