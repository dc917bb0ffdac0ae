import type { Logger } from '@micromart/telemetry'
import { recordSpans } from '@micromart/telemetry/testing'
import { describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { startRouter } from '../testing/live-router.ts'
import { connectSocket } from '../testing/socket-client.ts'

describe('the log', () => {
  it('has one line for a request, with its id and no secret', async () => {
    const lines: Record<string, unknown>[] = []
    const note = (fields: Record<string, unknown>, text: string) => void lines.push({ ...fields, text })
    const log = { info: note, warn: note, error: note, debug: note } as unknown as Logger
    const router = await startRouter({ subgraphs: library(), log })
    await router.ask('query Find($id: ID!) { book(id: $id) { title } }', {
      variables: { id: 'variable-secret' },
      headers: { 'x-request-id': 'r-1', authorization: 'Bearer token-secret' },
    })
    expect(lines.filter(({ text }) => text === 'request')).toMatchObject([
      { request_id: 'r-1', method: 'POST', status: 200, operation: 'Find', kind: 'query', codes: [] },
    ])
    expect(JSON.stringify(lines)).not.toContain('secret')
    await router.stop()
  })

  it('has one line for what is no operation, too, and for what is refused before it is one', async () => {
    const lines: Record<string, unknown>[] = []
    const note = (fields: Record<string, unknown>, text: string) => void lines.push({ ...fields, text })
    const log = { info: note, warn: note, error: note, debug: note } as unknown as Logger
    const router = await startRouter({ subgraphs: library(), log })
    const asked: [method: string, path: string][] = [
      ['GET', '/nowhere?token=query-secret'],
      ['OPTIONS', '/graphql'],
      ['PROPFIND', '/graphql'],
    ]
    for (const [method, path] of asked)
      await fetch(new URL(path, router.url), { method, headers: { 'x-request-id': `r-${method}` } })
    expect(lines.filter(({ text }) => text === 'request')).toMatchObject([
      { request_id: 'r-GET', method: 'GET', route: '*', status: 404, code: 'NOT_FOUND' },
      { request_id: 'r-OPTIONS', method: 'OPTIONS', route: '/graphql', status: 204, code: undefined },
      { request_id: 'r-PROPFIND', status: 405, codes: ['METHOD_NOT_ALLOWED'] },
    ])
    expect(JSON.stringify(lines)).not.toContain('secret')
    await router.stop()
  })
})

describe('a trace', () => {
  it('goes on from the client through the router to its subgraphs, over HTTP and websocket, and begins here without one', async () => {
    const telemetry = recordSpans()
    const router = await startRouter({ subgraphs: library() })
    const catalog = router.subgraph('catalog')
    const trace = '0af7651916cd43dd8448eb211c80319c'
    const traceparent = `00-${trace}-b7ad6b7169203331-01`
    await router.ask('{ book(id: "1") { title } }', { headers: { traceparent } })
    expect(catalog.received.at(-1)?.headers.traceparent).toMatch(`00-${trace}-`)
    await router.ask('{ book(id: "1") { title } }', { headers: { traceparent: '00-nonsense' } })
    expect(catalog.received.at(-1)?.headers.traceparent).toMatch(/^00-[\da-f]{32}-[\da-f]{16}-/)
    expect(catalog.received.at(-1)?.headers.traceparent).not.toContain(trace)
    const client = await connectSocket(router.url, { traceparent })
    client.send({ id: '1', type: 'subscribe', payload: { query: 'subscription { ticks }' } })
    await client.next()
    expect(catalog.connected.at(-1)?.traceparent).toMatch(`00-${trace}-`)
    client.socket.close()
    await router.stop()
    await telemetry.stop()
  })

  it.each([true, false])('has what others say of it sent on (spans made: %s)', async (spans) => {
    const telemetry = spans ? recordSpans() : undefined
    const router = await startRouter({ subgraphs: library(), config: { dedupe: { subgraph: true } } })
    const catalog = router.subgraph('catalog')
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    const tracestate = 'rojo=00f067aa0ba902b7,congo=t61rcWkgMzE'
    const book = '{ book(id: "1") { title } }'
    const sent = async (headers: Record<string, string>) => {
      await router.ask(book, { headers })
      return catalog.received.at(-1)?.headers.tracestate
    }
    expect(await sent({ traceparent, tracestate })).toBe(tracestate)
    expect(await sent({ traceparent })).toBeUndefined()
    expect(await sent({ tracestate })).toBeUndefined()
    expect(await sent({ traceparent, tracestate: 'no list' })).toBeUndefined()
    const client = await connectSocket(router.url, { traceparent, tracestate })
    client.send({ id: '1', type: 'subscribe', payload: { query: 'subscription { ticks }' } })
    await client.next()
    expect(catalog.connected.at(-1)?.tracestate).toBe(tracestate)
    client.socket.close()
    await router.stop()
    await telemetry?.stop()
  })
})
