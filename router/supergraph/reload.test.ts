import { writeFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { eventually } from '@micromart/testing/eventually'
import { seriesIn } from '@micromart/testing/series'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { composeSdl } from '../testing/in-process.ts'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'
import { connectSocket } from '../testing/socket-client.ts'
import type { Supergraph } from './supergraph.ts'

const loaded: WeakRef<Supergraph>[] = []
vi.mock('./supergraph.ts', async (original) => {
  const real = await original<typeof import('./supergraph.ts')>()
  const loadSupergraph: typeof real.loadSupergraph = (...args) => {
    const supergraph = real.loadSupergraph(...args)
    loaded.push(new WeakRef(supergraph))
    return supergraph
  }
  return { ...real, loadSupergraph }
})

const book = '{ book(id: "1") { title reviews { stars } } }'
const emma = { book: { title: 'Emma', reviews: [{ stars: 5 }] } }
const ticks = { id: '1', type: 'subscribe', payload: { query: 'subscription { ticks(to: 100) }' } }

describe('a router whose supergraph is replaced', { timeout: 60_000 }, () => {
  let router: LiveRouter
  const waiting: (() => void)[] = []
  const tick = () => {
    for (const go of waiting.splice(0)) go()
  }
  beforeEach(async () => {
    loaded.length = 0
    waiting.length = 0
    const nextTick = () => new Promise<void>((resolve) => void waiting.push(resolve))
    router = await startRouter({ subgraphs: library({ nextTick }) })
  })
  afterEach(() => router.stop())

  const replace = async (change: (typeDefs: string) => string) => {
    writeFileSync(router.supergraphFile, composeSdl(library().map((it) => ({ ...it, typeDefs: change(it.typeDefs) }))))
    await router.reload()
  }
  const withField = (name: string) => (typeDefs: string) =>
    typeDefs.replace('id: ID! reviews', `id: ID! ${name}: Int reviews`)
  const subscribed = async () => {
    const client = await connectSocket(router.url)
    client.send(ticks)
    expect(await client.next()).toMatchObject({ payload: { data: { ticks: 1 } } })
    return client
  }

  /** The same over HTTP: its text, as far as it has come. */
  const streamed = async (accept: string) => {
    const response = await fetch(`${router.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify(ticks.payload),
    })
    const stream = { text: '', ended: false }
    const read = async () => {
      for await (const chunk of response.body ?? []) stream.text += Buffer.from(chunk)
      stream.ended = true
    }
    read().catch(() => {})
    await eventually(() => expect(stream.text).toContain('{"ticks":1}'))
    return stream
  }
  const streams = () => Promise.all(['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0'].map(streamed))

  it('fails nobody who asks meanwhile, goes on with subscriptions, and keeps nothing of the old ones', async () => {
    const subscriber = await subscribed()
    const others = await streams()
    let over = false
    let answered = 0
    const client = async () => {
      while (!over) {
        const { data, errors } = await router.ask(book)
        expect({ data, errors }).toEqual({ data: emma, errors: undefined })
        answered++
      }
    }
    const clients = Promise.all(Array.from({ length: 50 }, client))
    for (let nth = 1; nth <= 10; nth++) {
      const before = answered
      await replace(withField(`field${nth}`))
      await eventually(() => expect(answered).toBeGreaterThan(before), { within: 10_000 })
      await eventually(() => expect(waiting).toHaveLength(3))
      tick()
      expect(await subscriber.next()).toMatchObject({ type: 'next', payload: { data: { ticks: nth + 1 } } })
      for (const other of others) await eventually(() => expect(other.text).toContain(`{"ticks":${nth + 1}}`))
    }
    over = true
    await clients
    expect(loaded).toHaveLength(11)
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    await eventually(
      () => {
        collect()
        expect(loaded.map((it) => it.deref() !== undefined)).toEqual([...Array(10).fill(false), true])
      },
      { within: 10_000 },
    )
    subscriber.socket.close()
  })

  it.each([
    [
      'are not valid any more',
      (typeDefs: string) => typeDefs.replace('ticks(from: Int = 1, to: Int = 3): Int!', ''),
      'The schema has changed, and this is not valid any more: Cannot query field "ticks" on type "Subscription".',
    ],
    [
      'would ask somebody else',
      (typeDefs: string) =>
        typeDefs
          .replace('ticks(from: Int = 1, to: Int = 3): Int!', '')
          .replace('type Query { latest', 'type Subscription { ticks(from: Int, to: Int): Int! } type Query { latest'),
      'The schema has changed. Subscribe again.',
    ],
  ])('ends subscriptions that %s, and says so', async (_what, change, message) => {
    const subscriber = await subscribed()
    const others = await streams()
    await replace(change)
    expect(await subscriber.next()).toMatchObject({
      type: 'error',
      payload: [{ message, extensions: { code: 'SUPERGRAPH_CHANGED' } }],
    })
    for (const other of others) {
      await eventually(() => expect(other.ended).toBe(true))
      expect(other.text).toContain(JSON.stringify(message))
      expect(other.text).toContain('SUPERGRAPH_CHANGED')
    }
    subscriber.socket.close()
  })

  it('has planned what was asked for last before it serves the new one', async () => {
    await router.ask(book)
    const misses = async () =>
      seriesIn(await (await fetch(`${router.admin}/metrics`)).text(), 'router_plan_cache_lookups_total', {
        result: 'miss',
      })
    await replace(withField('other'))
    const before = await misses()
    expect((await router.ask(book)).data).toEqual(emma)
    expect(await misses()).toBe(before)
  })
})
