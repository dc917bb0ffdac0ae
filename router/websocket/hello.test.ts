import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'
import { connectSocket, openSocket } from '../testing/socket-client.ts'

describe('what a client says of itself over a websocket', () => {
  let router: LiveRouter
  beforeAll(async () => {
    router = await startRouter({ subgraphs: library(), config: { propagateHeaders: ['x-cart-token'] } })
  })
  afterAll(() => router.stop())

  const deep = JSON.parse(`${'{"headers":'.repeat(2_000)}{}${'}'.repeat(2_000)}`)

  it.each([
    ['beside each other', { Authorization: 'Bearer mine', 'x-cart-token': 'cart-1' }],
    ['among headers', { headers: { Authorization: 'Bearer mine', 'X-Cart-Token': 'cart-1' } }],
    ['among headers, in other letters', { Headers: { AUTHORIZATION: 'Bearer mine', 'x-cart-token': 'cart-1' } }],
    [
      'in both ways',
      { authorization: 'Bearer mine', headers: { authorization: 'Bearer other', 'X-Cart-Token': 'cart-1' } },
    ],
    ['with headers that are none', { headers: 7, authorization: 'Bearer mine', 'x-cart-token': 'cart-1' }],
    ['with a list of headers', { headers: [1], authorization: 'Bearer mine', 'x-cart-token': 'cart-1' }],
    ['with headers in headers', { ...deep, authorization: 'Bearer mine', 'x-cart-token': 'cart-1' }],
  ])('is heard %s', async (_how, payload) => {
    const client = await connectSocket(router.url, payload)
    client.send({ id: '1', type: 'subscribe', payload: { query: '{ book(id: "1") { title } }' } })
    expect((await client.next()).payload).toEqual({ data: { book: { title: 'Emma' } } })
    expect(router.subgraph('catalog').received.at(-1)?.headers).toMatchObject({
      authorization: 'Bearer mine',
      'x-cart-token': 'cart-1',
    })
    client.socket.close()
  })

  it('is heard however deep headers lie within headers', async () => {
    const client = await openSocket(router.url)
    const payload = `${'{"headers":7,"Headers":'.repeat(9_000)}{}${'}'.repeat(9_000)}`
    client.send(`{"type":"connection_init","payload":${payload}}`)
    expect((await client.next()).type).toBe('connection_ack')
    client.socket.close()
  })
})
