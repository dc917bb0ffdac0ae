import { eventually } from '@micromart/testing'
import { describe, expect, it } from 'vitest'
import { library } from './testing/library.ts'
import { startRouter } from './testing/live-router.ts'
import { rawRequest } from './testing/raw-http.ts'
import { connectSocket } from './testing/socket-client.ts'

/** As it is refused. */
const upgrade = (url: string) =>
  rawRequest(`${url}/graphql`, {
    method: 'GET',
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'sec-websocket-version': '13',
    },
  })

describe('more websockets than an address may have', () => {
  it('are told to come back', async () => {
    const router = await startRouter({
      subgraphs: library(),
      config: { subscriptions: { connectionsPerAddress: 1 } },
    })
    const client = await connectSocket(router.url)
    expect(await upgrade(router.url)).toMatchObject({ status: 429, headers: { 'retry-after': '1' } })
    client.socket.close()
    await router.stop()
  })
})

describe('more requests at once than may be', () => {
  it('are told to come back, and the others are answered', async () => {
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const router = await startRouter({ subgraphs: library({ slow: () => gate }), config: { limits: { inFlight: 1 } } })
    const client = await connectSocket(router.url)
    const slow = router.ask('{ slow }')
    await eventually(() => expect(router.subgraph('catalog').received).toHaveLength(1), { within: 5_000 })
    const refused = await router.ask('{ __typename }')
    expect([refused.status, refused.errors?.[0]?.extensions.code]).toEqual([503, 'OVERLOADED'])
    expect(refused.headers.get('retry-after')).toBe('1')
    client.send({ id: '1', type: 'subscribe', payload: { query: '{ __typename }' } })
    expect(await client.next()).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'OVERLOADED' } }] })
    expect(await upgrade(router.url)).toMatchObject({ status: 503, headers: { 'retry-after': '1' } })
    release()
    expect((await slow).status).toBe(200)
    client.send({ id: '1', type: 'subscribe', payload: { query: '{ __typename }' } })
    expect(await client.next()).toMatchObject({ type: 'next', payload: { data: { __typename: 'Query' } } })
    client.socket.close()
    await router.stop()
  })
})
