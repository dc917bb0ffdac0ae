import { setTimeout as wait } from 'node:timers/promises'
import type { Context, Hono } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { FollowOrderSubscription } from '../../generated/graphql.ts'
import { graphqlEvents } from '../../graph/events.ts'
import type { Router } from '../../graph/router.ts'
import { askerOf, type Env } from '../../http/visit.ts'
import { FollowOrderDocument } from './order-query.ts'

/** Between two tries to reach the router, in ms; growing to the latter. */
const [pauseMs, longestPauseMs] = [500, 8_000]
/** For proxies that end what is silent, in ms. */
const heartbeatMs = 15_000
/** After which a browser connects again, with an access token that is good for as long, in ms. */
const longestMs = 10 * 60_000

/**
 * An order's events as they happen, as server-sent events whose id is the order's sequence. A browser that has lost its connection comes back
 * with the last id that it heard; a router that is away is asked again with the same, so that nothing is lost on either side.
 */
export function liveOrder(
  app: Hono<Env>,
  router: Router,
  ending: AbortSignal,
  tokenOf: (context: Context<Env>, id: string) => string | undefined,
): void {
  app.get('/orders/:id/live', (context) => {
    const id = context.req.param('id')
    const asker = { ...askerOf(context.get('visit')), orderToken: tokenOf(context, id) }
    const heard = context.req.header('last-event-id') ?? context.req.query('after') ?? '0'
    let after = /^\d{1,9}$/.test(heard) ? Number(heard) : 0
    context.header('cache-control', 'private, no-store')
    context.header('x-accel-buffering', 'no')

    return streamSSE(context, async (stream) => {
      const gone = new AbortController()
      stream.onAbort(() => gone.abort())
      // The browser comes back, to whoever is there then.
      ending.addEventListener('abort', () => gone.abort(), { signal: gone.signal })
      const ends = setTimeout(() => gone.abort(), longestMs)
      const beat = setInterval(() => void stream.write(': still here\n\n'), heartbeatMs)
      await stream.write(': following\n\n')
      try {
        for (let pause = pauseMs; !gone.signal.aborted; pause = Math.min(pause * 2, longestPauseMs)) {
          const began = after
          const how = await follow(stream, gone.signal)
          if (how === 'over') return void (await stream.writeSSE({ event: 'end', data: '' }))
          if (how === 'refused') return
          if (after > began) pause = pauseMs
          await wait(pause, undefined, { signal: gone.signal }).catch(() => {})
        }
      } finally {
        gone.abort()
        clearTimeout(ends)
        clearInterval(beat)
      }
    })

    /** `over`: nothing more can happen. `refused`: the browser is to come back with a fresh session. `lost`: ask again. */
    async function follow(stream: SSEStreamingApi, signal: AbortSignal): Promise<'over' | 'refused' | 'lost'> {
      try {
        const source = await router.subscribe(FollowOrderDocument, { id, after }, asker, signal)
        for await (const { data, errors } of graphqlEvents<FollowOrderSubscription>(source)) {
          if (errors?.some(({ extensions }) => ['UNAUTHENTICATED', 'NOT_FOUND'].includes(extensions?.code ?? '')))
            return 'refused'
          if (!data) return 'lost'
          after = data.orderUpdated.sequence
          await stream.writeSSE({ id: String(after), event: 'order', data: data.orderUpdated.type })
        }
        return 'over'
      } catch {
        return 'lost'
      }
    }
  })
}
