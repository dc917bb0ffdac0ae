import { afterEach, describe, expect, it } from 'vitest'
import { parseConfig } from '../config/read-config.ts'
import type { Subgraph } from '../testing/in-process.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'
import { connectSocket } from '../testing/socket-client.ts'
import { shownErrors } from './client-faults.ts'

const refuse = (code: string) => {
  throw Object.assign(new Error(`The stork says ${code}.`), { extensions: { code, sql: 'SELECT 1' } })
}

const stork: Subgraph = {
  name: 'stork',
  typeDefs: `
    type Query { letter(code: String!): String }
    type Subscription { letters(code: String!): String }`,
  resolvers: {
    Query: { letter: (_: unknown, { code }: { code: string }) => refuse(code) },
    Subscription: { letters: { subscribe: (_: unknown, { code }: { code: string }) => refuse(code) } },
  },
}

describe("a subgraph's own words", () => {
  let router: LiveRouter
  afterEach(() => router.stop())
  const start = async (config: Record<string, unknown> = {}) => {
    router = await startRouter({ subgraphs: [stork], config })
  }
  const masked = 'Something went wrong.'
  const away = 'This part of the answer is not available just now.'

  async function overHttp(code: string) {
    const { errors } = await router.ask(`{ letter(code: "${code}") }`)
    return errors?.[0]
  }
  async function overWebsocket(code: string) {
    const client = await connectSocket(router.url)
    client.send({ id: '1', type: 'subscribe', payload: { query: `subscription { letters(code: "${code}") }` } })
    const { payload } = await client.next()
    client.socket.close()
    return (payload as { errors: NonNullable<Awaited<ReturnType<typeof overHttp>>>[] }).errors[0]
  }

  it.each([
    ['NOT_FOUND', masked],
    ['SUBGRAPH_UNAVAILABLE', away],
  ])('under %s stay here unless the configuration says otherwise', async (code, words) => {
    await start()
    for (const ask of [overHttp, overWebsocket]) {
      const error = await ask(code)
      expect(error?.message).toContain(words)
      expect(error?.extensions.id).toBeDefined()
    }
  })

  it('reach the client under the codes that it names, over HTTP and websocket alike, without what else they carry', async () => {
    await start({ subgraphs: { all: { shownErrors: ['NOT_FOUND', 'SUBGRAPH_UNAVAILABLE'] } } })
    for (const ask of [overHttp, overWebsocket]) {
      for (const code of ['NOT_FOUND', 'SUBGRAPH_UNAVAILABLE']) {
        expect(await ask(code)).toMatchObject({ message: `The stork says ${code}.`, extensions: { code } })
        expect(await ask(code)).not.toHaveProperty('extensions.sql')
      }
      expect((await ask('FORBIDDEN'))?.message).toContain(masked)
    }
  })

  it('never stand in for those of the router about a subgraph that it cannot reach', async () => {
    await start({ subgraphs: { stork: { retries: 0, shownErrors: ['SUBGRAPH_UNAVAILABLE'] } } })
    router.subgraph('stork').misbehave((request) => request.socket.resetAndDestroy())
    expect(await overHttp('any')).toMatchObject({ message: away, extensions: { code: 'SUBGRAPH_UNAVAILABLE' } })
  })
})

describe('the codes that are shown', () => {
  const shows = (subgraphs: Record<string, unknown>) => {
    const told = shownErrors(parseConfig({ subgraphs }, {}).subgraphs)
    return (subgraph: string, code: string) => told(subgraph, code, {}) !== null
  }

  it('of one subgraph go before those of all', () => {
    const told = shows({ all: { shownErrors: ['A'] }, stork: { shownErrors: ['B'] }, owl: {} })
    expect([told('stork', 'A'), told('stork', 'B'), told('owl', 'A')]).toEqual([false, true, true])
  })

  it('are those about the caller where nothing is said, and none where the list is empty', () => {
    expect(shows({})('stork', 'FORBIDDEN')).toBe(true)
    expect(shows({})('stork', 'NOT_FOUND')).toBe(false)
    expect(shows({ all: { shownErrors: [] } })('stork', 'FORBIDDEN')).toBe(false)
  })

  it('are all where that is said, and extensions travel by their names, the subgraph among them if asked for', () => {
    const stork = { shownErrors: 'all', shownExtensions: ['field', 'none'], serviceName: true }
    const told = shownErrors(parseConfig({ subgraphs: { stork } }, {}).subgraphs)
    expect(told('stork', '', { field: 'x', sql: 'SELECT 1' })).toEqual({ field: 'x', serviceName: 'stork' })
    expect(told('owl', 'NOT_FOUND', { field: 'x' })).toBeNull()
  })
})

describe('an error whose extensions are shown', () => {
  it('has those alone, over HTTP', async () => {
    const subgraphs = { stork: { shownErrors: ['GONE'], shownExtensions: ['bird'], serviceName: true } }
    const telling = {
      ...stork,
      resolvers: {
        Query: {
          letter: () => {
            throw Object.assign(new Error('It flew.'), { extensions: { code: 'GONE', bird: 'stork', sql: 'SELECT 1' } })
          },
        },
      },
    }
    const router = await startRouter({ subgraphs: [telling], config: { subgraphs } })
    const { errors } = await router.ask('{ letter(code: "GONE") }')
    expect(errors).toEqual([
      { message: 'It flew.', path: ['letter'], extensions: { code: 'GONE', bird: 'stork', serviceName: 'stork' } },
    ])
    await router.stop()
  })
})
