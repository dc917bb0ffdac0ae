import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createPeerMetrics, openPeer } from '@micromart/peers'
import { createLogger, withRemoteParent } from '@micromart/telemetry'
import { recordSpans } from '@micromart/telemetry/testing'
import { eventually } from '@micromart/testing/eventually'
import { Registry } from 'prom-client'
import { afterEach, describe, expect, it } from 'vitest'
import { openSibling, SiblingUnavailable } from './sibling.ts'

const nobody = { principal: null, requestId: 'a request', traceparent: undefined }
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

type Answer = { status: number; body: string } | 'hangs'

/** A replica of a sibling, which does as it is told. */
async function replica(answer: Answer) {
  let now = answer
  let received = 0
  let headers: IncomingHttpHeaders = {}
  const server = createServer((request, response) => {
    received++
    headers = request.headers
    if (now !== 'hangs') response.writeHead(now.status).end(now.body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  cleanups.push(() => {
    server.closeAllConnections()
    return new Promise((closed) => server.close(closed))
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    received: () => received,
    headers: () => headers,
    becomes: (next: Answer) => {
      now = next
    },
  }
}

function siblingAt(...urls: string[]) {
  const registry = new Registry()
  const sibling = openSibling('cart', urls, {
    openPeer: (at, options) => openPeer({ urls: at, ...options }),
    credentials: { router: [], service: ['secret'] },
    siblings: createPeerMetrics(registry, 'sibling', 'sibling'),
    log: createLogger({ service: 'a test', level: 'silent' }),
  })
  cleanups.push(() => sibling.close())
  return { sibling, metrics: () => registry.metrics() }
}

const well = { status: 200, body: '{"data":{"cart":1}}' }

describe('a sibling of which one replica hangs', () => {
  it.each(['query { cart }', 'mutation { cart }'])(
    'answers every %s, and is soon asked at the other alone',
    async (query) => {
      const [hung, fine] = [await replica('hangs'), await replica(well)]
      const { sibling, metrics } = siblingAt(hung.url, fine.url)
      await eventually(
        async () => {
          const answers = await Promise.all(Array.from({ length: 4 }, () => sibling.ask(query, {}, nobody)))
          expect(answers).toEqual(Array(4).fill({ data: { cart: 1 } }))
          expect(await metrics()).toMatch(/sibling_address_state\{sibling="cart",address="[^"]+"\} 1/)
        },
        { within: 20_000 },
      )
    },
  )
})

describe('a sibling', () => {
  it.each<[string, Answer, RegExp]>([
    ['answers 500', { status: 500, body: '{}' }, /answered 500/],
    ['answers what is no GraphQL', { status: 200, body: '<html>' }, /no GraphQL/],
  ])('that %s is unavailable, and once it is dead is not asked', async (_what, answer, why) => {
    const ill = await replica(answer)
    const { sibling } = siblingAt(ill.url)
    await expect(sibling.ask('{ cart }', {}, nobody)).rejects.toThrow(why)
    await eventually(() => expect(sibling.ask('{ cart }', {}, nobody)).rejects.toThrow(/was not asked/))
    ill.becomes(well)
    await eventually(async () => expect(await sibling.ask('{ cart }', {}, nobody)).toEqual({ data: { cart: 1 } }))
  })

  it('that refuses has answered, however often', async () => {
    const refusing = await replica({ status: 400, body: '{"errors":[{"message":"no"}]}' })
    const { sibling } = siblingAt(refusing.url)
    for (let nth = 0; nth < 8; nth++) {
      expect((await sibling.ask('{ cart }', {}, nobody)).errors).toEqual([{ message: 'no' }])
    }
    expect(refusing.received()).toBe(8)
  })

  it('that is away is unavailable', async () => {
    const { sibling } = siblingAt('http://127.0.0.1:9/graphql')
    await expect(sibling.ask('{ cart }', {}, nobody)).rejects.toThrow(SiblingUnavailable)
  })
})

it('a question that a sibling refuses is a failed span, with its status', async () => {
  const recorded = recordSpans()
  cleanups.push(() => recorded.stop())
  const cart = await replica({ status: 400, body: '{"errors":[{"message":"no such field"}]}' })
  const { sibling } = siblingAt(cart.url)
  await sibling.ask('{ cart { id } }', {}, nobody)
  cart.becomes({ status: 200, body: '{"data":{"cart":null}}' })
  await sibling.ask('{ cart { id } }', {}, nobody)
  expect(recorded.spans()).toMatchObject([
    { name: 'ask cart', failed: true, attributes: { 'http.response.status_code': 400, 'error.type': '400' } },
    { name: 'ask cart', failed: false, attributes: { 'http.response.status_code': 200 } },
  ])
})

it('a sibling is told the trace that it is asked in, and what others say of it', async () => {
  const recorded = recordSpans()
  cleanups.push(() => recorded.stop())
  const [traceparent, tracestate] = ['00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', 'rojo=00f067aa0ba902b7']
  const cart = await replica(well)
  const { sibling } = siblingAt(cart.url)
  await withRemoteParent({ traceparent, tracestate }, () => sibling.ask('{ cart }', {}, nobody))
  const [{ spanId } = {}] = recorded.spans()
  expect(cart.headers()).toMatchObject({
    traceparent: traceparent.replace('b7ad6b7169203331', `${spanId}`),
    tracestate,
  })
})

it('a sibling that is away is a failed span, which says where it was looked for', async () => {
  const recorded = recordSpans()
  cleanups.push(() => recorded.stop())
  const { sibling } = siblingAt('http://127.0.0.1:9/graphql')
  await expect(sibling.ask('{ cart }', {}, nobody)).rejects.toThrow(SiblingUnavailable)
  const [span] = recorded.spans()
  expect(span).toMatchObject({ name: 'ask cart', failed: true })
  const where = { 'server.address': '127.0.0.1', 'server.port': 9, 'url.full': 'http://127.0.0.1:9/graphql' }
  expect(span?.attributes).toMatchObject({ ...where, 'error.type': 'ECONNREFUSED' })
  expect(span?.attributes).not.toHaveProperty(['http.response.status_code'])
})
