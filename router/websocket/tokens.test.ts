import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'
import { connectSocket, openSocket } from '../testing/socket-client.ts'
import { startTokenIssuer, type TokenIssuer } from '../testing/token-issuer.ts'

const ask = (query: string) => ({ id: '1', type: 'subscribe', payload: { query } })

describe('a token of a websocket client', () => {
  let issuer: TokenIssuer
  let router: LiveRouter
  let release: () => void

  beforeAll(async () => {
    issuer = await startTokenIssuer()
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const subgraphs = library({ nextTick: () => gate })
    router = await startRouter({ subgraphs, config: { auth: { issuers: [issuer.settings] } } })
  })
  afterAll(async () => {
    await router.stop()
    await issuer.stop()
  })

  const bearer = async (claims?: Record<string, unknown>) => ({ authorization: `Bearer ${await issuer.token(claims)}` })

  it('may come with the request, where connection_init has none', async () => {
    const [shown, own] = [await bearer(), await bearer({ sub: 'usr_2' })]
    for (const client of [
      await connectSocket(router.url, undefined, shown),
      await connectSocket(router.url, own, { authorization: 'Bearer nonsense' }),
    ]) {
      client.send(ask('subscription { private }'))
      expect((await client.next()).payload).toEqual({ data: { private: 1 } })
      client.socket.close()
    }
    const { connected } = router.subgraph('catalog')
    expect(connected.map(({ authorization }) => authorization)).toEqual([shown.authorization, own.authorization])
  })

  it('is refused there as anywhere, and no guest is made of who shows it', async () => {
    const client = await openSocket(router.url, { headers: { authorization: 'Bearer nonsense' } })
    client.send({ type: 'connection_init' })
    expect((await client.closed).code).toBe(4403)
  })

  it('is none of the credentials that a browser sends by itself, such as for a proxy', async () => {
    const client = await connectSocket(router.url, undefined, { authorization: 'Basic YTpi' })
    client.send(ask('{ __typename }'))
    expect((await client.next()).payload).toEqual({ data: { __typename: 'Query' } })
    client.socket.close()
  })

  it('is good for no event more once its key has been withdrawn', async () => {
    const client = await connectSocket(router.url, await bearer())
    client.send(ask('subscription { ticks }'))
    expect((await client.next()).payload).toEqual({ data: { ticks: 1 } })
    issuer.withdraw()
    const unknown = { authorization: `Bearer ${await issuer.token({}, 'k2')}` }
    expect(await router.codeOf('{ __typename }', { headers: unknown })).toBe('UNAUTHENTICATED')
    release()
    expect((await client.closed).code).toBe(4403)
  })
})
