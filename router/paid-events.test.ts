import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { library } from './testing/library.ts'
import { type LiveRouter, startRouter } from './testing/live-router.ts'
import { connectSocket } from './testing/socket-client.ts'

const points = 10

describe('events are paid for', () => {
  let router: LiveRouter
  beforeAll(async () => {
    router = await startRouter({ subgraphs: library(), config: { rateLimit: { points, perSeconds: 600, reading: 0 } } })
  })
  afterAll(() => router.stop())
  const query = 'subscription { ticks(to: 1000) }'
  const isRefusal = [{ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) } }]

  it('over a websocket, and end with their points, and nothing else does', async () => {
    const client = await connectSocket(router.url)
    client.send({ id: '1', type: 'subscribe', payload: { query } })
    for (let event = 1; event < points; event++)
      expect((await client.next()).payload).toEqual({ data: { ticks: event } })
    expect(await client.next()).toMatchObject({ id: '1', type: 'error', payload: isRefusal })
    client.send({ type: 'ping' })
    expect(await client.next()).toEqual({ type: 'pong' })
    client.socket.close()
  })

  it('over HTTP', async () => {
    const other = await startRouter({
      subgraphs: library(),
      config: { rateLimit: { points, perSeconds: 600, reading: 0 } },
    })
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' }
    const body = JSON.stringify({ query })
    const text = await (await fetch(`${other.url}/graphql`, { method: 'POST', headers, body })).text()
    const heard = [...text.matchAll(/^data: (\{.*)$/gm)].map(([, json]) => JSON.parse(json ?? ''))
    expect(heard.slice(0, -1)).toEqual(Array.from({ length: points - 1 }, (_, n) => ({ data: { ticks: n + 1 } })))
    expect(heard.at(-1)).toMatchObject({ errors: isRefusal })
    await other.stop()
  })
})
