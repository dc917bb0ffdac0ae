import { setTimeout as wait } from 'node:timers/promises'
import type { Context } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { TypedDocumentString } from '../generated/graphql.ts'
import { graphqlEvents } from '../graph/events.ts'
import type { Asker, Router } from '../graph/router.ts'

/** Between two tries to reach the router, in ms; growing to the latter. */
const [pauseMs, longestPauseMs] = [500, 8_000]
/** For proxies that end what is silent, in ms. */
const heartbeatMs = 15_000
/** After which a browser connects again, with an access token that is good for as long, in ms. */
const longestMs = 10 * 60_000

/** What becomes of following. `over`: nothing more can happen. `refused`: come back with a fresh session. `lost`: ask again. */
type Followed = 'over' | 'refused' | 'lost'

interface News {
  event: string
  /** What the browser says that it heard last, when it comes back. */
  id?: string
  data: string
}

interface LiveSettings<Data, Variables> {
  router: Router
  /** Aborts when the process is to end: the browser comes back, to whoever is there then. */
  ending: AbortSignal
  asker: Asker
  document: TypedDocumentString<Data, Variables>
  /** Of the subscription each time that it is opened, so that it goes on where it was. */
  variables: () => Variables
  tell: (data: Data) => News
  /** Said when the router is there again, of a subscription that cannot go on where it was. */
  missed?: News
}

/**
 * A subscription's events as they happen, as server-sent events. A browser that has lost its connection comes back by itself; a router that
 * is away is asked again, so that nothing is lost on either side.
 */
export function live<Data, Variables>(context: Context, settings: LiveSettings<Data, Variables>): Response {
  const { router, ending, asker, document, variables, tell, missed } = settings
  context.header('x-accel-buffering', 'no')

  const response = streamSSE(context, async (stream) => {
    const gone = new AbortController()
    stream.onAbort(() => gone.abort())
    ending.addEventListener('abort', () => gone.abort(), { signal: gone.signal })
    const ends = setTimeout(() => gone.abort(), longestMs)
    const beat = setInterval(() => void stream.write(': still here\n\n'), heartbeatMs)
    await stream.write(': following\n\n')
    let told = 0
    try {
      for (let pause = pauseMs, nth = 0; !gone.signal.aborted; pause = Math.min(pause * 2, longestPauseMs), nth++) {
        const before = told
        const how = await follow(stream, nth > 0)
        if (how === 'over') return void (await stream.writeSSE({ event: 'end', data: '' }))
        if (how === 'refused') return
        if (told > before) pause = pauseMs
        await wait(pause, undefined, { signal: gone.signal }).catch(() => {})
      }
    } finally {
      gone.abort()
      clearTimeout(ends)
      clearInterval(beat)
    }

    async function follow(to: SSEStreamingApi, again: boolean): Promise<Followed> {
      try {
        const source = await router.subscribe(document, variables(), asker, gone.signal)
        if (again && missed) await to.writeSSE(missed)
        for await (const { data, errors } of graphqlEvents<Data>(source)) {
          if (errors?.some(({ extensions }) => ['UNAUTHENTICATED', 'NOT_FOUND'].includes(extensions?.code ?? '')))
            return 'refused'
          if (!data) return 'lost'
          told++
          await to.writeSSE(tell(data))
        }
        return 'over'
      } catch {
        return 'lost'
      }
    }
  })
  // In place of what it says of any stream: one person's is nobody else's.
  response.headers.set('cache-control', 'private, no-store')
  return response
}
