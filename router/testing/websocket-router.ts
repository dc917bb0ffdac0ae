import { type LibraryBackstage, library } from './library.ts'
import { type LiveRouter, startRouter } from './live-router.ts'
import { connectSocket } from './socket-client.ts'
import { startTokenIssuer } from './token-issuer.ts'

/** A router over the library, which tells nothing new and answers nothing slow before it is released, with small limits of websockets. */
export async function startWebsocketRouter() {
  const issuer = await startTokenIssuer()
  let release = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  const backstage: Partial<LibraryBackstage> = { nextTick: () => gate, slow: () => gate }
  const router: LiveRouter = await startRouter({
    subgraphs: library(backstage),
    config: {
      auth: { issuers: [issuer.settings] },
      cost: { max: 100 },
      propagateHeaders: ['x-cart-token'],
      subgraphs: { all: { headers: { 'x-credential': 'secret' } } },
      subscriptions: {
        initTimeoutMs: 500,
        perConnection: 3,
        connectionsPerUser: 2,
        connectionsPerAddress: 5,
        frameBytes: 100_000,
      },
    },
  })
  return {
    ...router,
    backstage,
    release,
    bearer: async (claims?: Record<string, unknown>) => ({ authorization: `Bearer ${await issuer.token(claims)}` }),
    connect: (payload?: Record<string, unknown>) => connectSocket(router.url, payload),
    async stop() {
      release()
      await router.stop()
      await issuer.stop()
    },
  }
}

export type WebsocketRouter = Awaited<ReturnType<typeof startWebsocketRouter>>

/** A message that asks for an operation. */
export const ask = (id: string, query: string, variables?: Record<string, unknown>) => ({
  id,
  type: 'subscribe',
  payload: { query, variables },
})
