import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { Defer20220824Handler, GraphQL17Alpha9Handler } from '@apollo/client/incremental'
import type { Logger } from '@micromart/telemetry'
import { eventually } from '@micromart/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'
import { connectSocket } from '../testing/socket-client.ts'

describe('an answer with deferred fragments', () => {
  let router: LiveRouter
  let lines: Record<string, unknown>[]
  let release: () => void

  beforeEach(async () => {
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    lines = []
    const note = (line: Record<string, unknown>, msg: string) => void lines.push({ ...line, msg })
    const log = { info: note, warn: note, error: note, debug: note } as unknown as Logger
    router = await startRouter({ subgraphs: library({ slow: () => gate }), log })
  })
  afterEach(async () => {
    release()
    await router.stop()
  })

  const query = '{ book(id: 1) { title ... @defer(label: "more") { year } } ... @defer { slow } }'
  const operations = () => lines.filter(({ msg }) => msg === 'request')

  /** The answer's text, which may be read as far as it has come. */
  async function open(document: string, accept: string) {
    const gone = new AbortController()
    const response = await fetch(`${router.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query: document }),
      signal: gone.signal,
    })
    const opened = { type: response.headers.get('content-type'), text: '', ended: false, leave: () => gone.abort() }
    const read = async () => {
      const decoder = new TextDecoder()
      for await (const chunk of response.body ?? []) opened.text += decoder.decode(chunk, { stream: true })
      opened.ended = true
    }
    read().catch(() => {})
    return opened
  }
  const pieces = (text: string) =>
    [...text.matchAll(/^(?:data: )?(\{.*\})\r?$/gm)].map(([, json]) => JSON.parse(json ?? ''))
  const ended = (answer: { ended: boolean }) => eventually(() => expect(answer.ended).toBe(true))

  it('comes as the specification has it, each fragment when it is there', async () => {
    const answer = await open(query, 'multipart/mixed')
    expect(answer.type).toBe('multipart/mixed; boundary="-"')
    await eventually(() => expect(pieces(answer.text)).toHaveLength(2))
    expect(answer.ended).toBe(false)
    expect(operations()).toEqual([])
    release()
    await ended(answer)
    expect(pieces(answer.text)).toEqual([
      {
        data: { book: { title: 'Emma' } },
        pending: [
          { id: '0', path: [] },
          { id: '1', path: ['book'], label: 'more' },
        ],
        hasNext: true,
      },
      { incremental: [{ id: '1', data: { year: 1815 } }], completed: [{ id: '1' }], hasNext: true },
      { incremental: [{ id: '0', data: { slow: 'at last' } }], completed: [{ id: '0' }], hasNext: false },
    ])
    await eventually(() => expect(operations()).toMatchObject([{ kind: 'query', status: 200, codes: [] }]))
  })

  it("comes as Apollo's clients ask for it", async () => {
    release()
    const answer = await open(query, 'multipart/mixed;deferSpec=20220824,application/json')
    await ended(answer)
    expect(answer.type).toBe('multipart/mixed; boundary="-"; deferSpec=20220824')
    const [first, ...rest] = pieces(answer.text)
    expect(first).toEqual({ data: { book: { title: 'Emma' } }, hasNext: true })
    expect(rest.flatMap(({ incremental }) => incremental)).toEqual(
      expect.arrayContaining([
        { path: ['book'], label: 'more', data: { year: 1815 } },
        { path: [], data: { slow: 'at last' } },
      ]),
    )
    expect(rest.at(-1).hasNext).toBe(false)
  })

  it('comes as server-sent events', async () => {
    release()
    const answer = await open(query, 'text/event-stream')
    await ended(answer)
    expect(pieces(answer.text)[0]).toMatchObject({ data: { book: { title: 'Emma' } }, hasNext: true })
    expect(answer.text).toMatch(/event: complete\ndata:\n\n$/)
  })

  it('is whole for who does not take it in pieces, and where nothing is deferred after all', async () => {
    release()
    const whole = { book: { title: 'Emma', year: 1815 }, slow: 'at last' }
    expect(await router.ask(query)).toMatchObject({ status: 200, data: whole })
    const none = query.replaceAll(/@defer(\(.*?\))?/g, '')
    expect((await router.ask(none, { headers: { accept: 'multipart/mixed, application/json' } })).data).toEqual(whole)
    const off = query.replace('label: "more"', 'if: false').replace('... @defer {', '... @defer(if: false) {')
    expect((await router.ask(off, { headers: { accept: 'multipart/mixed, application/json' } })).data).toEqual(whole)
  })

  it('is read by Apollo Client in both formats', async () => {
    for (const incrementalHandler of [new Defer20220824Handler(), new GraphQL17Alpha9Handler()]) {
      const client = new ApolloClient({
        link: new HttpLink({ uri: `${router.url}/graphql` }),
        cache: new InMemoryCache(),
        incrementalHandler,
      })
      const seen: unknown[] = []
      await new Promise<void>((resolve, reject) => {
        client.watchQuery({ query: gql(query.replace('title', 'id title')), fetchPolicy: 'network-only' }).subscribe({
          next: ({ data, dataState, error }) => {
            if (error) reject(error)
            if (data) seen.push(data)
            if (seen.length === 1) release()
            if (dataState === 'complete') resolve()
          },
          error: reject,
        })
      })
      expect(seen.at(0)).toMatchObject({ book: { title: 'Emma' } })
      expect(seen.at(-1)).toMatchObject({ book: { id: '1', title: 'Emma', year: 1815 }, slow: 'at last' })
      client.stop()
    }
  })

  it('has what a caller may not see, and what fails, in the part where it was asked', async () => {
    release()
    const denied = await open('{ book(id: 1) { id ... @defer { notes title } } }', 'multipart/mixed')
    await ended(denied)
    // Whether it is nobody's yet, or not for this one, is told where the field would be.
    expect(pieces(denied.text)[1]).toEqual({
      incremental: [
        {
          id: '0',
          data: { notes: null, title: 'Emma' },
          errors: [expect.objectContaining({ path: ['book', 'notes'], extensions: { code: 'UNAUTHENTICATED' } })],
        },
      ],
      completed: [{ id: '0' }],
      hasNext: false,
    })
    router.subgraph('reviews').misbehave((_, response) => response.writeHead(500).end())
    const failed = await open(
      '{ latest { id } book(id: 1) { id ... @defer { reviews { stars } } } }',
      'multipart/mixed',
    )
    await ended(failed)
    expect(pieces(failed.text)[1].incremental[0]).toMatchObject({
      data: { reviews: null },
      errors: [{ path: ['book', 'reviews'] }],
    })
    await eventually(() =>
      expect(operations()).toMatchObject([{ codes: ['UNAUTHENTICATED'] }, { codes: ['SUBGRAPH_UNAVAILABLE'] }]),
    )
  })

  it('is given for mutations', async () => {
    const mutation = 'mutation { retitle(id: 1, title: "Emma!") { title ... @defer { reviews { stars } } } }'
    const answer = await open(mutation, 'multipart/mixed')
    await ended(answer)
    expect(pieces(answer.text)).toEqual([
      { data: { retitle: { title: 'Emma!' } }, pending: [{ id: '0', path: ['retitle'] }], hasNext: true },
      { incremental: [{ id: '0', data: { reviews: [{ stars: 5 }] } }], completed: [{ id: '0' }], hasNext: false },
    ])
  })

  it('ends, and is logged once, when its client has gone', async () => {
    const answer = await open(query, 'multipart/mixed')
    await eventually(() => expect(pieces(answer.text)).toHaveLength(2))
    answer.leave()
    await eventually(() => expect(operations()).toHaveLength(1))
  })

  it('is finished by a router that stops', async () => {
    const answer = await open(query, 'multipart/mixed')
    const socket = await connectSocket(router.url)
    socket.send({ id: '1', type: 'subscribe', payload: { query } })
    expect((await socket.next()).payload).toMatchObject({ data: { book: { title: 'Emma' } } })
    await eventually(() => expect(pieces(answer.text)).toHaveLength(2))
    const stopped = router.stopRouter()
    release()
    await stopped
    await ended(answer)
    expect(pieces(answer.text).at(-1)).toMatchObject({ hasNext: false })
    const rest = [await socket.next(), await socket.next(), await socket.next()]
    expect(rest.map(({ type }) => type)).toEqual(['next', 'next', 'complete'])
    expect(rest[1]?.payload).toMatchObject({ hasNext: false })
  })

  it("comes over a websocket in several messages, as Apollo's clients ask for it if they say so", async () => {
    release()
    const socket = await connectSocket(router.url, { accept: 'multipart/mixed;deferSpec=20220824' })
    socket.send({ id: '1', type: 'subscribe', payload: { query: '{ book(id: 1) { title ... @defer { year } } }' } })
    expect(await socket.next()).toEqual({
      id: '1',
      type: 'next',
      payload: { data: { book: { title: 'Emma' } }, hasNext: true },
    })
    expect(await socket.next()).toEqual({
      id: '1',
      type: 'next',
      payload: { incremental: [{ path: ['book'], data: { year: 1815 } }], hasNext: false },
    })
    expect(await socket.next()).toEqual({ id: '1', type: 'complete' })
    await eventually(() => expect(operations()).toHaveLength(1))
    socket.socket.close()
  })

  it('is there to be found by introspection, with @defer alone', async () => {
    const { data } = await router.ask('{ __schema { directives { name } } }')
    expect(data?.__schema).toMatchObject({ directives: expect.arrayContaining([{ name: 'defer' }]) })
    expect(await router.codeOf('{ books @stream { id } }')).toBe('GRAPHQL_VALIDATION_FAILED')
  })
})

it('is not given where the configuration has switched @defer off', async () => {
  const router = await startRouter({ subgraphs: library(), config: { defer: false } })
  const { errors } = await router.ask('{ book(id: 1) { ... @defer { year } } }')
  expect(errors?.[0]?.message).toBe('Unknown directive "@defer".')
  await router.stop()
})
