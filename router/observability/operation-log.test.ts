import { type RecordedSpan, recordSpans } from '@micromart/telemetry/testing'
import { eventually } from '@micromart/testing'
import { cleanups } from '@micromart/testing/cleanups'
import { afterEach, describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { startRouter } from '../testing/live-router.ts'
import { connectSocket } from '../testing/socket-client.ts'

const { after, end } = cleanups()
afterEach(end)

async function traced(config: Record<string, unknown> = {}) {
  const recorded = recordSpans()
  after(() => recorded.stop())
  const router = await startRouter({ subgraphs: library(), config })
  after(() => router.stop())
  /** The spans of requests, the last one last. */
  const served = (): RecordedSpan[] => recorded.spans().filter(({ name }) => /^(POST|websocket) /.test(name))
  const last = async (query: string) => {
    await router.ask(query)
    return served().at(-1)
  }
  return { router, served, last }
}

describe('the span of an operation', () => {
  it('has failed where a subgraph is away, though HTTP calls it 200', async () => {
    const { router, last } = await traced({ subgraphs: { all: { retries: 0 } } })
    await router.subgraph('catalog').stop()
    const failed = { failed: true, message: 'SUBGRAPH_UNAVAILABLE' }
    expect(await last('query Shelf { book(id: "1") { title } }')).toMatchObject({
      ...failed,
      attributes: {
        'http.response.status_code': 200,
        'graphql.operation.name': 'Shelf',
        'graphql.error.codes': ['SUBGRAPH_UNAVAILABLE'],
        'error.type': 'SUBGRAPH_UNAVAILABLE',
      },
    })
  })

  it('says what a client has sent wrong, and has not failed', async () => {
    const { last } = await traced({ cost: { max: 1 } })
    const refused = { failed: false, attributes: { 'graphql.error.codes': ['COST_LIMIT_EXCEEDED'] } }
    // Whichever operation it is, is known by then.
    expect(await last('query Dear { a: book(id: "1") { title } b: book(id: "2") { title } }')).toMatchObject({
      ...refused,
      attributes: { ...refused.attributes, 'graphql.operation.name': 'Dear' },
    })
    expect(await last('{ nothing }')).toMatchObject({
      failed: false,
      attributes: { 'graphql.error.codes': ['GRAPHQL_VALIDATION_FAILED'] },
    })
  })

  it('says so over a websocket, too', async () => {
    const { router, served } = await traced()
    await router.subgraph('catalog').stop()
    const client = await connectSocket(router.url)
    after(() => client.socket.close())
    client.send({ id: '1', type: 'subscribe', payload: { query: '{ book(id: "1") { title } }' } })
    await client.next()
    await eventually(() =>
      expect(served().at(-1)).toMatchObject({ failed: true, attributes: { 'error.type': 'SUBGRAPH_UNAVAILABLE' } }),
    )
  })
})
